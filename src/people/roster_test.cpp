// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "people/roster.hpp"

#include <gtest/gtest.h>

#include "words/id_test.hpp"

namespace huiyin::people {
namespace {

using enum UnknownOrganisations;

constexpr auto bureau = numbered<OrganisationId>(1);
constexpr auto school = numbered<OrganisationId>(2);
constexpr auto other_school = numbered<OrganisationId>(3);
constexpr auto closed = numbered<OrganisationId>(4);
constexpr auto li = numbered<PersonId>(5);

Organisation unit(OrganisationId id, std::string name, std::optional<OrganisationId> parent = {}) {
  return {id, Version{1}, parent, OrganisationKind::unit, std::move(name), id == closed};
}

Directory town() {
  Post const head{numbered<PostId>(1), Version{1}, bureau, "局长", li};
  Post const vacant{numbered<PostId>(2), Version{1}, bureau, "主任", {}};
  Account const account{numbered<AccountId>(1), Version{2}, li, "li.mou", AccountState::active};
  return {
      {unit(bureau, "教育局"), unit(school, "实验小学", bureau), unit(other_school, "实验小学"), unit(closed, "老校")},
      {{head, "李某某"}, {vacant, ""}},
      {{account, "李某某"}}};
}

PlannedRow plan_one(RosterRow const& row, UnknownOrganisations unknown = refused) {
  return plan_roster({row}, town(), unknown).rows.at(0);
}
std::string fault_of(RosterRow const& row, UnknownOrganisations unknown = refused) {
  auto const planned = plan_one(row, unknown);
  EXPECT_EQ(planned.verdict == RosterVerdict::faulty, !planned.faults.empty());
  return planned.faults.empty() ? "" : planned.faults.front().code;
}

TEST(Roster, MakesAnAccountForWhoeverIsNotThere) {
  auto const planned = plan_one({"王 某某", "教育局", "", "主任", " WANG.1 ", Role::unit});
  EXPECT_EQ(planned.verdict, RosterVerdict::new_account);
  EXPECT_EQ(planned.row.login, "wang.1");
  EXPECT_EQ(planned.post, numbered<PostId>(2));  // which was vacant
  EXPECT_FALSE(planned.person);
}

TEST(Roster, LeavesWhoeverIsThereAlone) {
  auto const planned = plan_one({"李某某", "教育局", "", "局长", "li.mou", {}});
  EXPECT_EQ(planned.verdict, RosterVerdict::there);
  EXPECT_EQ(planned.account, numbered<AccountId>(1));
  EXPECT_EQ(fault_of({"赵某某", "教育局", "", "", "li.mou", {}}), "roster.login_taken");
}

TEST(Roster, TakesTheSameNameForTheSamePersonOnlyInTheSameOrganisation) {
  auto const same = plan_one({"李某某", "教育局", "", "局长", "li.second", {}});
  EXPECT_EQ(same.person, li);
  EXPECT_TRUE(same.has_post);
  EXPECT_FALSE(plan_one({"李某某", "实验小学", "教育局", "", "li.third", {}}).person);
}

TEST(Roster, FillsAVacantPostOnce) {
  auto const plan = plan_roster(
      {{"王某某", "教育局", "", "主任", "wang", {}}, {"赵某某", "教育局", "", "主任", "zhao", {}}}, town(), refused);
  EXPECT_TRUE(plan.rows.at(0).post);
  EXPECT_FALSE(plan.rows.at(1).post);  // another post of that title is made
}

TEST(Roster, GuessesNoOrganisation) {
  EXPECT_EQ(fault_of({"王某某", "实验小学", "", "", "wang", {}}), "roster.unit_ambiguous");
  EXPECT_EQ(plan_one({"王某某", "实验小学", "教育局", "", "wang", {}}).verdict, RosterVerdict::new_account);
  EXPECT_EQ(fault_of({"王某某", "财政局", "", "", "wang", {}}), "roster.unit_unknown");
  EXPECT_EQ(fault_of({"王某某", "老校", "", "", "wang", {}}), "roster.unit_closed");
  EXPECT_EQ(fault_of({"王某某", "", "", "", "wang", {}}), "roster.unit_missing");
}

TEST(Roster, FoundsWhatIsMissingOnceWhenThatIsSaid) {
  auto const plan = plan_roster({{"王某某", "第二小学", "教育局", "", "wang", {}},
                                 {"赵某某", "第二小学", "教育局", "", "zhao", {}},
                                 {"钱某某", "第六巡察组", "", "", "qian", Role::team}},
                                town(), founded);
  ASSERT_EQ(plan.organisations.size(), 3U);  // the bureau, which is there, and two
  EXPECT_EQ(plan.organisations.at(0).there, bureau);
  EXPECT_FALSE(plan.organisations.at(1).there);
  EXPECT_EQ(plan.organisations.at(1).parent, 0U);
  EXPECT_EQ(plan.organisations.at(2).kind, OrganisationKind::team);
  EXPECT_EQ(plan.rows.at(0).organisation, plan.rows.at(1).organisation);
}

TEST(Roster, RefusesWhatNoAccountCanBe) {
  EXPECT_EQ(fault_of({"", "教育局", "", "", "wang", {}}), "person.name_missing");
  EXPECT_EQ(fault_of({"王某某", "教育局", "", "", "王", {}}), "account.login_malformed");
  EXPECT_EQ(fault_of({"王某某", "教育局", "", "", "wang", Role::auditor}), "roster.role_of_administrators");
  auto const twice = plan_roster({{"王某某", "教育局", "", "", "wang", {}}, {"赵某某", "教育局", "", "", "Wang", {}}},
                                 town(), refused);
  EXPECT_EQ(twice.rows.at(1).faults.at(0).code, "roster.login_twice");
}

}  // namespace
}  // namespace huiyin::people
