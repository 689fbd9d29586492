// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines/calendar.hpp"

#include <charconv>
#include <optional>
#include <set>

#include "deadlines/table_rows.hpp"

namespace huiyin::deadlines {
namespace {

constexpr std::string_view folder = "calendar/";
constexpr std::string_view extension = ".csv";
constexpr std::string_view years_file = "calendar/years.csv";
constexpr int longest_holiday = 31;    // a row beyond that is a slip of the pen
constexpr int may_be_moved_from = 25;  // December: New Year's arrangement has reached back to the 29th so far

std::optional<int> year_of(std::string_view text) {
  int year = 0;
  auto const [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (problem != std::errc{} || stop != text.data() + text.size() || text.size() != 4 || year < 1900) return {};
  return year;
}

Error malformed(DataFile const& file, TableRow const& row) {
  return refuse(Fault::invalid_input, "calendar.row_malformed", place_of(file, row));
}

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

}  // namespace

Result<Calendar> Calendar::make(std::span<DataFile const> data) {
  Calendar calendar;
  for (auto const& file : data)
    if (file.name == years_file) HUIYIN_TRY(calendar.read_years(file));

  std::set<int> read;
  for (auto const& file : data) {
    auto name = file.name;
    if (!name.starts_with(folder) || !name.ends_with(extension) || name == years_file) continue;
    name.remove_prefix(folder.size());
    name.remove_suffix(extension.size());
    auto const year = year_of(name);
    if (!year || !calendar.years_.contains(*year))
      return refuse(Fault::invalid_input, "calendar.year_unlisted", std::string(file.name));
    HUIYIN_TRY(calendar.read_days(file, *year));
    read.insert(*year);
  }
  for (auto const& [year, unused] : calendar.years_)
    if (!read.contains(year)) return refuse(Fault::invalid_input, "calendar.year_unlisted", std::to_string(year));
  return calendar;
}

Result<void> Calendar::replace_years(Calendar const& own) {
  std::erase_if(days_, [&](auto const& listed) { return own.years_.contains(listed.second.of_year); });
  for (auto const& [day, listed] : own.days_) {
    auto const [place, fresh] = days_.emplace(day, listed);
    if (!fresh && place->second.kind != listed.kind)
      return refuse(Fault::invalid_input, "calendar.day_contradicted", render(day));
  }
  for (auto const& [year, known] : own.years_) years_.insert_or_assign(year, known);
  return {};
}

Result<void> Calendar::read_years(DataFile const& file) {
  for (auto const& row : table_rows(file.content)) {
    if (row.cells.size() != 3) return malformed(file, row);
    auto const year = year_of(row.cells[0]);
    bool const official = row.cells[1] == "official";
    if (!year || (!official && row.cells[1] != "provisional") || row.cells[2].empty()) return malformed(file, row);
    Year const known{official ? YearState::official : YearState::provisional, std::string(row.cells[2])};
    if (!years_.emplace(*year, known).second) return malformed(file, row);
  }
  return {};
}

Result<void> Calendar::read_days(DataFile const& file, int year) {
  for (auto const& row : table_rows(file.content)) {
    if (row.cells.size() != 5) return malformed(file, row);
    bool const off = row.cells[0] == "off";
    auto const first = parse_day(row.cells[1]);
    auto const last = parse_day(row.cells[2]);
    if ((!off && row.cells[0] != "work") || !first || !last || *last < *first ||
        *last - *first >= std::chrono::days{longest_holiday} || row.cells[4].empty())
      return malformed(file, row);
    Kind const kind = off ? Kind::off : Kind::work;
    for (Day day = *first; day <= *last; day += std::chrono::days{1}) {
      auto const [place, fresh] = days_.emplace(day, Listed{kind, year});
      if (!fresh && place->second.kind != kind)
        return refuse(Fault::invalid_input, "calendar.day_contradicted", place_of(file, row));
    }
  }
  return {};
}

bool Calendar::is_working_day(Day day) const {
  if (auto const listed = days_.find(day); listed != days_.end()) return listed->second.kind == Kind::work;
  std::chrono::weekday const weekday(day);
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

Calendar::Knowledge Calendar::knowledge_of(Day day) const {
  std::chrono::year_month_day const date(day);
  int const year = year_of(day);
  auto const own = state_of(year);
  bool const waits = date.month() == std::chrono::December && static_cast<unsigned>(date.day()) >= may_be_moved_from;
  if (own != YearState::official || !waits || state_of(year + 1) == YearState::official) return {own, year};
  return {YearState::provisional, year + 1};
}

YearState Calendar::state_of(int year) const {
  auto const known = years_.find(year);
  return known == years_.end() ? YearState::missing : known->second.state;
}

std::string Calendar::source_of(int year) const {
  auto const known = years_.find(year);
  return known == years_.end() ? std::string() : known->second.source;
}

}  // namespace huiyin::deadlines
