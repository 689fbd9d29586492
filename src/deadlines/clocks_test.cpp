// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines/clocks.hpp"

#include <gtest/gtest.h>

#include "deadlines/shipped_calendar_test.hpp"
#include "deadlines/shipped_rule_sets_test.hpp"

namespace huiyin::deadlines {
namespace {

Day day(std::string_view text) { return *parse_day(text); }

std::string running(std::string_view set, std::vector<Occurrence> const& events) {
  static RuleSets const sets = shipped_rule_sets();
  static Calendar const calendar = shipped_calendar();
  std::string all;
  for (RunningClock const& clock : clocks_of(*sets.find(set), events, calendar)) {
    all += clock.rule.id + " " + render(clock.trigger_day) + " " + render(clock.due);
    if (clock.open_year) all += " " + std::to_string(*clock.open_year);
    all += "\n";
  }
  return all;
}

TEST(Clocks, ThoseOfTheRecordedEventsRunTheSoonestFirst) {
  EXPECT_EQ(running("regulation-2015@1", {{Trigger::feedback, day("2019-01-30")}, {Trigger::entry, day("2018-09-04")}}),
            "P1 2018-09-04 2018-08-21\nP8a 2019-01-30 2019-04-01\nP8a-principal 2019-01-30 2019-04-01\n");
  EXPECT_EQ(running("regulation-2015@1", {}), "");
}

TEST(Clocks, ARuleIsThatOfTheDayItsClockStarts) {
  EXPECT_EQ(running("letters@1", {{Trigger::improvement_proposed, day("2022-04-30")}}), "L11 2022-04-30 2022-05-30\n");
  EXPECT_EQ(running("letters@1", {{Trigger::improvement_proposed, day("2022-05-01")}}), "");
}

TEST(Clocks, ADueDayInAYearWithoutItsNoticeNamesTheYear) {
  EXPECT_EQ(running("plan-1-month-6-months@1", {{Trigger::feedback, day("2026-11-24")}}),
            "P6 2026-11-24 2026-12-24\nP8d 2026-11-24 2027-05-24 2027\n");
}

}  // namespace
}  // namespace huiyin::deadlines
