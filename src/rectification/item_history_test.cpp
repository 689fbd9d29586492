// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <random>

#include "rectification/item_test.hpp"

namespace huiyin::rectification {
namespace {

using std::chrono::days;

// An item in each state, by an honest way, in the order of State.
std::vector<Item> item_in_each_state() {
  ClosingApplied const applied{by_unit};
  ItemChecked const checked{{by_team, Judgement::done, ""}};
  return {item_after({}),
          item_ready({OutcomeRecorded{{"", {rule()}, {}}}}),
          item_ready({applied}),
          item_ready({applied, checked}),
          item_ready({applied, checked, ItemClosed{by_team}, OutcomeRecorded{{"", {rule()}, {}}}}),
          item_ready({ItemCancelled{by_team, "问题不成立"}})};
}

TEST(ItemHistory, EveryActionInEveryStateAgreesWithTheLifecycle) {
  auto const items = item_in_each_state();
  ASSERT_EQ(items.size(), state_names.size());
  auto const actions = all_actions();
  ASSERT_EQ(actions.size(), step_names.size());
  for (std::size_t state = 0; state < items.size(); ++state) {
    Item const& item = items[state];
    ASSERT_EQ(item.state, state_names[state].value);
    for (std::size_t step = 0; step < actions.size(); ++step) {
      ASSERT_EQ(step_of(actions[step]), step_names[step].value);
      auto const open = next_state(item.state, step_names[step].value);
      auto const events = decide(item, actions[step], by_team);
      ASSERT_EQ(events.has_value(), open.has_value()) << state_names[state].name << " " << step_names[step].name;
      if (events)
        EXPECT_EQ(after(item_id, item, *events).state, *open)
            << state_names[state].name << " " << step_names[step].name;
      else
        EXPECT_EQ(events.error().code, "item.step_not_open");
    }
  }
}

TEST(ItemHistory, RandomHistoriesAreNeverRefusedAndTheVersionCountsActs) {
  std::mt19937 random(20260701);
  for (int history = 0; history < 300; ++history) {
    Item item = item_after({});
    std::int64_t acts = 1;
    std::vector<ItemEvent> told{assigned()};
    for (int attempt = 0; attempt < 100; ++attempt) {
      auto const actions = all_actions(static_cast<std::uint8_t>(attempt + 1));
      By const by = random() % 2 == 0 ? by_unit : by_team;
      auto const events = decide(item, actions[random() % actions.size()], by);
      if (!events) continue;
      item = after(item_id, item, *events);
      EXPECT_EQ(count_of(item.version), ++acts);
      told.insert(told.end(), events->begin(), events->end());
    }
    Item retold = after(item_id, std::nullopt, told);
    EXPECT_EQ(count_of(retold.version), 1);
    retold.version = item.version;
    EXPECT_EQ(retold, item);
    EXPECT_EQ(
        std::ranges::count_if(item.closings, [](Closing const& closing) { return closing.sent_back.has_value(); }),
        item.marks.returned);
  }
}

TEST(ItemHistory, ClosingsAreNumberedAndAReopenedItemGoesOn) {
  Item const item =
      item_ready({ClosingApplied{by_unit}, ItemSentBack{by_team, "二楼仍堵塞"}, ProgressReported{progress(2)},
                  ClosingApplied{by_unit}, ItemChecked{{by_team, Judgement::basically_done, "现场查看"}},
                  ItemClosed{by_team}, ItemReopened{by_team, "再次堵塞"}});
  ASSERT_EQ(item.closings.size(), 2u);
  EXPECT_EQ(item.closings[0], (Closing{1, by_unit, 1, {}, {}, by_team, "二楼仍堵塞"}));
  EXPECT_EQ(item.closings[1],
            (Closing{2, by_unit, 2, Check{by_team, Judgement::basically_done, "现场查看"}, by_team, {}, ""}));
  EXPECT_EQ(item.marks, (Marks{1, 1, 0}));
  EXPECT_EQ(item.state, State::in_progress);
  EXPECT_EQ(item.reason, "再次堵塞");
  EXPECT_EQ(item.progress.size(), 2u);
}

TEST(ItemHistory, WhatIsSaidBesideTheStateIsKept) {
  Item const item = item_ready({ItemExtended{by_team, due + days{9}, "施工未完"},
                                PositionTaken{by_unit, Position::disputes, "二楼不属本单位"},
                                OpinionsLinked{{numbered<RequirementId>(2), numbered<RequirementId>(1)}},
                                KeepUpMarked{true}, ItemNoted{"下月再看"}});
  EXPECT_EQ(item.due, due + days{9});
  EXPECT_EQ(item.marks, (Marks{0, 0, 1}));
  EXPECT_EQ(item.position, Position::disputes);
  EXPECT_EQ(item.position_reason, "二楼不属本单位");
  EXPECT_EQ(item.opinions, (std::vector{numbered<RequirementId>(2), numbered<RequirementId>(1)}));
  EXPECT_TRUE(item.keep_up);
  EXPECT_EQ(item.office_note, "下月再看");
  EXPECT_EQ(item.state, State::in_progress);
}

TEST(ItemHistory, TheFirstDueDayIsKeptWhateverIsExtended) {
  Item const item =
      item_after({ItemExtended{by_team, due + days{9}, "施工未完"}, ItemExtended{by_team, due + days{20}, "材料未到"}});
  EXPECT_EQ(item.first_due, due);
  EXPECT_EQ(item.due, due + days{20});
  EXPECT_EQ(item.extensions, (std::vector<Extension>{{1, by_team, due, due + days{9}, "施工未完"},
                                                     {2, by_team, due + days{9}, due + days{20}, "材料未到"}}));
}

TEST(ItemHistory, AnItemWithoutADueDayHasTheOneItsFirstExtensionGaveIt) {
  ItemAssigned undated = assigned();
  undated.due.reset();
  Item item = after(item_id, std::nullopt, {undated});
  EXPECT_EQ(item.first_due, std::nullopt);
  item = after(item_id, item, {ItemExtended{by_team, due, "定下时限"}});
  item = after(item_id, item, {ItemExtended{by_team, due + days{9}, "施工未完"}});
  EXPECT_EQ(item.first_due, due);
  EXPECT_EQ(item.extensions.at(0).from, std::nullopt);
}

TEST(ItemHistory, ACheckOfThePastHasNoMethods) {
  Item const item = item_ready({ClosingApplied{by_unit}, ItemChecked{{by_team, Judgement::done, "现场查看"}}});
  EXPECT_TRUE(item.closings.at(0).check->methods.empty());
}

TEST(ItemHistory, TheWatchEndsWithTheLastMilestoneAndWithAReopening) {
  std::vector<ItemEvent> const closed{ClosingApplied{by_unit}, ItemChecked{{by_team, Judgement::basically_done, ""}},
                                      ItemClosed{by_team}, MilestoneSet{in_a_month}};
  Item const watched = item_ready(closed);
  EXPECT_EQ(watched.next_milestone, in_a_month);
  Item const ended = after(item_id, watched, {ItemWatched{{by_team, "没有反弹", std::nullopt}}});
  EXPECT_EQ(ended.next_milestone, std::nullopt);
  ASSERT_EQ(ended.watches.size(), 1u);
  EXPECT_EQ(after(item_id, watched, {ItemReopened{by_team, "再次堵塞"}}).next_milestone, std::nullopt);
}

}  // namespace
}  // namespace huiyin::rectification
