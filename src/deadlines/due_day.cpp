// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines/due_day.hpp"

#include <string>

namespace huiyin::deadlines {
namespace {

constexpr std::chrono::days one_day{1};

int longest(LengthUnit unit) {  // ten years in each unit
  switch (unit) {
    case LengthUnit::day:
      return 3660;
    case LengthUnit::week:
      return 520;
    case LengthUnit::month:
      return 120;
    case LengthUnit::working_day:
      return 2520;
  }
  return 0;
}

Day after_months(Day day, int months) {
  std::chrono::year_month_day const start(day);
  auto const end = start + std::chrono::months{months};
  return end.ok() ? Day{end} : Day{end.year() / end.month() / std::chrono::last};
}

// Asks the calendar and remembers the first answer that is not final.
class Walk {
 public:
  explicit Walk(Calendar const& calendar) : calendar_(calendar) {}

  bool works(Day day) {
    auto const knowledge = calendar_.knowledge_of(day);
    if (knowledge.state != YearState::official && !open_year_) open_year_ = knowledge.year;
    return calendar_.is_working_day(day);
  }
  DueDay end(Day day) const { return {day, open_year_ ? DueState::provisional : DueState::official, open_year_}; }

 private:
  Calendar const& calendar_;
  std::optional<int> open_year_;
};

DueDay after_working_days(Walk& walk, Day trigger, int length) {
  Day day = trigger;
  for (int left = length; left > 0;) {
    day += one_day;
    if (walk.works(day)) --left;
  }
  return walk.end(day);
}

Day last_day(Rule const& rule, Day trigger) {
  if (rule.unit == LengthUnit::month) return after_months(trigger, rule.length);
  return trigger + one_day * rule.length * (rule.unit == LengthUnit::week ? 7 : 1);
}

}  // namespace

Result<DueDay> due_day(Rule const& rule, Day trigger, Calendar const& calendar) {
  if (rule.length < 1 || rule.length > longest(rule.unit))
    return refuse(Fault::invalid_input, "deadline.length_out_of_range", std::to_string(rule.length));

  Walk walk(calendar);
  if (rule.unit == LengthUnit::working_day) return after_working_days(walk, trigger, rule.length);
  Day day = last_day(rule, trigger);
  if (rule.end_on_rest_day == RestDay::roll_forward)
    while (!walk.works(day)) day += one_day;
  return walk.end(day);
}

}  // namespace huiyin::deadlines
