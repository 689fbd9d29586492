// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "people/account.hpp"
#include "words/id_test.hpp"

namespace huiyin::people {
namespace {

using std::chrono::days;
constexpr Day july_first{days{20635}};  // 2026-07-01
constexpr auto grant_id = numbered<GrantId>(1);
constexpr auto account_id = numbered<AccountId>(2);
constexpr auto other_account = numbered<AccountId>(3);
constexpr auto school = numbered<OrganisationId>(4);
constexpr auto li = numbered<PersonId>(5);
constexpr auto giver = numbered<PersonId>(6);
constexpr auto no = LastSecurityAdministrator::no;

GiveRole give(Role role, std::optional<OrganisationId> organisation = std::nullopt) {
  return {account_id, role, organisation, july_first, std::nullopt};
}
Grant held(AccountId account, Role role, std::optional<OrganisationId> organisation = std::nullopt) {
  return after(grant_id, std::nullopt, {RoleGiven{account, role, organisation, july_first, std::nullopt}});
}
OtherGrants no_others() { return {{}, {}, li}; }
OtherGrants of_account(Grant const& grant) { return {{grant}, {}, li}; }
OtherGrants of_person(Grant const& grant) { return {{}, {grant}, li}; }

TEST(Grant, HoldsFromItsFirstToItsLastDay) {
  Grant grant = held(account_id, Role::office);
  EXPECT_FALSE(holds(grant, july_first - days{1}));
  EXPECT_TRUE(holds(grant, july_first));
  EXPECT_TRUE(holds(grant, july_first + days{10000}));
  grant.until = july_first + days{1};
  EXPECT_TRUE(holds(grant, july_first + days{1}));
  EXPECT_FALSE(holds(grant, july_first + days{2}));
}

TEST(Grant, IsEndedOnce) {
  Grant const grant = held(account_id, Role::office);
  Grant const ended = after(grant_id, grant, decide(grant, EndGrant{}, no).value());
  EXPECT_FALSE(holds(ended, july_first));
  EXPECT_EQ(count_of(ended.version), 2);
  EXPECT_EQ(decide(ended, EndGrant{}, no).error().code, "grant.already_so");
}

TEST(Grant, OfTheLastSecurityAdministratorIsNotEnded) {
  constexpr auto last = LastSecurityAdministrator::yes;
  EXPECT_EQ(decide(held(account_id, Role::security_administrator), EndGrant{}, last).error().code,
            "account.last_security_administrator");
  EXPECT_TRUE(decide(held(account_id, Role::auditor), EndGrant{}, last));
}

TEST(Grant, NamesAnOrganisationForTeamsAndUnitsOnly) {
  for (Role const role : {Role::team, Role::unit}) {
    EXPECT_TRUE(decide(give(role, school), no_others(), giver));
    EXPECT_EQ(decide(give(role), no_others(), giver).error().code, "grant.organisation_missing");
  }
  for (Role const role : {Role::office, Role::supervisor, Role::leading_group, Role::auditor}) {
    EXPECT_TRUE(decide(give(role), no_others(), giver));
    EXPECT_EQ(decide(give(role, school), no_others(), giver).error().code, "grant.organisation_not_wanted");
  }
}

TEST(Grant, DoesNotEndBeforeItBegins) {
  GiveRole one_day = give(Role::office);
  one_day.until = july_first;
  EXPECT_TRUE(decide(one_day, no_others(), giver));
  one_day.until = july_first - days{1};
  EXPECT_EQ(decide(one_day, no_others(), giver).error().code, "grant.until_before_since");
}

TEST(Grant, VisitorsAreNobodyInTheHouse) {
  EXPECT_EQ(decide(give(Role::visitor), no_others(), giver).error().code, "grant.not_given");
}

TEST(Grant, NobodyGivesARoleToHimself) {
  EXPECT_EQ(decide(give(Role::office), no_others(), li).error().code, "grant.to_oneself");
}

TEST(Grant, IsNotGivenTwice) {
  EXPECT_EQ(decide(give(Role::unit, school), of_account(held(account_id, Role::unit, school)), giver).error().code,
            "grant.already_so");
  EXPECT_TRUE(decide(give(Role::unit, school), of_account(held(account_id, Role::team, school)), giver));
  EXPECT_EQ(decide(give(Role::auditor), of_account(held(account_id, Role::auditor)), giver).error().code,
            "grant.already_so");
}

TEST(Grant, AnAdministratorsAccountHasNoOtherRole) {
  EXPECT_EQ(decide(give(Role::auditor), of_account(held(account_id, Role::office)), giver).error().code,
            "grant.administrator_beside_other");
  EXPECT_EQ(decide(give(Role::office), of_account(held(account_id, Role::auditor)), giver).error().code,
            "grant.administrator_beside_other");
}

TEST(Grant, NoPersonIsTwoAdministrators) {
  EXPECT_EQ(decide(give(Role::auditor), of_account(held(account_id, Role::system_administrator)), giver).error().code,
            "grant.two_administrators");
  EXPECT_EQ(
      decide(give(Role::auditor), of_person(held(other_account, Role::security_administrator)), giver).error().code,
      "grant.two_administrators");
}

TEST(Grant, APersonMayHaveABusinessAccountBesideAnAdministratorsAccount) {
  EXPECT_TRUE(decide(give(Role::office), of_person(held(other_account, Role::auditor)), giver));
  EXPECT_TRUE(decide(give(Role::auditor), of_person(held(other_account, Role::office)), giver));
}

}  // namespace
}  // namespace huiyin::people
