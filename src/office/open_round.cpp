// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> open_round(store::Change& change, inspection::OpenRound const& request,
                           deadlines::RuleSets const& rule_sets) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::round));

  auto const events = HUIYIN_TRY(decide(request, rule_sets));
  auto const now = after(change.mint<RoundId>(), std::nullopt, events);

  return change.record<inspection::Round>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
