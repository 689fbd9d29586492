// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What stands in the sheets of a workbook, as a reader of the screen has it: words, days, merged cells.
// Promises: only cells that show something are there, by row and then by column, each place once; a cell that was
// merged with others stands once, with the last row and column it covers. Rows and columns count from 0.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "words/day.hpp"

namespace huiyin::documents {

constexpr int most_sheet_rows = 200'000;
constexpr int most_sheet_columns = 512;
constexpr std::size_t most_cells = 1'000'000;   // of a workbook
constexpr std::size_t most_places = 4'000'000;  // rows times columns of a sheet

struct Cell {
  int row = 0;
  int column = 0;
  int last_row = 0;  // of the merged range, else its own
  int last_column = 0;
  std::string text;        // a day as YYYY-MM-DD, a month as 2024年6月, a share as 85%; lines as they stand
  std::optional<Day> day;  // where the cell shows one

  bool is_merged() const { return last_row > row || last_column > column; }
  friend bool operator==(Cell const&, Cell const&) = default;
};

struct Sheet {
  std::string name;
  bool hidden = false;
  std::vector<Cell> cells;

  int rows() const { return cells.empty() ? 0 : cells.back().row + 1; }
  int columns() const;
  friend bool operator==(Sheet const&, Sheet const&) = default;
};

struct Spreadsheet {
  std::vector<Sheet> sheets;
  friend bool operator==(Spreadsheet const&, Spreadsheet const&) = default;
};

// Every place of the sheet from its first row on: the cell that shows there, a merged one at all places it covers;
// what lies under a merged cell does not show.
using SheetRow = std::vector<Cell const*>;           // null: nothing
std::vector<SheetRow> laid_out(Sheet const& sheet);  // the sheet outlives it

std::string address(int row, int column);  // C7

// As it leaves the parse child; unpacked refuses file.unreadable for whatever is not as the promises above say.
std::string packed(Spreadsheet const& spreadsheet);
Result<Spreadsheet> unpacked(std::string_view text);

}  // namespace huiyin::documents
