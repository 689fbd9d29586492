// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> announce_recheck(store::Change& change, forms::AnnounceRecheckRequest const& request) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::recheck));
  HUIYIN_TRY(look_up_if_named<inspection::Round>(change, request.round, "/round"));
  HUIYIN_TRY(look_up_if_named<people::Organisation>(change, request.unit, "/unit"));
  rectification::RecheckFilter const filter{request.round, request.unit, request.closed_since};
  auto frame = change.closed_items(filter, rectification::largest_frame + 1);

  auto const events =
      HUIYIN_TRY(decide(rectification::AnnounceRecheck{change.last_recheck_number() + 1, filter, std::move(frame),
                                                       request.count, request.percent, request.strata},
                        change.by()));
  auto const now = after(change.mint<RecheckId>(), std::nullopt, events);

  return change.record<rectification::Recheck>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
