// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A roster as a sheet holds it: columns by what they mean, rows with the cells they were read from.
// Promises: a heading that no word is known for has no meaning; of two columns of one meaning the one with the surer
// word has it; a merged cell is said of every row that it covers.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "documents/spreadsheet.hpp"
#include "people/roster.hpp"

namespace huiyin::office {

using people::RosterColumn;
using people::RosterRow;

struct RosterWords {
  struct Heading {
    std::u32string word;
    RosterColumn column{};
  };
  struct Called {
    std::u32string word;
    Role role{};
  };
  std::vector<Heading> headings;  // the surer word first
  std::vector<Called> roles;
};
// What two writings of one word have in common.
std::u32string roster_word(std::string_view text);

struct RosterHeading {
  int column = 0;
  std::string text;
  std::optional<RosterColumn> meaning;
};
struct SheetRosterRow {
  int row = 0;  // of the sheet, from 0
  RosterRow said;
  std::optional<Error> role_unknown;  // roster.role_unknown
};
struct RosterSheet {
  std::string sheet;
  std::vector<RosterHeading> headings;
  std::vector<SheetRosterRow> rows;

  // The cell of a row's column, as C7; empty: the sheet has no such column.
  std::string cell(int row, RosterColumn column) const;
};

// Of the first sheet that shows a head with a column of names and one of logins. Refuses roster.columns_missing,
// roster.rows_missing, roster.too_long.
Result<RosterSheet> read_roster(documents::Spreadsheet const& spreadsheet, RosterWords const& words);

}  // namespace huiyin::office
