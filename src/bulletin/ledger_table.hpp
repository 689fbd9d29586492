// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Where in a sheet the table of a ledger stands: which rows are its head, and what is printed above each column.
// Promises: the lines above the table are none of its head; a head reaches as far as its merged cells do.
#pragma once

#include <optional>
#include <vector>

#include "bulletin/ledger_meaning.hpp"
#include "documents/spreadsheet.hpp"

namespace huiyin::bulletin {

struct ConfirmedColumn {
  std::string heading;  // as LedgerColumn prints it, or the column's letters
  Meaning meaning = Meaning::ignored;
};

struct LedgerTable {
  documents::Sheet const* sheet = nullptr;
  std::vector<documents::SheetRow> rows;
  std::size_t head = 0;             // first row of the head
  std::size_t body = 0;             // first row below it
  std::optional<std::string> unit;  // as a line above the table names it
  std::string title;
  std::vector<LedgerColumn> columns;
  int score = 0;
};

std::optional<LedgerTable> find_table(documents::Sheet const& sheet, std::vector<ConfirmedColumn> const& confirmed,
                                      WordLists const& words);

// 县教育局 in 被巡察单位：县教育局, with whatever else stands on that line; or a whole line that is an organisation's
// name.
std::optional<std::string> unit_in_line(std::string_view line, WordLists const& words);

std::string letters_of(int column);  // C

// As the lines above the table have it, or the name of a sheet among several.
std::string unit_of_sheet(LedgerTable const& table, std::string const& before_address, WordLists const& words);

bool is_total(std::string_view cell, WordLists const& words);
bool is_note(std::string_view cell, WordLists const& words);

}  // namespace huiyin::bulletin
