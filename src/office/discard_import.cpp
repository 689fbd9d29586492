// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> discard_import(store::Change& change, ImportId id, Version seen,
                               bulletin::DiscardImport const& discard) {
  auto const found = HUIYIN_TRY(change.find<bulletin::Import>(id, policy::Action::discard));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));

  auto const events = HUIYIN_TRY(decide(found.record, discard));
  auto const now = after(id, found.record, events);

  return change.record<bulletin::Import>(found.record, now, events, policy::Action::discard, found.role);
}

}  // namespace huiyin::office
