// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Requests about people whose JSON is not simply the action: where the action holds a record, they name its id.
#pragma once

#include <optional>
#include <string>

#include "people/account.hpp"
#include "people/organisation.hpp"
#include "people/person.hpp"

namespace huiyin::forms {

struct FoundOrganisationRequest {
  std::optional<OrganisationId> parent;
  people::OrganisationKind kind = people::OrganisationKind::unit;
  std::string name;
};

struct GiveRoleRequest {
  AccountId account;
  Role role = Role::unit;
  std::optional<OrganisationId> organisation;
  std::optional<Day> since;  // left out: today
  std::optional<Day> until;
};

}  // namespace huiyin::forms
