// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> register_person(store::Change& change, people::RegisterPerson const& request) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::person));

  auto const events = HUIYIN_TRY(decide(request));
  auto const now = after(change.mint<PersonId>(), std::nullopt, events);

  return change.record<people::Person>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
