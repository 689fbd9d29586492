// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Which days are worked in China: weekends, moved by the yearly notices of the State Council General Office.
// Promises:
//  1. a year without data is missing and says so; it never passes for a year of plain weekends;
//  2. the last week of December is as certain as the following year's notice, which may still move it;
//  3. every listed day names the notice it comes from. (docs/decisions/0014-working-days.md)
#pragma once

#include <map>
#include <span>
#include <string>

#include "words/data_file.hpp"
#include "words/day.hpp"
#include "words/result.hpp"

namespace huiyin::deadlines {

enum class YearState { official, provisional, missing };  // provisional: statutory days only, no swapped days yet

class Calendar {
 public:
  // Takes calendar/years.csv and calendar/YYYY.csv, ignores other files; refuses what it cannot read, naming file and
  // line, a year listed without its file, and a day called both off and work.
  static Result<Calendar> make(std::span<DataFile const> data);

  // The years of an office's own calendar take the place of those that are built in, or are added. Refuses a day that
  // two years then call both off and work.
  Result<void> replace_years(Calendar const& own);

  bool is_working_day(Day day) const;
  // How much the calendar knows of this day, and the year whose notice decides that.
  struct Knowledge {
    YearState state = YearState::missing;
    int year = 0;
  };
  Knowledge knowledge_of(Day day) const;
  YearState state_of(int year) const;
  std::string source_of(int year) const;  // the notice numbers; empty for a missing year

 private:
  enum class Kind { off, work };
  struct Listed {
    Kind kind{};
    int of_year = 0;  // whose notice says so
  };
  struct Year {
    YearState state;
    std::string source;
  };
  Result<void> read_years(DataFile const& file);
  Result<void> read_days(DataFile const& file, int year);

  std::map<int, Year> years_;
  std::map<Day, Listed> days_;
};

}  // namespace huiyin::deadlines
