// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "policy/policy.hpp"

namespace huiyin::policy {

namespace {

template <class AnId>
AnId id(int number) {
  IdBytes bytes{};
  bytes[15] = static_cast<std::uint8_t>(number);
  return AnId(bytes);
}

OrganisationId const fourth_team = id<OrganisationId>(1);
OrganisationId const fifth_team = id<OrganisationId>(2);
OrganisationId const bureau = id<OrganisationId>(3);
OrganisationId const school = id<OrganisationId>(4);
OrganisationId const other_bureau = id<OrganisationId>(5);

Actor holding(Role role, std::optional<OrganisationId> organisation = std::nullopt) {
  return {id<AccountId>(9), id<PersonId>(9), {{role, organisation}}, "tag"};
}

Standing item_of_school(rectification::State state) {
  return {Object::item, state, fourth_team, {school, bureau}, true};
}

using rectification::State;

}  // namespace

TEST(Policy, WhatOneMayNotSeeDoesNotExist) {
  auto const answer = may(holding(Role::unit, other_bureau), Action::report, item_of_school(State::in_progress));
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().fault, Fault::not_found);
  EXPECT_EQ(answer.error().code, "policy.not_visible");
}

TEST(Policy, WhatOneSeesAndMayNotDoIsForbidden) {
  auto const answer = may(holding(Role::leading_group), Action::close, item_of_school(State::checked));
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().fault, Fault::forbidden);
  EXPECT_EQ(answer.error().code, "policy.not_permitted");
}

TEST(Policy, RightsAreWhatTheRolesHeldMayDoToAnything) {
  auto const has = [](Role role, Object object, Action action) {
    return std::ranges::any_of(rights(holding(role).mandates),
                               [&](Right const& right) { return right.object == object && right.action == action; });
  };
  EXPECT_TRUE(has(Role::system_administrator, Object::account, Action::create));
  EXPECT_FALSE(has(Role::system_administrator, Object::grant, Action::create));
  EXPECT_TRUE(has(Role::unit, Object::task, Action::check));  // of what it handed down
  EXPECT_TRUE(rights({}).empty());
}

TEST(Policy, AUnitAnswersForWhatIsBelowIt) {
  EXPECT_EQ(may(holding(Role::unit, bureau), Action::report, item_of_school(State::in_progress)).value(), Role::unit);
  EXPECT_EQ(may(holding(Role::unit, school), Action::report, item_of_school(State::in_progress)).value(), Role::unit);
}

TEST(Policy, ATaskIsAnsweredBelowAndCheckedByWhoHandedItDown) {
  Standing task{Object::task, std::nullopt, std::nullopt, {school, bureau}};
  task.giver_line = {bureau};
  EXPECT_TRUE(may(holding(Role::unit, school), Action::answer, task));
  EXPECT_EQ(may(holding(Role::unit, school), Action::check, task).error().fault, Fault::forbidden);
  EXPECT_TRUE(may(holding(Role::unit, bureau), Action::check, task));
  EXPECT_EQ(may(holding(Role::unit, other_bureau), Action::check, task).error().fault, Fault::not_found);
}

TEST(Policy, AUnitSeesNothingBeforeTheFeedback) {
  Standing finding{Object::finding, std::nullopt, fourth_team, {school, bureau}, false};
  EXPECT_FALSE(may(holding(Role::unit, bureau), Action::read, finding));
  finding.fed_back = true;
  EXPECT_TRUE(may(holding(Role::unit, bureau), Action::read, finding));
}

TEST(Policy, ATeamSeesItsOwnInspectionsOnly) {
  EXPECT_TRUE(may(holding(Role::team, fourth_team), Action::check, item_of_school(State::applied)));
  EXPECT_FALSE(may(holding(Role::team, fifth_team), Action::read, item_of_school(State::applied)));
}

TEST(Policy, ASupervisorChecksWhatWasAppliedFor) {
  EXPECT_TRUE(may(holding(Role::supervisor), Action::check, item_of_school(State::applied)));
  auto const early = may(holding(Role::supervisor), Action::check, item_of_school(State::in_progress));
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().fault, Fault::forbidden);
}

TEST(Policy, ATeamsMandateWithoutATeamShowsNothing) {
  EXPECT_FALSE(may(holding(Role::team), Action::read, item_of_school(State::applied)));
  EXPECT_TRUE(scope(holding(Role::team), Action::read, Object::item).sees_nothing());
}

TEST(Policy, AdministratorsReadNoCases) {
  for (Rule const& rule : rules)
    if (is_administrator(rule.role)) {
      for (Object const object :
           {Object::round, Object::inspection, Object::finding, Object::requirement, Object::item, Object::attachment})
        EXPECT_NE(rule.object, object) << name_of(rule.role);
    }
}

TEST(Policy, WhoeverMayDoAThingMayReadIt) {
  for (Rule const& rule : rules) {
    if (rule.object == Object::journal) continue;
    bool const reads = std::ranges::any_of(rules, [&](Rule const& other) {
      return other.role == rule.role && other.object == rule.object && other.actions.has(Action::read);
    });
    EXPECT_TRUE(reads) << name_of(rule.role) << " " << name_of(rule.object);
  }
}

TEST(Policy, EveryStepOfAnItemHasARule) {
  for (auto const& step : rectification::step_names)
    EXPECT_TRUE(has_rule(Object::item, action_of(step.value))) << step.name;
}

TEST(Policy, AUnitsRowHidesTheOfficesNote) {
  Scope const seen = scope(holding(Role::unit, bureau), Action::read, Object::item);
  EXPECT_TRUE(mask_of(seen, fourth_team, State::applied).has(Field::office_note));
}

TEST(Policy, ARowSeenInTwoWaysShowsWhatEitherShows) {
  Actor both = holding(Role::unit, bureau);
  both.mandates.push_back({Role::team, fourth_team});
  Scope const seen = scope(both, Action::read, Object::item);
  EXPECT_FALSE(mask_of(seen, fourth_team, State::applied).has(Field::office_note));
  EXPECT_TRUE(mask_of(seen, fifth_team, State::applied).has(Field::office_note));
}

TEST(Policy, MakingSomethingNewGoesByRole) {
  EXPECT_EQ(may(holding(Role::office), Action::create, Object::round).value(), Role::office);
  auto const answer = may(holding(Role::unit, bureau), Action::create, Object::round);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, "policy.not_permitted");
}

TEST(Policy, HasAVersion) { EXPECT_EQ(version(), sha256(policy_csv)); }

}  // namespace huiyin::policy
