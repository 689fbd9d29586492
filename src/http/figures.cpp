// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/figures.hpp"

#include "http/record_answers.hpp"

namespace huiyin::http {
namespace {

Answer figures_answer(store::View& view, store::FiguresFilter const& filter, store::PageOrder const& order) {
  auto const page = view.figures_by_inspection(filter, order);
  std::vector<std::string> rows;
  for (auto const& row : page.rows) rows.push_back(forms::render_view(row));
  return json_answer(forms::render_view(
      view.figures(filter), rows, page.next ? std::optional(render_cursor(*page.next)) : std::nullopt, view.today()));
}

}  // namespace

Result<Answer> read_round_figures(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"after", "limit"}));
  auto const order = HUIYIN_TRY(asked.page());
  auto const round = HUIYIN_TRY(view.find<inspection::Round>(call.id<RoundId>())).record;
  return figures_answer(view, {round.id, std::nullopt}, order);
}

Result<Answer> read_organisation_figures(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"after", "limit"}));
  auto const order = HUIYIN_TRY(asked.page());
  auto const unit = HUIYIN_TRY(view.find<people::Organisation>(call.id<OrganisationId>())).record;
  return figures_answer(view, {std::nullopt, unit.id}, order);
}

}  // namespace huiyin::http
