// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_cells.hpp"

#include <algorithm>
#include <set>

namespace huiyin::bulletin {

using documents::Cell;

bool begins_in(Cell const* cell, std::size_t row) {
  return cell != nullptr && static_cast<std::size_t>(cell->row) == row;
}

LedgerCells::LedgerCells(LedgerTable const& table, std::string const& before_address)
    : table_(table), before_address_(before_address) {
  for (auto const& column : table.columns)
    if (column.meaning) columns_.push_back(&column);
}

bool LedgerCells::has(Meaning meaning) const {
  return std::ranges::any_of(columns_, [meaning](auto const* column) { return column->meaning == meaning; });
}

std::vector<std::pair<LedgerColumn const*, Cell const*>> LedgerCells::all(std::size_t row) const {
  std::vector<std::pair<LedgerColumn const*, Cell const*>> found;
  std::set<Cell const*> seen;
  for (auto const* column : columns_)
    if (Cell const* const cell = table_.rows[row][static_cast<std::size_t>(column->column)];
        cell != nullptr && seen.insert(cell).second)
      found.emplace_back(column, cell);
  return found;
}

Cell const* LedgerCells::cell(std::size_t row, Meaning meaning) const {
  for (auto const& [column, cell] : all(row))
    if (column->meaning == meaning) return cell;
  return nullptr;
}

std::string LedgerCells::text(std::size_t row, Meaning meaning) const {
  std::string text;
  for (auto const& [column, cell] : all(row))
    if (column->meaning == meaning) text += (text.empty() ? "" : "、") + cell->text;
  return text;
}

std::vector<Cell const*> LedgerCells::own(std::size_t row) const {
  std::vector<Cell const*> own;
  for (Cell const* cell : table_.rows[row])
    if (begins_in(cell, row) && std::ranges::find(own, cell) == own.end()) own.push_back(cell);
  return own;
}

std::string LedgerCells::address_of(Cell const& cell) const {
  return before_address_ + documents::address(cell.row, cell.column);
}

std::string LedgerCells::address_of(std::size_t row, Meaning meaning) const {
  auto const found = std::ranges::find(columns_, meaning, [](auto const* column) { return column->meaning; });
  int const column = found == columns_.end() ? 0 : (*found)->column;
  return before_address_ + documents::address(static_cast<int>(row), column);
}

}  // namespace huiyin::bulletin
