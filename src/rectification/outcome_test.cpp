// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/outcome.hpp"

#include <gtest/gtest.h>

#include "rectification/item_test.hpp"

namespace huiyin::rectification {
namespace {

Day day(std::string_view text) { return parse_day(text).value(); }

template <class T>
std::string refusal(Result<T> const& done) {
  return done ? "" : done.error().code;
}

RuleMade in_force_since(std::string_view since) {
  RuleMade made = rule();
  made.in_force_since = day(since);
  return made;
}
FollowUp found(RuleFate fate) { return {rule().id, by_team, fate, ""}; }

TEST(Outcome, ARuleIsAskedAboutAfterTheMonthsOfTheFile) {
  ASSERT_EQ(follow_up_months(), (std::vector<std::int64_t>{6, 12}));
  EXPECT_EQ(ask_on(in_force_since("2026-03-05"), {}), day("2026-09-05"));
  EXPECT_EQ(ask_on(in_force_since("2026-03-05"), {found(RuleFate::applied)}), day("2027-03-05"));
  EXPECT_EQ(ask_on(in_force_since("2026-03-05"), {found(RuleFate::applied), found(RuleFate::changed)}), std::nullopt);
}

TEST(Outcome, AMonthThatIsTooShortEndsOnItsLastDay) {
  EXPECT_EQ(ask_on(in_force_since("2025-08-31"), {}), day("2026-02-28"));
}

TEST(Outcome, WhatIsDeadAbolishedOrNotInForceIsNotAskedAbout) {
  EXPECT_EQ(ask_on(in_force_since("2026-03-05"), {found(RuleFate::dead)}), std::nullopt);
  RuleMade abolished = rule();
  abolished.change = RuleChange::abolished;
  EXPECT_EQ(ask_on(abolished, {}), std::nullopt);
  RuleMade planned = rule();
  planned.in_force_since.reset();
  EXPECT_EQ(ask_on(planned, {}), std::nullopt);
}

TEST(Outcome, RulesHaveNames) {
  RuleMade unnamed = rule();
  unnamed.name = " ";
  EXPECT_EQ(refusal(written(Outcome{"", {unnamed}, {}}, {})), "item.rule_name_missing");
  EXPECT_EQ(refusal(written(Outcome{"", {rule(), rule()}, {}}, {})), "list.named_twice");
}

TEST(Outcome, ARuleThatWasAskedAboutStays) {
  EXPECT_EQ(refusal(written(Outcome{"", {rule(2)}, {}}, {found(RuleFate::applied)})), "item.rule_was_asked");
  EXPECT_EQ(refusal(written(Outcome{"", {rule(1), rule(2)}, {}}, {found(RuleFate::applied)})), "");
}

TEST(Outcome, AnEffectSaysHowMuchOfWhatOrWhat) {
  auto const of = [](Effect effect) { return refusal(written(Outcome{"", {}, {std::move(effect)}}, {})); };
  EXPECT_EQ(of({EffectKind::money, std::nullopt, "", " "}), "item.effect_empty");
  EXPECT_EQ(of({EffectKind::money, 0, "元", "追回"}), "item.effect_empty");
  EXPECT_EQ(of({EffectKind::money, 12000, " ", ""}), "item.effect_unit_missing");
  EXPECT_EQ(of({EffectKind::money, 12000, "元", ""}), "");
  EXPECT_EQ(of({EffectKind::other, std::nullopt, "", "群众来信减少"}), "");
  EXPECT_EQ(refusal(written(Outcome{"", {}, std::vector<Effect>(101, {EffectKind::other, 1, "项", ""})}, {})),
            "list.too_long");
}

TEST(Outcome, AFollowUpIsAboutARuleOfTheItem) {
  EXPECT_EQ(refusal(written(found(RuleFate::applied), {})), "item.rule_unknown");
  RuleMade abolished = rule();
  abolished.change = RuleChange::abolished;
  EXPECT_EQ(refusal(written(found(RuleFate::applied), {abolished})), "item.rule_abolished");
  EXPECT_EQ(refusal(written(found(RuleFate::applied), {rule()})), "");
}

TEST(Outcome, WhateverIsNotAsItWasIsExplained) {
  EXPECT_EQ(refusal(written(found(RuleFate::dead), {rule()})), "item.reason_missing");
  EXPECT_EQ(refusal(written(found(RuleFate::changed), {rule()})), "item.reason_missing");
}

TEST(Outcome, AFollowUpMovesTheDayOfTheNext) {
  Item const item = item_ready({OutcomeRecorded{{"", {in_force_since("2026-03-05")}, {}}}});
  Item const asked =
      after(item_id, item, decide(item, FollowUpRule{rule().id, RuleFate::applied, ""}, by_team).value());
  EXPECT_EQ(asked.outcome.rules.at(0).ask_on, day("2027-03-05"));
  EXPECT_EQ(asked.follow_ups.size(), 1u);
}

}  // namespace
}  // namespace huiyin::rectification
