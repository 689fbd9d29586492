// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/due_years.hpp"

#include <set>

#include "store/both_engines_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

class DueYearsOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(DueYearsOnBoth);

TEST_P(DueYearsOnBoth, AreThoseInWhichAnOpenItemIsDue) {
  Town town(writing(), place_);
  std::set<int> wanted;
  Day const from = Town::today;
  for (rectification::Item const& item : town.all_items) {
    bool const is_open = item.state != rectification::State::closed && item.state != rectification::State::cancelled;
    if (is_open && item.due && *item.due >= from)
      wanted.insert(static_cast<int>(std::chrono::year_month_day(*item.due).year()));
  }
  auto session = reading();
  auto const found = due_years(session, from);
  EXPECT_EQ(std::set<int>(found.begin(), found.end()), wanted);
  EXPECT_EQ(found.size(), wanted.size());
  EXPECT_TRUE(due_years(session, from + std::chrono::days{36500}).empty());
}

}  // namespace
}  // namespace huiyin::store
