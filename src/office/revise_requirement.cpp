// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> revise_requirement(store::Change& change, RequirementId id, Version seen,
                                   inspection::ReviseRequirement const& action) {
  auto const found = HUIYIN_TRY(change.find<inspection::Requirement>(id, policy::Action::revise));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));
  auto const of = HUIYIN_TRY(change.find<inspection::Inspection>(found.record.inspection, policy::Action::read));

  auto const events = HUIYIN_TRY(decide(found.record, action, inspection::feedback_of(of.record.fed_back_on)));
  auto const now = after(id, found.record, events);

  return change.record<inspection::Requirement>(found.record, now, events, policy::Action::revise, found.role);
}

}  // namespace huiyin::office
