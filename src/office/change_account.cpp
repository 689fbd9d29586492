// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> change_account(store::Change& change, AccountId id, Version seen, people::AccountAction const& action,
                               Activating const& by) {
  bool const activates = std::holds_alternative<people::ActivateAccount>(action);
  policy::Action const asked = activates ? policy::Action::activate : policy::Action::disable;
  auto const found = HUIYIN_TRY(change.find<people::Account>(id, asked));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));

  auto const events = HUIYIN_TRY(decide(found.record, action, change.last_security_administrator(id)));
  auto const now = after(id, found.record, events);

  store::Upkeep upkeep = change.upkeep();
  upkeep.end_all(id);
  if (activates) begin_activation(upkeep, now, change.now(), by);
  return change.record<people::Account>(found.record, now, events, asked, found.role);
}

}  // namespace huiyin::office
