// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Civil days. A Day is a day in China, never a moment; "today" is an argument everywhere.
// parse_day and render are inverses; GCC 12 has the calendar but not its parsing.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "words/result.hpp"

namespace huiyin {

using Day = std::chrono::sys_days;

std::string render(Day day);                   // YYYY-MM-DD
Result<Day> parse_day(std::string_view text);  // refuses what is not exactly YYYY-MM-DD or no day of the calendar

}  // namespace huiyin
