// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/lineage.hpp"

#include <gtest/gtest.h>

#include "words/id_test.hpp"

namespace huiyin::rectification {
namespace {

using std::chrono::days;

constexpr Day first_day = Day(days{19000});

Generation generation(std::uint8_t number, std::optional<Day> fed_back_on, std::optional<Day> closed_on) {
  Generation made{{numbered<FindingId>(number),
                   numbered<InspectionId>(number),
                   numbered<OrganisationId>(1),
                   "教育局",
                   {},
                   number,
                   "会议记录不全",
                   "",
                   fed_back_on,
                   {},
                   {}},
                  closed_on,
                  {}};
  return made;
}

TEST(Lineage, CountsTheDaysFromAClosingToTheNextFeedback) {
  EXPECT_EQ(days_clean(first_day, first_day + days{400}), 400);
  EXPECT_EQ(days_clean(first_day, first_day), 0);
  EXPECT_EQ(days_clean(first_day + days{1}, first_day), std::nullopt);
  EXPECT_EQ(days_clean(std::nullopt, first_day), std::nullopt);
  EXPECT_EQ(days_clean(first_day, std::nullopt), std::nullopt);
}

TEST(Lineage, GoesFromTheFirstSeenToTheNewest) {
  auto const line =
      in_line({generation(3, std::nullopt, std::nullopt), generation(2, first_day + days{500}, first_day + days{600}),
               generation(1, first_day, first_day + days{100})});
  ASSERT_EQ(line.size(), 3U);
  EXPECT_EQ(line[0].finding.number, 1);
  EXPECT_EQ(line[0].days_clean, std::nullopt);
  EXPECT_EQ(line[1].days_clean, 400);
  EXPECT_EQ(line[2].finding.number, 3);
  EXPECT_EQ(line[2].days_clean, std::nullopt);
}

}  // namespace
}  // namespace huiyin::rectification
