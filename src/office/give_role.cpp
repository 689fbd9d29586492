// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> give_role(store::Change& change, forms::GiveRoleRequest const& request) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::grant));
  auto const account = HUIYIN_TRY(look_up<people::Account>(change, request.account, "/account"));
  HUIYIN_TRY(look_up_if_named<people::Organisation>(change, request.organisation, "/organisation"));
  people::GiveRole const give{request.account, request.role, request.organisation,
                              request.since.value_or(change.today()), request.until};

  auto const events = HUIYIN_TRY(decide(give, change.grants_beside(account.record), change.actor().person));
  auto const now = after(change.mint<GrantId>(), std::nullopt, events);

  return change.record<people::Grant>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
