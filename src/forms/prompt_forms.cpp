// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/json_forms.hpp"
#include "forms/prompt_fields.hpp"

namespace huiyin::forms {

std::string render_view(rectification::PromptRow const& row, Day today) {
  JsonObject object;
  write_members(row, object);
  object.emplace("days_left", (row.due - today).count());
  object.emplace("seen", row.seen_at.has_value());
  return boost::json::serialize(object);
}

template Form<SeePromptsRequest> read_form<SeePromptsRequest>(std::string_view, std::size_t);
template Form<OwnMailRequest> read_form<OwnMailRequest>(std::string_view, std::size_t);
template Form<MailCodeRequest> read_form<MailCodeRequest>(std::string_view, std::size_t);

}  // namespace huiyin::forms
