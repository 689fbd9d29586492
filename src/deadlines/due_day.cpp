// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines/due_day.hpp"

#include <string>

namespace huiyin::deadlines {
namespace {

constexpr std::chrono::days one_day{1};

std::int64_t longest(LengthUnit unit) {  // ten years in each unit
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

Day months_from(Day day, std::int64_t months) {
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

std::int64_t way_of(Direction direction) { return direction == Direction::before ? -1 : 1; }

DueDay by_working_days(Walk& walk, Rule const& rule, Day trigger) {
  Day day = trigger;
  for (std::int64_t left = rule.length; left > 0;) {
    day += one_day * way_of(rule.direction);
    if (walk.works(day)) --left;
  }
  return walk.end(day);
}

Day last_day(Rule const& rule, Day trigger) {
  std::int64_t const length = rule.length * way_of(rule.direction);
  if (rule.unit == LengthUnit::month) return months_from(trigger, length);
  return trigger + one_day * length * (rule.unit == LengthUnit::week ? 7 : 1);
}

}  // namespace

bool is_length(Rule const& rule) { return rule.length >= 1 && rule.length <= longest(rule.unit); }

Result<DueDay> due_day(Rule const& rule, Day trigger, Calendar const& calendar) {
  if (!is_length(rule))
    return refuse(Fault::invalid_input, "deadline.length_out_of_range", std::to_string(rule.length));

  Walk walk(calendar);
  if (rule.unit == LengthUnit::working_day) return by_working_days(walk, rule, trigger);
  Day day = last_day(rule, trigger);
  if (rule.end_on_rest_day == RestDay::roll)
    while (!walk.works(day)) day += one_day * way_of(rule.direction);
  return walk.end(day);
}

}  // namespace huiyin::deadlines
