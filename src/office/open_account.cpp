// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> open_account(store::Change& change, people::OpenAccount const& request) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::account));
  HUIYIN_TRY(look_up<people::Person>(change, request.person, "/person"));

  auto const events = HUIYIN_TRY(decide(request));
  auto const now = after(change.mint<AccountId>(), std::nullopt, events);

  return change.record<people::Account>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
