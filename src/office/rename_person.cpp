// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> rename_person(store::Change& change, PersonId id, Version seen, people::RenamePerson const& action) {
  auto const found = HUIYIN_TRY(change.find<people::Person>(id, policy::Action::revise));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));

  auto const events = HUIYIN_TRY(decide(found.record, action));
  auto const now = after(id, found.record, events);

  return change.record<people::Person>(found.record, now, events, policy::Action::revise, found.role);
}

}  // namespace huiyin::office
