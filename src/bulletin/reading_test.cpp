// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/reading.hpp"

#include <gtest/gtest.h>

namespace huiyin::bulletin {

TEST(PartialDate, IsRenderedOnlyAsFarAsItIsCertain) {
  EXPECT_EQ(render({2019, 1, 30}), "2019-01-30");
  EXPECT_EQ(render({std::nullopt, 1, 30}), "--01-30");
  EXPECT_EQ(render({2019, 1, std::nullopt}), "2019-01");
  EXPECT_EQ(render({2019, std::nullopt, std::nullopt}), "2019");
}

TEST(PartialDate, IsADayOnlyWhenAllOfItIsKnownAndInTheCalendar) {
  EXPECT_EQ(huiyin::render(*full_day({2019, 1, 30})), "2019-01-30");
  EXPECT_FALSE(full_day({std::nullopt, 1, 30}));
  EXPECT_FALSE(full_day({2019, 1, std::nullopt}));
  EXPECT_FALSE(full_day({2019, 2, 30}));
}

TEST(ReadingWords, AreThoseOfTheRecord) {
  EXPECT_EQ(name_of(Kind::feedback_multi), "feedback_multi");
  EXPECT_EQ(name_of(Kind::other), "other");
  EXPECT_STREQ(name_of(Level::county), "county");
  EXPECT_STREQ(name_of(Method::field_visits), "field_visits");
  EXPECT_STREQ(name_of(Status::basically_done), "basically_done");
  EXPECT_STREQ(name_of(Step::joint), "joint");
  EXPECT_EQ(name_of(Certainty::high), "high");
  EXPECT_STREQ(name_of(FindingClass::rectification), "rectification");
  EXPECT_STREQ(name_of(Total::rules_made), "rules_made");
  EXPECT_STREQ(name_of(Total::not_done), "not_done");
  EXPECT_STREQ(printed(ClockUnit::working_day), "工作日");
}

}  // namespace huiyin::bulletin
