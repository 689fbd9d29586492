// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "words/day.hpp"

#include <charconv>

#include <fmt/format.h>

namespace huiyin {

std::string render(Day day) {
  std::chrono::year_month_day const date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

Result<Day> parse_day(std::string_view text) {
  auto const number = [&](std::size_t begin, std::size_t length) {
    int value = -1;
    char const* const end = text.data() + begin + length;
    auto const [stop, problem] = std::from_chars(text.data() + begin, end, value);
    return problem == std::errc{} && stop == end ? value : -1;
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-')
    return refuse(Fault::invalid_input, "day.malformed", std::string(text));

  int const year = number(0, 4);
  int const month = number(5, 2);
  int const day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return refuse(Fault::invalid_input, "day.malformed", std::string(text));

  std::chrono::year_month_day const date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return refuse(Fault::invalid_input, "day.not_in_calendar", std::string(text));
  return Day{date};
}

}  // namespace huiyin
