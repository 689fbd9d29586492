// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A roster (花名册): the people of a house as one list, each with the organisation, the post and the account that is
// wanted. What becomes of it is planned before anything is made, row by row, so that a dry run and the act agree.
// Promises: a row whose login is there with the same name is left as it is; a person is taken for one that is there
// only in the same organisation under the same name; of organisations that one name could mean, none is guessed.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "people/account.hpp"
#include "people/organisation.hpp"
#include "people/person.hpp"

namespace huiyin::people {

enum class RosterColumn { name, unit, parent, post, login, role };
constexpr std::array roster_column_names{Named{RosterColumn::name, "name"},     Named{RosterColumn::unit, "unit"},
                                         Named{RosterColumn::parent, "parent"}, Named{RosterColumn::post, "post"},
                                         Named{RosterColumn::login, "login"},   Named{RosterColumn::role, "role"}};
static_assert(named_in_order(roster_column_names));
constexpr auto const& names_of(RosterColumn) { return roster_column_names; }

struct RosterRow {
  std::string name;
  std::string unit;
  std::string parent;  // the organisation above the unit; empty: not said
  std::string post;    // empty: none
  std::string login;
  std::optional<Role> role;  // wished for
};

// Who and what is there already, as far as a roster touches it.
struct DirectoryPost {
  Post post;
  std::string holder_name;  // empty: vacant
};
struct DirectoryAccount {
  Account account;
  std::string person_name;
};
struct Directory {
  std::vector<Organisation> organisations;
  std::vector<DirectoryPost> posts;
  std::vector<DirectoryAccount> accounts;
};

enum class UnknownOrganisations { refused, founded };
constexpr std::array unknown_organisations_names{Named{UnknownOrganisations::refused, "refused"},
                                                 Named{UnknownOrganisations::founded, "founded"}};
static_assert(named_in_order(unknown_organisations_names));
constexpr auto const& names_of(UnknownOrganisations) { return unknown_organisations_names; }

enum class RosterVerdict { new_account, there, faulty };
constexpr std::array roster_verdict_names{Named{RosterVerdict::new_account, "new_account"},
                                          Named{RosterVerdict::there, "there"}, Named{RosterVerdict::faulty, "faulty"}};
static_assert(named_in_order(roster_verdict_names));
constexpr auto const& names_of(RosterVerdict) { return roster_verdict_names; }

struct RosterFault {
  RosterColumn column{};
  std::string code;
  std::string detail;
  friend bool operator==(RosterFault const&, RosterFault const&) = default;
};

struct PlannedOrganisation {
  std::optional<OrganisationId> there;  // else it is founded
  std::optional<std::size_t> parent;    // among those planned, and before it
  OrganisationKind kind = OrganisationKind::unit;
  std::string name;
};
struct PlannedRow {
  RosterRow row;  // as it is written
  RosterVerdict verdict = RosterVerdict::new_account;
  std::vector<RosterFault> faults;
  std::optional<std::size_t> organisation;  // among those planned
  std::optional<PersonId> person;           // there already
  std::optional<PostId> post;               // there and vacant
  bool has_post = false;                    // holds it already
  std::optional<AccountId> account;         // there already
};
struct RosterPlan {
  std::vector<PlannedOrganisation> organisations;
  std::vector<PlannedRow> rows;
};

constexpr std::size_t most_roster_rows = 2000;

// Faults of rows: person.name_missing, account.login_malformed, roster.login_taken, roster.login_twice,
// roster.unit_missing, roster.unit_unknown, roster.unit_ambiguous, roster.unit_closed, roster.role_of_administrators.
RosterPlan plan_roster(std::vector<RosterRow> const& rows, Directory const& directory, UnknownOrganisations unknown);

}  // namespace huiyin::people
