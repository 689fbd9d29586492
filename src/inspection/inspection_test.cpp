// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "inspection/inspection.hpp"

#include <gtest/gtest.h>

#include "deadlines/shipped_rule_sets_test.hpp"
#include "words/id_test.hpp"

namespace huiyin::inspection {
namespace {

using std::chrono::days;
constexpr Day entry{days{20000}};
constexpr Day today = entry + days{100};
constexpr auto inspection_id = numbered<InspectionId>(1);
constexpr auto round_id = numbered<RoundId>(2);

std::string const rules = "county-3-months@1";
deadlines::RuleSets const& known() {
  static auto const sets = deadlines::shipped_rule_sets();
  return sets;
}

AuthoriseInspection authorise(std::optional<Day> from, std::optional<Day> to) {
  return {round_id, numbered<OrganisationId>(3), numbered<OrganisationId>(4), from, to};
}
Inspection entered() { return after(inspection_id, std::nullopt, decide(authorise(entry, entry + days{60})).value()); }

TEST(Round, IsOpenedUnderTheRulesOfItsDay) {
  Round const round =
      after(round_id, std::nullopt, decide(OpenRound{"十四届", 2026, 4, "第四轮", rules}, known()).value());
  EXPECT_EQ(round, (Round{round_id, Version{1}, "十四届", 2026, 4, "第四轮", rules}));
}

TEST(Round, PinsASetOfRulesThatIsKnown) {
  auto const unknown = decide(OpenRound{"十四届", 2026, 4, "第四轮", "2026"}, known());
  EXPECT_EQ(unknown.error().code, "round.rules_unknown");
  EXPECT_NE(unknown.error().detail.find("county-3-months@1"), std::string::npos);
}

TEST(Round, HasANameAYearAndANumber) {
  EXPECT_EQ(decide(OpenRound{"十四届", 2026, 4, " ", rules}, known()).error().code, "round.name_missing");
  EXPECT_EQ(decide(OpenRound{"十四届", 1999, 4, "第四轮", rules}, known()).error().code, "round.year_out_of_range");
  EXPECT_EQ(decide(OpenRound{"十四届", 2101, 4, "第四轮", rules}, known()).error().code, "round.year_out_of_range");
  EXPECT_EQ(decide(OpenRound{"十四届", 2026, 0, "第四轮", rules}, known()).error().code, "round.number_out_of_range");
}

TEST(Inspection, StartsClocksByTheDaysThatAreRecordedOfIt) {
  Inspection inspection = entered();
  EXPECT_EQ(occurrences_of(inspection).size(), 2U);
  inspection.fed_back_on = entry + days{90};
  auto const all = occurrences_of(inspection);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all.at(2).trigger, deadlines::Trigger::feedback);
  EXPECT_EQ(all.at(2).day, entry + days{90});
}

TEST(Inspection, IsOneTeamAtOneUnit) {
  EXPECT_EQ(entered(), (Inspection{inspection_id, Version{1}, round_id, numbered<OrganisationId>(3),
                                   numbered<OrganisationId>(4), entry, entry + days{60}, std::nullopt}));
  EXPECT_TRUE(decide(authorise(std::nullopt, std::nullopt)));
  EXPECT_TRUE(decide(authorise(entry, entry)));
}

TEST(Inspection, DoesNotEndBeforeItBegins) {
  EXPECT_EQ(decide(authorise(entry, entry - days{1})).error().code, "inspection.period_reversed");
}

TEST(Inspection, IsFedBackOnce) {
  auto const events = decide(entered(), GiveFeedback{today}, today).value();
  Inspection const fed_back = after(inspection_id, entered(), events);
  EXPECT_EQ(fed_back.fed_back_on, today);
  EXPECT_EQ(count_of(fed_back.version), 2);
  EXPECT_EQ(decide(fed_back, GiveFeedback{today}, today).error().code, "inspection.already_fed_back");
}

TEST(Inspection, IsNotFedBackBeforeTheTeamCameNorTomorrow) {
  EXPECT_EQ(decide(entered(), GiveFeedback{entry - days{1}}, today).error().code, "inspection.feedback_before_entry");
  EXPECT_EQ(decide(entered(), GiveFeedback{today + days{1}}, today).error().code, "inspection.feedback_in_future");
}

}  // namespace
}  // namespace huiyin::inspection
