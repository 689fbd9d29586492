// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/figures_fields.hpp"
#include "forms/json_forms.hpp"

namespace huiyin::forms {

template std::string render_view<rectification::InspectionFigures>(rectification::InspectionFigures const&);

std::string render_view(rectification::FiguresOfAll const& figures, std::vector<std::string> const& rows,
                        std::optional<std::string> const& next, Day today) {
  JsonObject object;
  object.emplace("day", render(today));
  write_members(figures, object);
  auto const& tally = figures.figures.tally;
  object.emplace("took_days_on_average", tally.timed() == 0
                                             ? JsonValue(nullptr)
                                             : JsonValue((tally.took_days + tally.timed() / 2) / tally.timed()));
  std::string text = boost::json::serialize(object);
  text.back() = ',';
  return text + render_page(rows, next).substr(1);
}

}  // namespace huiyin::forms
