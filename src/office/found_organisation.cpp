// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> found_organisation(store::Change& change, forms::FoundOrganisationRequest const& request) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::organisation));
  std::optional<people::Organisation> parent;
  if (request.parent) parent = HUIYIN_TRY(look_up<people::Organisation>(change, *request.parent, "/parent")).record;

  auto const events = HUIYIN_TRY(decide(people::FoundOrganisation{parent, request.kind, request.name}));
  auto const now = after(change.mint<OrganisationId>(), std::nullopt, events);

  return change.record<people::Organisation>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
