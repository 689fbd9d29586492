// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Who asks: an account of a person, with the mandates it holds at this moment. Made afresh for each request from the
// session, so that an ended grant is felt at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "words/ids.hpp"
#include "words/role.hpp"

namespace huiyin {

// A role held for an organisation: of the team for its members, of the unit for its people. Offices, supervisors, the
// leading group and administrators hold theirs for the whole house, and name none.
struct Mandate {
  Role role;
  std::optional<OrganisationId> organisation;
};

struct Actor {
  AccountId account;
  PersonId person;
  std::vector<Mandate> mandates;
  std::string session_tag;  // tells sessions apart in the journal; opens nothing
};

}  // namespace huiyin
