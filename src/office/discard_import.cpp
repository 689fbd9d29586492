// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

namespace {

// What admitting made of items goes back in the same act, as long as nobody has done anything with any of them.
Result<void> cancel_items(store::Change& change, InspectionId inspection, std::string const& reason) {
  constexpr auto cancel = policy::Action::cancel;
  for (ItemId const id : change.items_of(inspection)) {
    auto const item = HUIYIN_TRY(change.find<rectification::Item>(id, cancel));
    if (item.record.version != next(Version{})) return refuse(Fault::conflict, "import.worked_on", item.record.number);
    auto const events = HUIYIN_TRY(decide(item.record, rectification::CancelItem{reason}, change.by()));
    auto const now = after(id, item.record, events);
    HUIYIN_TRY(change.record<rectification::Item>(item.record, now, events, cancel, item.role));
  }
  return {};
}

}  // namespace

Result<Receipt> discard_import(store::Change& change, ImportId id, Version seen,
                               bulletin::DiscardImport const& discard) {
  auto const found = HUIYIN_TRY(change.find<bulletin::Import>(id, policy::Action::discard));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));

  auto const events = HUIYIN_TRY(decide(found.record, discard));
  auto const now = after(id, found.record, events);

  for (InspectionId const inspection : found.record.inspections)
    HUIYIN_TRY(cancel_items(change, inspection, now.reason));
  return change.record<bulletin::Import>(found.record, now, events, policy::Action::discard, found.role);
}

}  // namespace huiyin::office
