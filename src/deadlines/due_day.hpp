// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The day a deadline falls on, counted as the Civil Code counts (民法典 201–203).
// Promises:
//  1. the day of the trigger is not counted;
//  2. months end on the day of the same number, or on the last day of a shorter month;
//  3. before an event the same is counted backwards, and a day of rest gives way to the working day before it: what is
//     owed ahead of an event never comes with less time than was asked for (docs/decisions/0054-clocks.md);
//  4. a due day that any year without its official notice could still move is provisional, and names that year.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "deadlines/calendar.hpp"
#include "words/day.hpp"
#include "words/named.hpp"
#include "words/result.hpp"

namespace huiyin::deadlines {

enum class LengthUnit { day, week, month, working_day };
constexpr std::array length_unit_names{Named{LengthUnit::day, "day"}, Named{LengthUnit::week, "week"},
                                       Named{LengthUnit::month, "month"},
                                       Named{LengthUnit::working_day, "working_day"}};
static_assert(named_in_order(length_unit_names));
constexpr auto const& names_of(LengthUnit) { return length_unit_names; }

// An end on a day of rest stays, or moves on as it is counted to the next working day: to the one before it, where days
// are counted backwards.
enum class RestDay { keep, roll };
constexpr std::array rest_day_names{Named{RestDay::keep, "keep"}, Named{RestDay::roll, "roll"}};
static_assert(named_in_order(rest_day_names));
constexpr auto const& names_of(RestDay) { return rest_day_names; }

enum class Direction { after, before };
constexpr std::array direction_names{Named{Direction::after, "after"}, Named{Direction::before, "before"}};
static_assert(named_in_order(direction_names));
constexpr auto const& names_of(Direction) { return direction_names; }

struct Rule {
  std::int64_t length = 0;
  LengthUnit unit = LengthUnit::day;
  RestDay end_on_rest_day = RestDay::roll;
  Direction direction = Direction::after;
};

enum class DueState { official, provisional };
constexpr std::array due_state_names{Named{DueState::official, "official"},
                                     Named{DueState::provisional, "provisional"}};
static_assert(named_in_order(due_state_names));
constexpr auto const& names_of(DueState) { return due_state_names; }

struct DueDay {
  Day day{};
  DueState state = DueState::official;
  std::optional<int> open_year;  // the first year on the way whose notice is not loaded
};

bool is_length(Rule const& rule);  // from one to ten years in its unit

// Refuses deadline.length_out_of_range.
Result<DueDay> due_day(Rule const& rule, Day trigger, Calendar const& calendar);

}  // namespace huiyin::deadlines
