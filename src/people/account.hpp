// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Accounts and grants. The three administrators are kept apart (security.md of the design, GB/T 22239-2019 8.1.4):
// the system administrator opens accounts, the security administrator activates them and gives roles, the auditor
// watches both. Promises: no account holds an administrator's role beside another; no person holds two administrators'
// roles; nobody gives a role to himself.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "words/day.hpp"
#include "words/ids.hpp"
#include "words/named.hpp"
#include "words/result.hpp"
#include "words/role.hpp"
#include "words/version.hpp"

namespace huiyin::people {

enum class AccountState { inactive, active, disabled };
constexpr std::array account_state_names{Named{AccountState::inactive, "inactive"},
                                         Named{AccountState::active, "active"},
                                         Named{AccountState::disabled, "disabled"}};
static_assert(named_in_order(account_state_names));
constexpr auto const& names_of(AccountState) { return account_state_names; }

struct Account {
  AccountId id;
  Version version{};
  PersonId person;
  std::string login;  // lower case, 3 to 64 of a-z 0-9 . _ -
  AccountState state = AccountState::inactive;
  friend bool operator==(Account const&, Account const&) = default;
};
struct AccountRow {  // an account as a list tells of it
  AccountId id;
  Version version{};
  PersonId person;
  std::string person_name;
  std::string login;
  AccountState state = AccountState::inactive;
};
struct OpenAccount {
  PersonId person;
  std::string login;
};
struct ActivateAccount {};
struct DisableAccount {};
using AccountAction = std::variant<ActivateAccount, DisableAccount>;
struct AccountOpened {
  PersonId person;
  std::string login;
};
struct AccountActivated {};
struct AccountDisabled {};
using AccountEvent = std::variant<AccountOpened, AccountActivated, AccountDisabled>;

// Whether no other active account is a security administrator today. The last one stays, since nobody could let people
// in again, or give that role to another.
enum class LastSecurityAdministrator { no, yes };

Result<std::vector<AccountEvent>> decide(OpenAccount const& open);  // refuses account.login_malformed
// One that is active may be activated again, for another code: nobody knows the password but its holder, who forgot it.
// Refuses account.already_so (disabled), account.last_security_administrator.
Result<std::vector<AccountEvent>> decide(Account const& account, AccountAction const& action,
                                         LastSecurityAdministrator last);
Account after(AccountId id, std::optional<Account> before, std::vector<AccountEvent> const& events);

struct Grant {
  GrantId id;
  Version version{};
  AccountId account;
  Role role = Role::unit;
  std::optional<OrganisationId> organisation;  // of team and unit; the other roles hold for the whole house
  Day since;
  std::optional<Day> until;  // the last day it holds
  bool ended = false;
  friend bool operator==(Grant const&, Grant const&) = default;
};
struct GrantRow {  // a grant as a list tells of it
  GrantId id;
  Version version{};
  AccountId account;
  std::string login;
  std::string person_name;
  Role role = Role::unit;
  std::optional<OrganisationId> organisation;
  std::string unit_name;  // empty without one
  Day since;
  std::optional<Day> until;
  bool ended = false;
};
constexpr bool holds(Grant const& grant, Day today) {
  return !grant.ended && grant.since <= today && (!grant.until || today <= *grant.until);
}

struct GiveRole {
  AccountId account;
  Role role = Role::unit;
  std::optional<OrganisationId> organisation;
  Day since;
  std::optional<Day> until;
};
struct EndGrant {};
struct RoleGiven {
  AccountId account;
  Role role = Role::unit;
  std::optional<OrganisationId> organisation;
  Day since;
  std::optional<Day> until;
};
struct GrantEnded {};
using GrantEvent = std::variant<RoleGiven, GrantEnded>;

// The grants that hold now for the same account, and for the same person's other accounts.
struct OtherGrants {
  std::vector<Grant> of_account;
  std::vector<Grant> of_person;
  PersonId person;
};
// Refuses grant.organisation_missing, grant.organisation_not_wanted, grant.administrator_beside_other,
// grant.two_administrators, grant.to_oneself, grant.until_before_since, grant.already_so, grant.not_given.
Result<std::vector<GrantEvent>> decide(GiveRole const& give, OtherGrants const& others, PersonId giver);
// Refuses grant.already_so, account.last_security_administrator. last: of the grant's account.
Result<std::vector<GrantEvent>> decide(Grant const& grant, EndGrant const& end, LastSecurityAdministrator last);
Grant after(GrantId id, std::optional<Grant> before, std::vector<GrantEvent> const& events);

}  // namespace huiyin::people
