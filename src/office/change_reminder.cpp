// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

using rectification::Reminder;

namespace {

using FoundReminder = store::Found<Reminder>;

Result<FoundReminder> find_for(store::Change& change, ReminderId id, Version seen, rectification::ReminderStep step) {
  auto found = HUIYIN_TRY(change.find<Reminder>(id, policy::action_of(step)));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));
  return found;
}

Result<Receipt> decide_and_record(store::Change& change, FoundReminder const& found,
                                  rectification::ReminderAction const& action) {
  auto const events = HUIYIN_TRY(decide(found.record, action, change.by()));
  auto const now = after(found.record.id, found.record, events);

  return change.record<Reminder>(found.record, now, events, policy::action_of(step_of(action)), found.role);
}

}  // namespace

Result<Receipt> change_reminder(store::Change& change, ReminderId id, Version seen,
                                rectification::ReminderAction const& action) {
  auto const found = HUIYIN_TRY(find_for(change, id, seen, step_of(action)));
  return decide_and_record(change, found, action);
}

Result<Receipt> mail_reminder(store::Change& change, ReminderId id, Version seen,
                              rectification::MailReminder const& action, Mailing mailing) {
  auto const found = HUIYIN_TRY(find_for(change, id, seen, step_of(action)));
  if (mailing == Mailing::not_set_up) return refuse(Fault::conflict, "mail.not_set_up");
  return decide_and_record(change, found, action);
}

Result<Receipt> end_mail(store::Change& change, ReminderId id, rectification::EndMail const& end) {
  auto const before = change.mailed(id);
  if (!before) return refuse(Fault::not_found, "policy.not_visible");

  auto const events = HUIYIN_TRY(decide(*before, end));
  auto const now = after(id, before, events);

  return change.record<Reminder>(before, now, events, policy::Action::deliver, std::nullopt);
}

}  // namespace huiyin::office
