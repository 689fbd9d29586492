// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines/clocks.hpp"

#include <algorithm>

namespace huiyin::deadlines {

std::vector<RunningClock> clocks_of(RuleSet const& set, std::vector<Occurrence> const& events,
                                    Calendar const& calendar) {
  std::vector<RunningClock> clocks;
  for (Occurrence const& event : events)
    for (ClockRule const& rule : set.rules) {
      if (rule.trigger != event.trigger || !rule.is_in_force(event.day)) continue;
      DueDay const due = due_day(rule.counting, event.day, calendar).value();  // a set holds no length beyond its range
      clocks.push_back({rule, event.day, due.day, due.state, due.open_year});
    }
  std::ranges::stable_sort(clocks, {}, &RunningClock::due);
  return clocks;
}

}  // namespace huiyin::deadlines
