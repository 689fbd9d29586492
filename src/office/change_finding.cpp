// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> change_finding(store::Change& change, FindingId id, Version seen,
                               inspection::FindingAction const& action) {
  bool const withdraws = std::holds_alternative<inspection::WithdrawFinding>(action);
  policy::Action const asked = withdraws ? policy::Action::withdraw : policy::Action::revise;
  auto const found = HUIYIN_TRY(change.find<inspection::Finding>(id, asked));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));
  auto const of = HUIYIN_TRY(change.find<inspection::Inspection>(found.record.inspection, policy::Action::read));

  auto const events = HUIYIN_TRY(decide(found.record, action, inspection::feedback_of(of.record.fed_back_on)));
  auto const now = after(id, found.record, events);

  return change.record<inspection::Finding>(found.record, now, events, asked, found.role);
}

}  // namespace huiyin::office
