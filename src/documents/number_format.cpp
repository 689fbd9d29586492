// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/number_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace huiyin::documents {

namespace {

using std::chrono::days;

struct BuiltIn {
  int first;
  int last;
  Shown shown;
};
constexpr std::array built_in{
    BuiltIn{9, 10, Shown::share}, BuiltIn{14, 16, Shown::day},   BuiltIn{17, 17, Shown::month},
    BuiltIn{18, 21, Shown::time}, BuiltIn{22, 22, Shown::day},   BuiltIn{27, 27, Shown::month},
    BuiltIn{28, 31, Shown::day},  BuiltIn{32, 35, Shown::time},  BuiltIn{36, 36, Shown::month},
    BuiltIn{45, 47, Shown::time}, BuiltIn{49, 49, Shown::text},  BuiltIn{50, 50, Shown::month},
    BuiltIn{51, 51, Shown::day},  BuiltIn{52, 52, Shown::month}, BuiltIn{53, 54, Shown::day},
    BuiltIn{55, 56, Shown::time}, BuiltIn{57, 57, Shown::month}, BuiltIn{58, 58, Shown::day},
};

// The first section of a format without what is printed as it stands, in lower case.
std::string letters_of(std::string_view code) {
  std::string letters;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    char const sign = code[at];
    if (sign == '"' || sign == '[') {
      at = std::min(code.find(sign == '"' ? '"' : ']', at + 1), code.size());
    } else if (sign == '\\' || sign == '_' || sign == '*') {
      ++at;
    } else {
      letters += sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    }
  }
  return letters;
}

std::optional<double> parse(std::string_view written) {
  double value = 0;
  auto const [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
  if (error != std::errc() || end != written.data() + written.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

// Excel counts a 29 February 1900 that never was; nobody means a day before March of that year.
std::optional<Day> day_of_serial(double serial, Epoch epoch) {
  constexpr double last = 2'958'466;  // the first of the year 10000
  if (serial < (epoch == Epoch::from_1900 ? 61 : 0) || serial >= last) return std::nullopt;
  Day const zero =
      epoch == Epoch::from_1900 ? Day(std::chrono::year(1899) / 12 / 30) : Day(std::chrono::year(1904) / 1 / 1);
  Day const day = zero + days(static_cast<int>(std::floor(serial)));
  return std::chrono::year_month_day(day).year() > std::chrono::year(9999) ? std::nullopt : std::optional(day);
}

std::string plain(double value, int digits) {
  std::string text = fmt::format("{:.15g}", value);
  if (value >= 0 && text.find_first_not_of("0123456789") == std::string::npos)
    text.insert(0, static_cast<std::size_t>(std::max(0, digits - static_cast<int>(text.size()))), '0');
  return text;
}

std::string time_of(double serial) {
  auto const minutes = static_cast<int>(std::lround((serial - std::floor(serial)) * 24 * 60)) % (24 * 60);
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

void show_day(Cell& cell, Day day, Shown shown) {
  std::chrono::year_month_day const date(day);
  if (shown == Shown::day) {
    cell.text = render(day);
    cell.day = day;
    return;
  }
  cell.text = fmt::format("{}年", static_cast<int>(date.year()));
  if (shown == Shown::month) cell.text += fmt::format("{}月", static_cast<unsigned>(date.month()));
}

}  // namespace

NumberFormat built_in_format(int number) {
  auto const found = std::ranges::find_if(
      built_in, [number](BuiltIn const& each) { return each.first <= number && number <= each.last; });
  return {found == built_in.end() ? Shown::number : found->shown, 0};
}

NumberFormat format_of(std::string_view code) {
  std::string const letters = letters_of(code);
  auto const has = [&letters](char sign) { return letters.find(sign) != std::string::npos; };
  if (letters.starts_with("general")) return {};
  if (has('d')) return {Shown::day, 0};
  if (has('y')) return {has('m') ? Shown::month : Shown::year, 0};
  if (has('h') || has('s')) return {Shown::time, 0};
  bool const counts = has('0') || has('#') || has('?');
  if (has('m') || (has('e') && !counts)) return {Shown::month, 0};
  if (has('%')) return {Shown::share, 0};
  if (has('@') && !counts) return {Shown::text, 0};
  bool const padded = !letters.empty() && letters.find_first_not_of('0') == std::string::npos;
  return {Shown::number, padded ? static_cast<int>(std::min<std::size_t>(letters.size(), 32)) : 0};
}

void show_number(Cell& cell, std::string_view written, NumberFormat format, Epoch epoch) {
  cell.text = written;
  auto const value = parse(written);
  if (!value) return;
  bool const dated = format.shown == Shown::day || format.shown == Shown::month || format.shown == Shown::year;
  auto const day = dated ? day_of_serial(*value, epoch) : std::nullopt;
  if (day) {
    show_day(cell, *day, format.shown);
  } else if (format.shown == Shown::time && *value >= 0) {
    cell.text = time_of(*value);
  } else if (format.shown == Shown::share) {
    cell.text = plain(*value * 100, 0) + "%";
  } else {
    cell.text = plain(*value, format.digits);
  }
}

}  // namespace huiyin::documents
