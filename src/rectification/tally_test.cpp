// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/tally.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "rectification/figures.hpp"
#include "rectification/item_test.hpp"

namespace huiyin::rectification {
namespace {

using std::chrono::days;

By on(Day day) { return {of_team, day}; }

Item closed_on(Day day, Judgement judgement = Judgement::done) {
  return item_ready({ClosingApplied{by_unit}, ItemChecked{{on(day), judgement, ""}}, ItemClosed{on(day)}});
}

TEST(Tally, CountsAnOpenItemOnceAndOnTheDayItIsDue) {
  Item const item = item_ready();
  Tally const tally = tally_of(item, fed_back_on);
  EXPECT_EQ(tally.total, 1);
  EXPECT_EQ(tally.in_progress, 1);
  EXPECT_EQ(tally.open(), 1);
  EXPECT_EQ(tally.timed(), 0);
  EXPECT_EQ(days_of(item), (std::map<Day, DayTally>{{due, {1, 1, 0}}}));
}

TEST(Tally, KeepsTheDayFirstSetBesideTheOneItWasExtendedTo) {
  Item const item = item_ready({ItemExtended{by_team, due + days{30}, "施工未完"}});
  EXPECT_EQ(tally_of(item, fed_back_on).extended, 1);
  EXPECT_EQ(days_of(item), (std::map<Day, DayTally>{{due, {0, 1, 0}}, {due + days{30}, {1, 0, 0}}}));
}

TEST(Tally, TellsHowLongAClosingTookAndWhetherItWasLate) {
  Tally const tally = tally_of(closed_on(due + days{1}), fed_back_on);
  EXPECT_EQ(tally.closed, 1);
  EXPECT_EQ(tally.took_90, 1);
  EXPECT_EQ(tally.took_days, 61);
  EXPECT_EQ(tally.late, 1);
  EXPECT_EQ(tally.first_late, 1);
  EXPECT_EQ(tally_of(closed_on(due), fed_back_on).late, 0);
  EXPECT_EQ(days_of(closed_on(due)), (std::map<Day, DayTally>{{due, {0, 0, 1}}}));
}

TEST(Tally, FindsNothingLateByTheDayItWasExtendedToThatWasLateByTheFirst) {
  Item item = item_ready({ItemExtended{by_team, due + days{30}, "施工未完"}, ClosingApplied{by_unit}});
  for (ItemEvent const& event :
       {ItemEvent{ItemChecked{{on(due + days{9}), Judgement::done, ""}}}, ItemEvent{ItemClosed{on(due + days{9})}}})
    item = after(item_id, item, {event});
  Tally const tally = tally_of(item, fed_back_on);
  EXPECT_EQ(tally.late, 0);
  EXPECT_EQ(tally.first_late, 1);
}

TEST(Tally, ForgetsAClosingOnceTheItemIsReopened) {
  Item const item = after(item_id, closed_on(due + days{1}), {ItemReopened{by_team, "再次堵塞"}});
  Tally const tally = tally_of(item, fed_back_on);
  EXPECT_EQ(tally.closed, 0);
  EXPECT_EQ(tally.reopened, 1);
  EXPECT_EQ(tally.late, 0);
  EXPECT_EQ(closing_facts(item, fed_back_on), ClosingFacts{});
}

TEST(Tally, CountsWhatWasFoundBasicallyDoneUntilItIsClosed) {
  Item const item = item_ready({ClosingApplied{by_unit}, ItemChecked{{by_team, Judgement::basically_done, ""}}});
  EXPECT_EQ(tally_of(item, fed_back_on).basically_done, 1);
  EXPECT_EQ(tally_of(closed_on(due, Judgement::basically_done), fed_back_on).basically_done, 0);
}

TEST(Tally, LeavesTheDenominatorAsItIsWhenAnItemIsCancelled) {
  Tally const tally = tally_of(item_ready({ItemCancelled{by_team, "问题不成立"}}), fed_back_on);
  EXPECT_EQ(tally.total, 1);
  EXPECT_EQ(tally.cancelled, 1);
  EXPECT_EQ(tally.open(), 0);
}

TEST(Tally, AddsUpMoneyInYuanWhateverItIsToldIn) {
  Item item = item_ready();
  item.outcome.effects = {{EffectKind::money, 3, "万元", ""},
                          {EffectKind::money, 500, "元", ""},
                          {EffectKind::money, 9, "吨", ""},
                          {EffectKind::rules, 2, "元", ""}};
  EXPECT_EQ(tally_of(item, fed_back_on).money, 30'500);
  item.outcome.effects = {{EffectKind::money, std::numeric_limits<std::int64_t>::max(), "亿元", ""},
                          {EffectKind::money, std::numeric_limits<std::int64_t>::max(), "元", ""}};
  EXPECT_EQ(tally_of(item, fed_back_on).money, 100'000'000'000) << "and never beyond a number";
}

TEST(Figures, PutOpenItemsIntoBandsOfTheirAge) {
  auto const bands = age_bands({{today - days{30}, 2}, {today - days{31}, 3}, {today - days{400}, 5}}, today);
  ASSERT_EQ(bands.size(), 5U);
  EXPECT_EQ(bands[0].count, 2);
  EXPECT_EQ(bands[1].count, 3);
  EXPECT_EQ(bands[4].count, 5);
  EXPECT_EQ(bands[1].fed_back_from, today - days{60});
  EXPECT_EQ(bands[1].fed_back_by, today - days{31});
  EXPECT_EQ(bands[4].fed_back_from, std::nullopt);
}

TEST(Figures, HaveABandForEveryNumberOfDays) {
  EXPECT_EQ(band_of(0), 0U);
  EXPECT_EQ(band_of(30), 0U);
  EXPECT_EQ(band_of(31), 1U);
  EXPECT_EQ(band_of(180), 3U);
  EXPECT_EQ(band_of(181), 4U);
}

}  // namespace
}  // namespace huiyin::rectification
