// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/json_forms.hpp"
#include "forms/task_fields.hpp"

namespace huiyin::forms {

std::string render_view(rectification::Task const& task, Day today, rectification::TaskBeside const& beside) {
  JsonObject object;
  write_members(task, object);
  write_members(beside, object);
  object.emplace("overdue", is_overdue(task.state, task.due, today));
  return boost::json::serialize(object);
}

std::string render_view(rectification::TaskRow const& row, Day today) {
  JsonObject object;
  write_members(row, object);
  object.emplace("overdue", is_overdue(row.state, row.due, today));
  return boost::json::serialize(object);
}

template Form<HandDownTaskRequest> read_form<HandDownTaskRequest>(std::string_view, std::size_t);
template Form<AnswerTaskRequest> read_form<AnswerTaskRequest>(std::string_view, std::size_t);
template Form<rectification::CheckTask> read_form<rectification::CheckTask>(std::string_view, std::size_t);
template Form<rectification::SendTaskBack> read_form<rectification::SendTaskBack>(std::string_view, std::size_t);
template Form<rectification::WithdrawTask> read_form<rectification::WithdrawTask>(std::string_view, std::size_t);

template std::string write_events<rectification::TaskEvent>(std::vector<rectification::TaskEvent> const&);
template Result<std::vector<rectification::TaskEvent>> read_events<rectification::TaskEvent>(std::string_view);

}  // namespace huiyin::forms
