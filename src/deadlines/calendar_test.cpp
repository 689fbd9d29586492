// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines/calendar.hpp"

#include <gtest/gtest.h>

#include "deadlines/shipped_calendar_test.hpp"

namespace huiyin::deadlines {
namespace {

Day day(std::string_view text) { return *parse_day(text); }

std::string refused(std::vector<DataFile> const& files) {
  auto const calendar = Calendar::make(files);
  return calendar ? "" : calendar.error().code + " " + calendar.error().detail;
}

constexpr std::string_view one_year = "year,state,source\n2024,official,国办发明电〔2023〕7号\n";
constexpr std::string_view heading = "kind,first,last,name,source\n";

TEST(Calendar, MakeUpWeekendsAreWorkedAndHolidaysAreNot) {
  Calendar const calendar = shipped_calendar();
  EXPECT_TRUE(calendar.is_working_day(day("2024-10-12")));   // Saturday
  EXPECT_FALSE(calendar.is_working_day(day("2024-10-07")));  // Monday
  EXPECT_TRUE(calendar.is_working_day(day("2024-10-08")));
  EXPECT_FALSE(calendar.is_working_day(day("2024-10-13")));
}

TEST(Calendar, ANoticeMayReachIntoTheYearBefore) {
  Calendar const calendar = shipped_calendar();
  EXPECT_TRUE(calendar.is_working_day(day("2018-12-29")));
  EXPECT_FALSE(calendar.is_working_day(day("2018-12-31")));
}

TEST(Calendar, AmendmentsAreInTheData) {
  Calendar const calendar = shipped_calendar();
  EXPECT_FALSE(calendar.is_working_day(day("2019-05-02")));
  EXPECT_FALSE(calendar.is_working_day(day("2020-01-31")));
  EXPECT_FALSE(calendar.is_working_day(day("2020-02-01")));  // first announced as worked
  EXPECT_EQ(calendar.source_of(2019), "国办发明电〔2018〕15号；国办发明电〔2019〕3号");
}

TEST(Calendar, SwappingDaysKeepsTheYearsNumberOfWorkingDays) {
  Calendar const calendar = shipped_calendar();
  for (int year = 2018; year <= 2026; ++year) {
    int weekdays = 0;
    int worked = 0;
    Day const end{std::chrono::year{year + 1} / 1 / 1};
    for (Day at{std::chrono::year{year} / 1 / 1}; at < end; at += std::chrono::days{1}) {
      std::chrono::weekday const weekday(at);
      weekdays += weekday != std::chrono::Saturday && weekday != std::chrono::Sunday ? 1 : 0;
      worked += calendar.is_working_day(at) ? 1 : 0;
    }
    int const statutory = year < 2025 ? 11 : 13;
    int const lengthened = year == 2020 ? 2 : 0;  // Spring Festival, by a notice of its own
    EXPECT_EQ(worked, weekdays - statutory - lengthened) << year;
  }
}

TEST(Calendar, AYearWithoutDataIsMissing) {
  Calendar const calendar = shipped_calendar();
  EXPECT_EQ(calendar.state_of(2017), YearState::missing);
  EXPECT_EQ(calendar.state_of(2026), YearState::official);
  EXPECT_EQ(calendar.state_of(2027), YearState::provisional);
  EXPECT_EQ(calendar.knowledge_of(day("2031-06-01")).state, YearState::missing);
  EXPECT_EQ(calendar.source_of(2031), "");
}

TEST(Calendar, TheLastWeekOfDecemberWaitsForTheNextNotice) {
  Calendar const calendar = shipped_calendar();
  EXPECT_EQ(calendar.knowledge_of(day("2026-12-24")).state, YearState::official);
  EXPECT_EQ(calendar.knowledge_of(day("2026-12-31")).state, YearState::provisional);
  EXPECT_EQ(calendar.knowledge_of(day("2026-12-31")).year, 2027);
  EXPECT_EQ(calendar.knowledge_of(day("2025-12-31")).state, YearState::official);
}

TEST(Calendar, ARowItCannotReadIsNamedByFileAndLine) {
  for (std::string_view row :
       {"off,2024-01-01,2024-01-01,元旦", "rest,2024-01-01,2024-01-01,元旦,x", "off,2024-02-30,2024-03-01,元旦,x",
        "off,2024-01-02,2024-01-01,元旦,x", "off,2024-01-01,2024-12-31,元旦,x", "off,2024-01-01,2024-01-01,元旦,"}) {
    std::string const days = std::string(heading) + std::string(row) + "\n";
    EXPECT_EQ(refused({{"calendar/years.csv", one_year}, {"calendar/2024.csv", days}}),
              "calendar.row_malformed calendar/2024.csv:2")
        << row;
  }
  EXPECT_EQ(refused({{"calendar/years.csv", "year,state,source\n24,official,x\n"}}),
            "calendar.row_malformed calendar/years.csv:2");
}

TEST(Calendar, YearsAndFilesMustNameEachOther) {
  EXPECT_EQ(refused({{"calendar/years.csv", one_year}}), "calendar.year_unlisted 2024");
  EXPECT_EQ(refused({{"calendar/years.csv", one_year}, {"calendar/2024.csv", heading}, {"calendar/2025.csv", heading}}),
            "calendar.year_unlisted calendar/2025.csv");
}

TEST(Calendar, ADayIsNotBothOffAndWork) {
  std::string const days = std::string(heading) + "off,2024-05-01,2024-05-05,劳动节,x\nwork,2024-05-05,2024-05-05,,x\n";
  EXPECT_EQ(refused({{"calendar/years.csv", one_year}, {"calendar/2024.csv", days}}),
            "calendar.day_contradicted calendar/2024.csv:3");
}

TEST(Calendar, AnOfficesOwnYearsTakeThePlaceOfThoseBuiltIn) {
  Calendar calendar = shipped_calendar();
  std::vector<DataFile> const files{
      {"calendar/years.csv", "year,state,source\n2027,official,x\n"},
      {"calendar/2027.csv",
       "kind,first,last,name,source\noff,2027-02-08,2027-02-12,春节,x\nwork,2026-12-26,2026-12-26,元旦,x\n"}};
  ASSERT_TRUE(calendar.replace_years(Calendar::make(files).value()));
  EXPECT_EQ(calendar.state_of(2027), YearState::official);
  EXPECT_EQ(calendar.source_of(2027), "x");
  EXPECT_TRUE(calendar.is_working_day(day("2027-02-05")));  // off by what is built in
  EXPECT_FALSE(calendar.is_working_day(day("2027-02-12")));
  EXPECT_TRUE(calendar.is_working_day(day("2026-12-26")));  // Saturday
  EXPECT_EQ(calendar.knowledge_of(day("2026-12-31")).state, YearState::official);
  EXPECT_FALSE(calendar.is_working_day(day("2026-10-01")));
}

TEST(Calendar, AnOfficesOwnYearDoesNotContradictTheOneBefore) {
  Calendar calendar = shipped_calendar();
  std::vector<DataFile> const files{
      {"calendar/years.csv", "year,state,source\n2027,official,x\n"},
      {"calendar/2027.csv", "kind,first,last,name,source\nwork,2026-10-01,2026-10-01,,x\n"}};
  auto const replaced = calendar.replace_years(Calendar::make(files).value());
  ASSERT_FALSE(replaced);
  EXPECT_EQ(replaced.error().code + " " + replaced.error().detail, "calendar.day_contradicted 2026-10-01");
}

TEST(Calendar, OtherDataFilesAreIgnored) {
  EXPECT_EQ(
      refused({{"lexicon/notice.grammar", "x"}, {"calendar/years.csv", one_year}, {"calendar/2024.csv", heading}}), "");
}

}  // namespace
}  // namespace huiyin::deadlines
