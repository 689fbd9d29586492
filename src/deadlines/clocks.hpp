// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The clocks that recorded events started: what is owed, by whom to whom, by which day, and which rule and which event
// that day comes from.
#pragma once

#include <vector>

#include "deadlines/rule_set.hpp"

namespace huiyin::deadlines {

struct Occurrence {  // an event that was recorded
  Trigger trigger{};
  Day day;
};

struct RunningClock {
  ClockRule rule;
  Day trigger_day;
  Day due;
  DueState state{};
  std::optional<std::int64_t> open_year;  // the year whose notice is not loaded, which may move the due day
};

// By the rules in force on the day of each event, those due first first.
std::vector<RunningClock> clocks_of(RuleSet const& set, std::vector<Occurrence> const& events,
                                    Calendar const& calendar);

// As it is answered of a round or an inspection.
struct ClockTable {
  std::string rules_version;        // as the round pins it
  std::optional<Wording> rule_set;  // none: no set of that id is known, and so no clock runs
  std::vector<RunningClock> clocks;
};

}  // namespace huiyin::deadlines
