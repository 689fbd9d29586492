// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The day a deadline falls on, counted as the Civil Code counts (民法典 201–203).
// Promises:
//  1. the day of the trigger is not counted;
//  2. months end on the day of the same number, or on the last day of a shorter month;
//  3. a due day that any year without its official notice could still move is provisional, and names that year.
#pragma once

#include <optional>

#include "deadlines/calendar.hpp"
#include "words/day.hpp"
#include "words/result.hpp"

namespace huiyin::deadlines {

enum class LengthUnit { day, week, month, working_day };
enum class RestDay { keep, roll_forward };  // an end on a day of rest stays, or moves to the next working day

struct Rule {
  int length = 0;
  LengthUnit unit = LengthUnit::day;
  RestDay end_on_rest_day = RestDay::roll_forward;
};

enum class DueState { official, provisional };

struct DueDay {
  Day day{};
  DueState state = DueState::official;
  std::optional<int> open_year;  // the first year on the way whose notice is not loaded
};

// Refuses a length below one or beyond ten years.
Result<DueDay> due_day(Rule const& rule, Day trigger, Calendar const& calendar);

}  // namespace huiyin::deadlines
