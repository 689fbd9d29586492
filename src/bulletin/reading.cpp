// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/reading.hpp"

#include <fmt/format.h>

namespace huiyin::bulletin {

namespace {

// In the order of the enumerators.
constexpr std::array level_names{"central", "province", "city", "county", "enterprise", "university", "other"};
constexpr std::array method_names{"talks", "letters_visits", "documents", "field_visits", "other"};
constexpr std::array status_names{"done", "basically_done", "ongoing", "not_done"};
constexpr std::array step_names{"head", "leadership", "joint"};
constexpr std::array class_names{"decisions", "discipline", "organisation", "rectification"};
constexpr std::array total_names{"aspects", "problems",       "measures", "rules_made",
                                 "done",    "basically_done", "ongoing",  "not_done"};
constexpr std::array clock_unit_words{"天", "周", "月", "工作日"};
static_assert(total_names.size() == total_count);

}  // namespace

char const* name_of(Level level) { return level_names.at(static_cast<std::size_t>(level)); }
char const* name_of(Method method) { return method_names.at(static_cast<std::size_t>(method)); }
char const* name_of(Status status) { return status_names.at(static_cast<std::size_t>(status)); }
char const* name_of(Step step) { return step_names.at(static_cast<std::size_t>(step)); }
char const* name_of(FindingClass of) { return class_names.at(static_cast<std::size_t>(of)); }
char const* name_of(Total total) { return total_names.at(static_cast<std::size_t>(total)); }
char const* printed(ClockUnit unit) { return clock_unit_words.at(static_cast<std::size_t>(unit)); }

std::string render(PartialDate const& date) {
  std::string const year = date.year ? fmt::format("{:04}", *date.year) : "-";
  std::string const month = date.month ? fmt::format("-{:02}", *date.month) : "";
  std::string const day = date.month && date.day ? fmt::format("-{:02}", *date.day) : "";
  return year + month + day;
}

std::optional<Day> full_day(PartialDate const& date) {
  if (!date.year || !date.month || !date.day) return std::nullopt;
  std::chrono::year_month_day const found{std::chrono::year{*date.year}, std::chrono::month{*date.month},
                                          std::chrono::day{*date.day}};
  if (!found.ok()) return std::nullopt;
  return Day{found};
}

}  // namespace huiyin::bulletin
