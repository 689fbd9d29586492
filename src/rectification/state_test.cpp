// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/state.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace huiyin::rectification {
namespace {

TEST(Lifecycle, ARowIsAStepAndWhatIsNotARowIsRefused) {
  for (auto const& from : state_names)
    for (auto const& step : step_names) {
      auto const row = std::ranges::find_if(
          lifecycle, [&](Transition const& each) { return each.from == from.value && each.step == step.value; });
      auto const next = next_state(from.value, step.value);
      ASSERT_EQ(next.has_value(), row != lifecycle.end()) << from.name << " " << step.name;
      if (next)
        EXPECT_EQ(*next, row->to);
      else
        EXPECT_EQ(next.error().code, "item.step_not_open");
    }
}

TEST(Lifecycle, NothingIsDoneToWhatIsCancelled) {
  for (auto const& step : step_names) EXPECT_FALSE(next_state(State::cancelled, step.value)) << step.name;
}

TEST(Lifecycle, ClosedIsReachedThroughAppliedAndCheckedOnly) {
  for (auto const& row : lifecycle) {
    if (row.to == State::closed && row.from != State::closed) {
      EXPECT_EQ(row.from, State::checked);
    }
    if (row.to == State::checked && row.from != State::checked) {
      EXPECT_EQ(row.from, State::applied);
    }
    if (row.to == State::applied && row.from != State::applied) {
      EXPECT_EQ(row.from, State::in_progress);
    }
  }
}

}  // namespace
}  // namespace huiyin::rectification
