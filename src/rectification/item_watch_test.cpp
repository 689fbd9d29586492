// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "rectification/item_test.hpp"

namespace huiyin::rectification {
namespace {

using std::chrono::days;

std::string refused(Result<std::vector<ItemEvent>> const& events) { return events ? "" : events.error().code; }

TEST(ItemWatch, IsCheckedByANamedMethod) {
  EXPECT_EQ(refused(decide(item_applied(), check({}), by_team)), "item.method_missing");
  auto const events = decide(item_applied(), check({Method::visit, Method::listen, Method::visit}), by_team);
  Item const item = after(item_id, item_applied(), events.value());
  EXPECT_EQ(item.closings.at(0).check->methods, (std::vector{Method::listen, Method::visit}));
}

TEST(ItemWatch, WhoeverAskedThoseConcernedSaysHowManyAndHowManyWereSatisfied) {
  CheckItem asking = check({Method::ask});
  EXPECT_EQ(refused(decide(item_applied(), asking, by_team)), "item.asked_missing");
  for (Asked const wrong : {Asked{0, 0}, Asked{5, 6}, Asked{5, -1}}) {
    asking.asked = wrong;
    EXPECT_EQ(refused(decide(item_applied(), asking, by_team)), "item.asked_missing");
  }
  asking.asked = {5, 4};
  EXPECT_EQ(refused(decide(item_applied(), asking, by_team)), "");
  asking.methods = {Method::visit};
  EXPECT_EQ(refused(decide(item_applied(), asking, by_team)), "item.asked_missing");
}

TEST(ItemWatch, WhatIsBasicallyDoneOrKeptUpIsNotClosedWithoutAMilestone) {
  Item const basically = item_ready({ClosingApplied{by_unit}, ItemChecked{{by_team, Judgement::basically_done, ""}}});
  EXPECT_EQ(refused(decide(basically, CloseItem{}, by_team)), "item.milestone_missing");
  EXPECT_EQ(refused(decide(basically, CloseItem{in_a_month}, by_team)), "");
  Item const kept_up = after(item_id, item_checked(), {KeepUpMarked{true}});
  EXPECT_EQ(refused(decide(kept_up, CloseItem{}, by_team)), "item.milestone_missing");
  Item const with_one = after(item_id, kept_up, {MilestoneSet{in_a_month}});
  EXPECT_EQ(refused(decide(with_one, CloseItem{}, by_team)), "");
  EXPECT_EQ(refused(decide(item_closed(), MarkKeepUp{true}, by_team)), "item.milestone_missing");
  EXPECT_EQ(refused(decide(item_ready(), MarkKeepUp{true}, by_team)), "");
}

TEST(ItemWatch, AMilestoneLiesAheadAndSaysWhatIsToBeSeen) {
  EXPECT_EQ(refused(decide(item_checked(), CloseItem{Milestone{today, "再看"}}, by_team)), "item.milestone_not_later");
  EXPECT_EQ(refused(decide(item_checked(), CloseItem{Milestone{today + days{1}, " "}}, by_team)),
            "item.milestone_missing");
}

TEST(ItemWatch, IsWatchedFromMilestoneToMilestone) {
  EXPECT_EQ(refused(decide(item_closed(), WatchItem{"没有反弹"}, by_team)), "item.not_on_watch");
  Item const begun =
      after(item_id, item_closed(), decide(item_closed(), WatchItem{"没有反弹", in_a_month}, by_team).value());
  EXPECT_EQ(begun.next_milestone, in_a_month);
  EXPECT_EQ(refused(decide(begun, WatchItem{" "}, by_team)), "item.observation_missing");
  EXPECT_FALSE(after(item_id, begun, decide(begun, WatchItem{"没有反弹"}, by_team).value()).next_milestone);
}

TEST(ItemWatch, AMilestoneIsPastTheDayAfterWhileTheItemIsClosed) {
  EXPECT_FALSE(is_past(State::closed, in_a_month, in_a_month.on));
  EXPECT_TRUE(is_past(State::closed, in_a_month, in_a_month.on + days{1}));
  EXPECT_FALSE(is_past(State::in_progress, in_a_month, in_a_month.on + days{1}));
}

}  // namespace
}  // namespace huiyin::rectification
