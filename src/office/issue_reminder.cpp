// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> issue_reminder(store::Change& change, forms::IssueReminderRequest const& request) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::reminder));
  HUIYIN_TRY(look_up<people::Organisation>(change, request.unit, "/unit"));
  rectification::IssueReminder asked{request.unit, request.form,      request.reference,
                                     request.text, request.answer_by, {}};
  for (std::size_t place = 0; place < request.items.size() && place <= rectification::most_reminder_lines; ++place)
    asked.items.push_back(
        HUIYIN_TRY(look_up<rectification::Item>(change, request.items[place], fmt::format("/items/{}", place))).record);

  auto const events = HUIYIN_TRY(decide(asked, change.by()));
  auto const now = after(change.mint<ReminderId>(), std::nullopt, events);

  return change.record<rectification::Reminder>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
