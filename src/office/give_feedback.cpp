// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> give_feedback(store::Change& change, InspectionId id, Version seen,
                              inspection::GiveFeedback const& action) {
  auto const found = HUIYIN_TRY(change.find<inspection::Inspection>(id, policy::Action::give_feedback));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));

  auto const events = HUIYIN_TRY(decide(found.record, action, change.today()));
  auto const now = after(id, found.record, events);

  return change.record<inspection::Inspection>(found.record, now, events, policy::Action::give_feedback, found.role);
}

}  // namespace huiyin::office
