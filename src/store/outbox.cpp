// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/outbox.hpp"

#include "store/change.hpp"

namespace huiyin::store {

using rectification::Reminder;

namespace {

struct WaitingCells {
  ReminderId reminder;
  std::int64_t number;
  auto tie() const { return std::tie(reminder, number); }
};

}  // namespace

std::vector<WaitingMail> waiting_mails(Session& session, std::optional<MailPlace> const& after, std::int64_t most) {
  Sql statement = sql("SELECT reminder, number FROM reminder_delivery WHERE outcome = :outcome");
  std::vector<Bind> binds{bind("outcome", rectification::DeliveryOutcome::waiting), bind("most", most)};
  if (after) {
    statement = statement + sql(" AND (reminder, number) > (:reminder, :number)");
    binds.push_back(bind("reminder", after->reminder));
    binds.push_back(bind("number", after->number));
  }
  std::vector<WaitingMail> waiting;
  for (auto const& row :
       session.query<WaitingCells>(statement + sql(" ORDER BY reminder, number LIMIT :most"), std::move(binds))) {
    auto reminder = Rows<Reminder>::load(session, row.reminder).value();
    auto const unit = Rows<people::Organisation>::load(session, reminder.unit).value();
    waiting.push_back({std::move(reminder), row.number, unit.name});
  }
  return waiting;
}

std::optional<Reminder> Change::mailed(ReminderId id) { return Rows<Reminder>::load(session_, id); }

}  // namespace huiyin::store
