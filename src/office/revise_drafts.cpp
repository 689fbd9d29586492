// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> revise_drafts(store::Change& change, ImportId id, Version seen, bulletin::ReviseDrafts const& revise) {
  auto const found = HUIYIN_TRY(change.find<bulletin::Import>(id, policy::Action::revise));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));

  auto const events = HUIYIN_TRY(decide(found.record, revise));
  auto const now = after(id, found.record, events);

  return change.record<bulletin::Import>(found.record, now, events, policy::Action::revise, found.role);
}

}  // namespace huiyin::office
