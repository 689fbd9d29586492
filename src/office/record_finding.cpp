// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> record_finding(store::Change& change, inspection::RecordFinding const& request) {
  HUIYIN_TRY(change.may_create(policy::Object::finding));
  auto const inspection = HUIYIN_TRY(look_up<inspection::Inspection>(change, request.inspection, "/inspection"));
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::finding, inspection));

  auto const events = HUIYIN_TRY(decide(request, inspection::feedback_of(inspection.record.fed_back_on)));
  auto const now = after(change.mint<FindingId>(), std::nullopt, events);

  return change.record<inspection::Finding>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
