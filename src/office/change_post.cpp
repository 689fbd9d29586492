// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> change_post(store::Change& change, PostId id, Version seen, people::PostAction const& action) {
  auto const* const fill = std::get_if<people::FillPost>(&action);
  policy::Action const asked = fill ? policy::Action::fill : policy::Action::vacate;
  auto const found = HUIYIN_TRY(change.find<people::Post>(id, asked));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));
  if (fill) HUIYIN_TRY(look_up<people::Person>(change, fill->holder, "/holder"));

  auto const events = HUIYIN_TRY(decide(found.record, action));
  auto const now = after(id, found.record, events);

  return change.record<people::Post>(found.record, now, events, asked, found.role);
}

}  // namespace huiyin::office
