// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "words/moment.hpp"

#include <charconv>

#include <fmt/format.h>

namespace huiyin {

std::string render(Moment moment) {
  Day const day = std::chrono::floor<std::chrono::days>(moment);
  std::chrono::hh_mm_ss const time(moment - day);
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", render(day), time.hours().count(), time.minutes().count(),
                     time.seconds().count(), time.subseconds().count());
}

Result<Moment> parse_moment(std::string_view text) {
  auto const malformed = [&] {
    return refuse(Fault::invalid_input, "moment.malformed", std::string(text.substr(0, 40)));
  };
  if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[23] != 'Z')
    return malformed();
  Result<Day> const day = parse_day(text.substr(0, 10));
  if (!day) return malformed();

  auto const number = [&](std::size_t begin, std::size_t length, int limit) {
    int value = -1;
    char const* const end = text.data() + begin + length;
    auto const [stop, problem] = std::from_chars(text.data() + begin, end, value);
    return problem == std::errc{} && stop == end && value < limit ? value : -1;
  };
  int const hour = number(11, 2, 24);
  int const minute = number(14, 2, 60);
  int const second = number(17, 2, 60);
  int const millisecond = number(20, 3, 1000);
  if (hour < 0 || minute < 0 || second < 0 || millisecond < 0) return malformed();
  return Moment(*day) + std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second) +
         std::chrono::milliseconds(millisecond);
}

}  // namespace huiyin
