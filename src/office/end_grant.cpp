// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> end_grant(store::Change& change, GrantId id, Version seen, people::EndGrant const& action) {
  auto const found = HUIYIN_TRY(change.find<people::Grant>(id, policy::Action::end));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));

  auto const last = change.last_security_administrator(found.record.account);
  auto const events = HUIYIN_TRY(decide(found.record, action, last));
  auto const now = after(id, found.record, events);

  return change.record<people::Grant>(found.record, now, events, policy::Action::end, found.role);
}

}  // namespace huiyin::office
