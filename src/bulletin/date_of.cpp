// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/days.hpp"
#include "chinese/numerals.hpp"

namespace huiyin::bulletin {

namespace {

std::optional<Range> inside(Match const& match, std::string_view name, Range part) {
  for (auto const& [key, range] : match.captures)
    if (key == name && range.begin >= part.begin && range.end <= part.end) return range;
  return std::nullopt;
}

std::optional<unsigned> small_number(Notice const& notice, std::optional<Range> range, unsigned most) {
  if (!range) return std::nullopt;
  auto const value = chinese::number_value(notice.view(*range));
  if (!value || *value < 1 || *value > static_cast<int>(most)) return std::nullopt;
  return static_cast<unsigned>(*value);
}

}  // namespace

std::optional<unsigned> day_number(Notice const& notice, Range range) { return small_number(notice, range, 31); }

PartialDate month_end(PartialDate date) {
  if (!date.month || date.day || (!date.year && *date.month == 2)) return date;
  auto const last = std::chrono::year{date.year.value_or(2000)} / std::chrono::month{*date.month} / std::chrono::last;
  date.day = static_cast<unsigned>(last.day());
  return date;
}

PartialDate date_of(Notice const& notice, Match const& match, Range part) {
  PartialDate date;
  if (auto const year = inside(match, "y", part)) date.year = chinese::number_value(notice.view(*year));
  date.month = small_number(notice, inside(match, "mo", part), 12);
  date.day = small_number(notice, inside(match, "d", part), 31);
  if (auto const third = inside(match, "part", part)) {
    bool const to_the_end = notice.says(*third, U"底") || notice.says(*third, U"末");
    if (to_the_end && notice.says(*third, U"前")) date = month_end(date);
  }
  return date;
}

}  // namespace huiyin::bulletin
