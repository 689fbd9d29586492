// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_asides.hpp"

#include <algorithm>

#include "bulletin/ledger_lines.hpp"
#include "bulletin/ledger_words.hpp"

namespace huiyin::bulletin {

namespace {

using documents::Cell;

int count_of(Cell const* cell) {
  bool const digits = cell->text.size() <= 3 && cell->text.find_first_not_of("0123456789") == std::string::npos;
  return digits ? std::stoi(cell->text) : -1;
}

bool counts_up(std::vector<Cell const*> const& own) {
  bool counted = own.size() > 3;
  for (std::size_t at = 1; counted && at < own.size(); ++at)
    counted = count_of(own[at - 1]) >= 0 && count_of(own[at]) == count_of(own[at - 1]) + 1;
  return counted;
}

}  // namespace

bool is_head_again(std::vector<Cell const*> const& own, std::vector<LedgerColumn> const& columns) {
  if (own.size() < 2) return false;
  bool const same = std::ranges::all_of(own, [&columns](Cell const* cell) {
    return std::ranges::any_of(columns, [cell](LedgerColumn const& column) {
      return column.column == cell->column && column.heading.ends_with(cell->text);
    });
  });
  return same || counts_up(own);
}

bool opens_block(Cell const& cell, std::vector<LedgerColumn> const& columns) {
  if (cell.last_column - cell.column >= 2) return true;
  if (columns.empty() || cell.column > columns.front().column) return false;
  bool const number = cell.text.find_first_not_of("0123456789") == std::string::npos;
  constexpr std::size_t longer_than_a_number = 6;
  return columns.front().meaning == Meaning::seq && !number && cell.text.size() > longer_than_a_number;
}

std::u32string bare_name(std::string const& line) {
  std::u32string const words = cell_words(line);
  std::size_t begin = 0;
  if (is_numbered(line)) begin = std::min(words.find_first_of(U"、.)是") + 1, words.size());
  std::size_t const end = std::min(words.find_first_of(U"(:,;", begin), words.size());
  return words.substr(begin, end - begin);
}

}  // namespace huiyin::bulletin
