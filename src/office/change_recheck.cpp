// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

using rectification::Item;
using rectification::Recheck;

namespace {

using FoundRecheck = store::Found<Recheck>;

Result<FoundRecheck> find_for(store::Change& change, RecheckId id, Version seen, rectification::RecheckStep step) {
  auto found = HUIYIN_TRY(change.find<Recheck>(id, policy::action_of(step)));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));
  return found;
}

// Whoever may say that a closing was wrong may thereby reopen the item, though not for any other reason.
Result<void> reopen(store::Change& change, store::Found<Item> const& found, std::string reason, Role role) {
  rectification::ItemAction const action = rectification::ReopenItem{std::move(reason)};
  auto const events = HUIYIN_TRY(decide(found.record, action, change.by()));
  auto const now = after(found.record.id, found.record, events);
  HUIYIN_TRY(change.record<Item>(found.record, now, events, policy::Action::reopen, role));
  return {};
}

}  // namespace

Result<Receipt> draw_recheck(store::Change& change, RecheckId id, Version seen,
                             rectification::DrawRecheck const& action) {
  auto const found = HUIYIN_TRY(find_for(change, id, seen, rectification::RecheckStep::draw));

  auto const events = HUIYIN_TRY(decide(found.record, action, change.by()));
  auto const now = after(id, found.record, events);

  return change.record<Recheck>(found.record, now, events, policy::Action::draw, found.role);
}

Result<Receipt> recheck_item(store::Change& change, RecheckId id, Version seen,
                             rectification::RecordResult const& result) {
  auto const found = HUIYIN_TRY(find_for(change, id, seen, rectification::RecheckStep::recheck));
  auto const item = HUIYIN_TRY(look_up<Item>(change, result.item, "/item"));

  auto const events = HUIYIN_TRY(decide(found.record, result, item.record, change.by()));
  auto const now = after(id, found.record, events);

  auto const& made = std::get<rectification::ItemRechecked>(events.at(0)).result;
  if (undoes_closing(made.outcome) && item.record.state == rectification::State::closed)
    HUIYIN_TRY(reopen(change, item, reason_to_reopen(found.record, made), found.role));
  return change.record<Recheck>(found.record, now, events, policy::Action::recheck, found.role);
}

}  // namespace huiyin::office
