// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/spreadsheet.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

namespace huiyin::documents {

namespace {

// Two characters that no XML can hold, and so no cell.
constexpr char field_end = '\x1F';
constexpr char record_end = '\x1E';
constexpr std::size_t sheet_fields = 2;
constexpr std::size_t cell_fields = 6;

std::optional<int> number_of(std::string_view text, int most) {
  int number = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0 || number >= most) return std::nullopt;
  return number;
}

std::vector<std::string_view> fields_of(std::string_view record) {
  std::vector<std::string_view> fields;
  while (fields.size() <= cell_fields) {
    std::size_t const end = record.find(field_end);
    if (end == std::string_view::npos) break;
    fields.push_back(record.substr(0, end));
    record.remove_prefix(end + 1);
  }
  if (!record.empty()) fields.clear();
  return fields;
}

bool stands_behind(Cell const& cell, std::vector<Cell> const& cells) {
  return cells.empty() || std::pair(cells.back().row, cells.back().column) < std::pair(cell.row, cell.column);
}

std::optional<Cell> cell_of(std::vector<std::string_view> const& fields) {
  std::array<std::optional<int>, 4> const places{
      number_of(fields[0], most_sheet_rows), number_of(fields[1], most_sheet_columns),
      number_of(fields[2], most_sheet_rows), number_of(fields[3], most_sheet_columns)};
  if (std::ranges::any_of(places, [](auto const& place) { return !place; })) return std::nullopt;
  Cell cell{*places[0], *places[1], *places[2], *places[3], std::string(fields[5]), {}};
  if (cell.last_row < cell.row || cell.last_column < cell.column || cell.text.empty()) return std::nullopt;
  if (fields[4].empty()) return cell;
  auto const day = parse_day(fields[4]);
  if (!day) return std::nullopt;
  cell.day = *day;
  return cell;
}

void cover(SheetRow& places, Cell const& cell) {
  auto const end = std::min(static_cast<std::size_t>(cell.last_column) + 1, places.size());
  for (auto at = static_cast<std::size_t>(cell.column); at < end; ++at) places[at] = &cell;
}

Error unreadable() { return refuse(Fault::invalid_input, "file.unreadable", "xlsx"); }

}  // namespace

int Sheet::columns() const {
  auto const last = std::ranges::max_element(cells, {}, &Cell::column);
  return last == cells.end() ? 0 : last->column + 1;
}

std::vector<SheetRow> laid_out(Sheet const& sheet) {
  auto const rows = static_cast<std::size_t>(sheet.rows());
  auto const columns = static_cast<std::size_t>(sheet.columns());
  std::vector<SheetRow> places(rows);
  SheetRow above(columns, nullptr);
  auto next = sheet.cells.begin();
  for (std::size_t row = 0; row < rows; ++row) {
    std::ranges::replace_if(
        above, [row](Cell const* cell) { return cell != nullptr && static_cast<std::size_t>(cell->last_row) < row; },
        nullptr);
    for (; next != sheet.cells.end() && static_cast<std::size_t>(next->row) == row; ++next)
      if (above[static_cast<std::size_t>(next->column)] == nullptr) cover(above, *next);
    places[row] = above;
  }
  return places;
}

std::string address(int row, int column) {
  std::string letters;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(row + 1);
}

std::string packed(Spreadsheet const& spreadsheet) {
  std::string text;
  for (Sheet const& sheet : spreadsheet.sheets) {
    text += fmt::format("{}{}{}{}{}", sheet.name, field_end, sheet.hidden ? 1 : 0, field_end, record_end);
    for (Cell const& cell : sheet.cells)
      text += fmt::format("{1}{0}{2}{0}{3}{0}{4}{0}{5}{0}{6}{0}{7}", field_end, cell.row, cell.column, cell.last_row,
                          cell.last_column, cell.day ? render(*cell.day) : std::string(), cell.text, record_end);
  }
  return text;
}

Result<Spreadsheet> unpacked(std::string_view text) {
  Spreadsheet spreadsheet;
  while (!text.empty()) {
    std::size_t const end = text.find(record_end);
    if (end == std::string_view::npos) return unreadable();
    auto const fields = fields_of(text.substr(0, end));
    text.remove_prefix(end + 1);
    if (fields.size() == sheet_fields) {
      spreadsheet.sheets.push_back({std::string(fields[0]), fields[1] == "1", {}});
      continue;
    }
    if (fields.size() != cell_fields || spreadsheet.sheets.empty()) return unreadable();
    auto cell = cell_of(fields);
    if (!cell || !stands_behind(*cell, spreadsheet.sheets.back().cells)) return unreadable();
    spreadsheet.sheets.back().cells.push_back(*std::move(cell));
  }
  return spreadsheet;
}

}  // namespace huiyin::documents
