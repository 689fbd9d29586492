// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> authorise_inspection(store::Change& change, inspection::AuthoriseInspection const& request) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::inspection));
  HUIYIN_TRY(look_up<inspection::Round>(change, request.round, "/round"));
  HUIYIN_TRY(look_up<people::Organisation>(change, request.team, "/team"));
  HUIYIN_TRY(look_up<people::Organisation>(change, request.unit, "/unit"));

  auto const events = HUIYIN_TRY(decide(request));
  auto const now = after(change.mint<InspectionId>(), std::nullopt, events);

  return change.record<inspection::Inspection>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
