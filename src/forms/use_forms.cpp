// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/json_forms.hpp"
#include "forms/use_fields.hpp"

namespace huiyin::forms {

std::string render_view(rectification::ResultUse const& use, Day today, rectification::UseBeside const& beside) {
  JsonObject object;
  write_members(use, object);
  write_members(beside, object);
  object.emplace("unanswered", is_unanswered(use.state, use.answer_by, today));
  return boost::json::serialize(object);
}

std::string render_view(rectification::ResultUseRow const& row, Day today) {
  JsonObject object;
  write_members(row, object);
  object.emplace("unanswered", is_unanswered(row.state, row.answer_by, today));
  return boost::json::serialize(object);
}

std::string render_view(rectification::SimilarFinding const& similar, std::vector<search::Range> const& highlights) {
  JsonObject object;
  write_members(similar, object);
  boost::json::array ranges;
  for (search::Range const& range : highlights) ranges.push_back(boost::json::array{range.begin, range.end});
  object.emplace("highlights", std::move(ranges));
  return boost::json::serialize(object);
}

template std::string render_view<rectification::Lineage>(rectification::Lineage const&);

template Form<RegisterUseRequest> read_form<RegisterUseRequest>(std::string_view, std::size_t);
template Form<rectification::AnswerUse> read_form<rectification::AnswerUse>(std::string_view, std::size_t);
template Form<rectification::CloseUse> read_form<rectification::CloseUse>(std::string_view, std::size_t);

template std::string write_events<rectification::UseEvent>(std::vector<rectification::UseEvent> const&);
template Result<std::vector<rectification::UseEvent>> read_events<rectification::UseEvent>(std::string_view);

}  // namespace huiyin::forms
