// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/json_forms.hpp"
#include "forms/reminder_fields.hpp"

namespace huiyin::forms {

std::string render_view(rectification::Reminder const& reminder, Day today,
                        rectification::ReminderBeside const& beside) {
  JsonObject object;
  write_members(reminder, object);
  write_members(beside, object);
  object.emplace("unanswered", is_unanswered(reminder.state, reminder.answer_by, today));
  return boost::json::serialize(object);
}

std::string render_view(rectification::ReminderRow const& row, Day today) {
  JsonObject object;
  write_members(row, object);
  object.emplace("unanswered", is_unanswered(row.state, row.answer_by, today));
  return boost::json::serialize(object);
}

template Form<IssueReminderRequest> read_form<IssueReminderRequest>(std::string_view, std::size_t);
template Form<rectification::NoteDelivery> read_form<rectification::NoteDelivery>(std::string_view, std::size_t);
template Form<rectification::MailReminder> read_form<rectification::MailReminder>(std::string_view, std::size_t);
template Form<rectification::AnswerReminder> read_form<rectification::AnswerReminder>(std::string_view, std::size_t);
template Form<rectification::WithdrawReminder> read_form<rectification::WithdrawReminder>(std::string_view,
                                                                                          std::size_t);

template std::string write_events<rectification::ReminderEvent>(std::vector<rectification::ReminderEvent> const&);
template Result<std::vector<rectification::ReminderEvent>> read_events<rectification::ReminderEvent>(std::string_view);

}  // namespace huiyin::forms
