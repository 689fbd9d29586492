// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines/due_day.hpp"

#include <gtest/gtest.h>

#include <random>

#include "deadlines/shipped_calendar_test.hpp"

namespace huiyin::deadlines {
namespace {

constexpr std::chrono::days one_day{1};

Day day(std::string_view text) { return *parse_day(text); }

std::string due(Rule const& rule, std::string_view trigger) {
  static Calendar const calendar = shipped_calendar();
  DueDay const answer = due_day(rule, day(trigger), calendar).value();
  return render(answer.day) + (answer.state == DueState::official ? "" : " provisional") +
         (answer.open_year ? " " + std::to_string(*answer.open_year) : "");
}
std::string due(std::int64_t length, LengthUnit unit, std::string_view trigger, RestDay rest = RestDay::roll) {
  return due({length, unit, rest, Direction::after}, trigger);
}
std::string before(std::int64_t length, LengthUnit unit, std::string_view trigger, RestDay rest = RestDay::roll) {
  return due({length, unit, rest, Direction::before}, trigger);
}

TEST(DueDay, TheTriggerDayIsNotCounted) {
  EXPECT_EQ(due(1, LengthUnit::day, "2023-06-05"), "2023-06-06");
  EXPECT_EQ(due(1, LengthUnit::working_day, "2023-06-05"), "2023-06-06");
}

TEST(DueDay, WorkingDaysSkipHolidaysAndCountMakeUpDays) {
  EXPECT_EQ(due(15, LengthUnit::working_day, "2024-06-28"), "2024-07-19");
  EXPECT_EQ(due(5, LengthUnit::working_day, "2024-09-27"), "2024-10-10");  // 29, 30 September, 8, 9, 10 October
  EXPECT_EQ(due(15, LengthUnit::working_day, "2020-09-02"), "2020-09-23");
}

TEST(DueDay, AnEndOnARestDayRollsToTheNextWorkingDay) {
  EXPECT_EQ(due(30, LengthUnit::day, "2024-09-01"), "2024-10-08");
  EXPECT_EQ(due(6, LengthUnit::month, "2019-01-30"), "2019-07-30");
  EXPECT_EQ(due(3, LengthUnit::month, "2023-06-15"), "2023-09-15");
  EXPECT_EQ(due(2, LengthUnit::week, "2024-04-26"), "2024-05-10");
  EXPECT_EQ(due(3, LengthUnit::month, "2023-07-07"), "2023-10-07");  // a worked Saturday stays
}

TEST(DueDay, AnEndOnARestDayStaysWhereTheRuleSaysSo) {
  EXPECT_EQ(due(30, LengthUnit::day, "2024-09-01", RestDay::keep), "2024-10-01");
}

TEST(DueDay, MonthsEndOnTheLastDayOfAShorterMonth) {
  EXPECT_EQ(due(1, LengthUnit::month, "2024-01-31"), "2024-02-29");
  EXPECT_EQ(due(1, LengthUnit::month, "2023-01-31"), "2023-02-28");
  EXPECT_EQ(due(3, LengthUnit::month, "2023-11-30"), "2024-02-29");
  EXPECT_EQ(due(13, LengthUnit::month, "2022-12-08"), "2024-01-08");
}

TEST(DueDay, BeforeAnEventIsCountedBackwards) {
  EXPECT_EQ(before(10, LengthUnit::working_day, "2024-06-17"), "2024-05-31");  // 10 June: Dragon Boat Festival
  EXPECT_EQ(before(1, LengthUnit::day, "2023-06-06"), "2023-06-05");
  EXPECT_EQ(before(1, LengthUnit::week, "2024-05-17"), "2024-05-10");
  EXPECT_EQ(before(1, LengthUnit::month, "2024-03-31", RestDay::keep), "2024-02-29");
}

TEST(DueDay, BeforeAnEventADayOfRestGivesWayToTheWorkingDayBefore) {
  EXPECT_EQ(before(10, LengthUnit::day, "2024-06-20"), "2024-06-07");  // 10 June is a day of rest, as are 8 and 9
  EXPECT_EQ(before(10, LengthUnit::day, "2024-06-20", RestDay::keep), "2024-06-10");
  EXPECT_EQ(before(10, LengthUnit::day, "2024-10-22"), "2024-10-12");  // a worked Saturday stays
}

TEST(DueDay, AYearWithoutItsNoticeIsFlaggedAndNamed) {
  EXPECT_EQ(due(6, LengthUnit::month, "2026-11-24"), "2027-05-24 provisional 2027");
  EXPECT_EQ(due(3, LengthUnit::month, "2017-01-04"), "2017-04-04 provisional 2017");
  EXPECT_EQ(due(30, LengthUnit::working_day, "2026-11-24"), "2027-01-06 provisional 2027");
  EXPECT_EQ(due(15, LengthUnit::working_day, "2026-11-24"), "2026-12-15");
  EXPECT_EQ(due(90, LengthUnit::day, "2040-01-01", RestDay::keep), "2040-03-31");  // no calendar was asked
}

TEST(DueDay, LengthsBelowOneOrBeyondTenYearsAreRefused) {
  Calendar const calendar = shipped_calendar();
  for (Rule const rule : {Rule{0, LengthUnit::day}, Rule{-3, LengthUnit::month}, Rule{121, LengthUnit::month},
                          Rule{2000000000, LengthUnit::working_day}, Rule{2000000000, LengthUnit::week}}) {
    auto const answer = due_day(rule, day("2024-01-01"), calendar);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, "deadline.length_out_of_range");
  }
}

// Properties over random triggers and lengths, fixed seed.
template <class Claim>
void for_many(Claim&& claim) {
  Calendar const calendar = shipped_calendar();
  std::mt19937 random(20260101);
  std::uniform_int_distribution<int> start(0, 3700);
  std::uniform_int_distribution<std::int64_t> length(1, 100);
  for (int round = 0; round < 5000; ++round)
    claim(calendar, day("2017-06-01") + one_day * start(random), length(random));
}

TEST(DueDayProperty, WorkingDaysBetweenTriggerAndEndAreAsManyAsAsked) {
  for_many([](Calendar const& calendar, Day trigger, std::int64_t length) {
    Day const end = due_day({length, LengthUnit::working_day}, trigger, calendar)->day;
    std::int64_t worked = 0;
    for (Day at = trigger + one_day; at <= end; at += one_day) worked += calendar.is_working_day(at) ? 1 : 0;
    ASSERT_EQ(worked, length);
    ASSERT_TRUE(calendar.is_working_day(end));
  });
}

TEST(DueDayProperty, RollingEndsOnTheFirstWorkingDayNotBeforeTheUnrolledEnd) {
  for_many([](Calendar const& calendar, Day trigger, std::int64_t length) {
    for (LengthUnit const unit : {LengthUnit::day, LengthUnit::week, LengthUnit::month}) {
      Day const kept = due_day({length, unit, RestDay::keep}, trigger, calendar)->day;
      Day const rolled = due_day({length, unit}, trigger, calendar)->day;
      ASSERT_TRUE(calendar.is_working_day(rolled));
      for (Day at = kept; at < rolled; at += one_day) ASSERT_FALSE(calendar.is_working_day(at));
    }
  });
}

TEST(DueDayProperty, ALaterTriggerOrALongerLengthIsNeverDueEarlier) {
  for_many([](Calendar const& calendar, Day trigger, std::int64_t length) {
    for (LengthUnit const unit : {LengthUnit::day, LengthUnit::week, LengthUnit::month, LengthUnit::working_day}) {
      Day const end = due_day({length, unit}, trigger, calendar)->day;
      ASSERT_LE(end, due_day({length, unit}, trigger + one_day, calendar)->day);
      ASSERT_LE(end, due_day({length + 1, unit}, trigger, calendar)->day);
    }
  });
}

TEST(DueDayProperty, MonthsKeepTheDayNumberOrTakeTheLastDay) {
  for_many([](Calendar const& calendar, Day trigger, std::int64_t length) {
    std::chrono::year_month_day const from(trigger);
    std::chrono::year_month_day const to(due_day({length, LengthUnit::month, RestDay::keep}, trigger, calendar)->day);
    ASSERT_EQ(from.year() / from.month() + std::chrono::months{length}, to.year() / to.month());
    auto const last = (to.year() / to.month() / std::chrono::last).day();
    ASSERT_EQ(to.day(), std::min(from.day(), last));
  });
}

TEST(DueDayProperty, WhatIsOwedBeforeAnEventLeavesNoLessTimeThanWasAskedFor) {
  for_many([](Calendar const& calendar, Day event, std::int64_t length) {
    Rule const rule{length, LengthUnit::working_day, RestDay::roll, Direction::before};
    Day const last = due_day(rule, event, calendar)->day;
    std::int64_t worked = 0;
    for (Day at = last; at < event; at += one_day) worked += calendar.is_working_day(at) ? 1 : 0;
    ASSERT_EQ(worked, length);
    Day const by_days = due_day({length, LengthUnit::day, RestDay::roll, Direction::before}, event, calendar)->day;
    ASSERT_LE(by_days, event - one_day * length);
    ASSERT_TRUE(calendar.is_working_day(by_days));
  });
}

TEST(DueDayProperty, AnOfficialAnswerConsultedOnlyOfficialYears) {
  for_many([](Calendar const& calendar, Day trigger, std::int64_t length) {
    DueDay const answer = due_day({length, LengthUnit::working_day}, trigger, calendar).value();
    bool open = false;
    for (Day at = trigger + one_day; at <= answer.day; at += one_day)
      open = open || calendar.knowledge_of(at).state != YearState::official;
    ASSERT_EQ(answer.state == DueState::provisional, open);
    ASSERT_EQ(answer.open_year.has_value(), open);
  });
}

}  // namespace
}  // namespace huiyin::deadlines
