// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_table.hpp"

#include <algorithm>
#include <set>

#include "bulletin/ledger_words.hpp"
#include "chinese/utf32.hpp"
#include "chinese/written.hpp"

namespace huiyin::bulletin {

namespace {

using documents::Cell;
using documents::SheetRow;

constexpr std::size_t deepest_head = 60;  // rows below the first in which a head is looked for
constexpr std::size_t tallest_head = 3;
constexpr std::size_t longest_heading = 40;  // characters
constexpr int fewest_columns = 3;

struct Head {
  std::size_t first = 0;
  std::size_t end = 0;
};

bool begins_in(Cell const* cell, std::size_t row) {
  return cell != nullptr && static_cast<std::size_t>(cell->row) == row;
}

class TableFinder {
 public:
  TableFinder(documents::Sheet const& sheet, std::vector<ConfirmedColumn> const& confirmed, WordLists const& words)
      : sheet_(sheet), confirmed_(confirmed), words_(words), rows_(documents::laid_out(sheet)) {}

  std::optional<LedgerTable> find() {
    std::optional<Head> best;
    int best_score = 0;
    for (std::size_t first = 0; first < std::min(deepest_head, rows_.size()); ++first)
      for (std::size_t height = 1; height <= tallest_head && first + height <= rows_.size(); ++height) {
        Head const head{first, first + height};
        if (!is_whole(head)) continue;
        int const score = score_of(head);
        if (score <= best_score) continue;
        best = head;
        best_score = score;
      }
    if (!best) return std::nullopt;
    return table_of(*best, best_score);
  }

 private:
  // No cell of it reaches out of it, none is as long as what stands in a table, and the first row holds something.
  bool is_whole(Head head) const {
    std::set<Cell const*> first_row;
    for (std::size_t row = head.first; row < head.end; ++row)
      for (Cell const* cell : rows_[row]) {
        if (cell == nullptr) continue;
        if (row == head.first) first_row.insert(cell);
        if (static_cast<std::size_t>(cell->row) < head.first || static_cast<std::size_t>(cell->last_row) >= head.end)
          return false;
        if (chinese::to_utf32(cell->text).size() > longest_heading) return false;
      }
    return first_row.size() > 1;
  }

  PrintedColumn printed(Head head, std::size_t column) const {
    PrintedColumn made;
    made.column = static_cast<int>(column);
    Cell const* last = nullptr;
    for (std::size_t row = head.first; row < head.end; ++row) {
      Cell const* const cell = rows_[row][column];
      if (cell == nullptr || cell == last) continue;
      if (!made.lower.empty()) made.upper += made.lower;
      made.lower = cell->text;
      last = cell;
    }
    if (last != nullptr && !begins_in_column(last, column) && !has_own_cells(head, column)) return {};
    return made;
  }

  static bool begins_in_column(Cell const* cell, std::size_t column) {
    return cell != nullptr && static_cast<std::size_t>(cell->column) == column;
  }
  bool has_own_cells(Head head, std::size_t column) const {
    return std::any_of(rows_.begin() + static_cast<std::ptrdiff_t>(head.end), rows_.end(),
                       [column](SheetRow const& row) { return begins_in_column(row[column], column); });
  }

  std::vector<PrintedColumn> headings(Head head) const {
    std::vector<PrintedColumn> found;
    std::size_t const columns = rows_.empty() ? 0 : rows_.front().size();
    for (std::size_t column = 0; column < columns; ++column)
      if (auto made = printed(head, column); !made.lower.empty()) found.push_back(std::move(made));
    return found;
  }

  int score_of(Head head) const {
    std::set<Meaning> known;
    int unknown = 0;
    for (auto const& column : headings(head)) {
      auto const read = meaning_of_heading(column, words_);
      if (read.meaning)
        known.insert(*read.meaning);
      else if (!read.candidates.empty())
        known.insert(read.candidates.front());
      else
        ++unknown;
    }
    bool const has_finding =
        known.contains(Meaning::finding) || known.contains(Meaning::heading) || known.contains(Meaning::detail);
    if (!has_finding || static_cast<int>(known.size()) < fewest_columns) return 0;
    return static_cast<int>(known.size()) * 10 - unknown * 2 - static_cast<int>(head.end - head.first);
  }

  void fill_cells(std::vector<PrintedColumn>& columns, std::size_t body) const {
    std::size_t most = 0;
    for (auto& column : columns) {
      auto const place = static_cast<std::size_t>(column.column);
      for (std::size_t row = body; row < rows_.size(); ++row)
        if (Cell const* const cell = rows_[row][place]; begins_in(cell, row) && begins_in_column(cell, place))
          if (cell->last_column - cell->column < 3 && !is_foot(rows_[row])) column.cells.push_back(cell->text);
      most = std::max(most, column.cells.size());
    }
    for (auto& column : columns) column.places = most;
  }

  bool is_foot(SheetRow const& row) const {
    auto const first = std::ranges::find_if(row, [](Cell const* cell) { return cell != nullptr; });
    return first == row.end() || is_total((*first)->text, words_) || is_note((*first)->text, words_);
  }

  void confirm(PrintedColumn& column) const {
    std::string const heading = meaning_of_heading(column, words_).heading;
    std::string const letters = letters_of(column.column);
    auto const found = std::ranges::find_if(
        confirmed_, [&](ConfirmedColumn const& each) { return each.heading == heading || each.heading == letters; });
    if (found != confirmed_.end()) column.confirmed = found->meaning;
  }

  void read_above(LedgerTable& table) const {
    for (std::size_t row = 0; row < table.head; ++row)
      for (Cell const* cell : rows_[row]) {
        if (!begins_in(cell, row)) continue;
        if (table.title.empty() && !words_["title.annex"].begins(heading_words(cell->text), 0))
          table.title = cell->text;
        if (!table.unit) table.unit = unit_in_line(cell->text, words_);
      }
    if (!table.unit) table.unit = unit_in_title(table.title);
  }

  // 县教育局党组 of 县教育局党组巡察反馈问题整改台账.
  std::optional<std::string> unit_in_title(std::string const& title) const {
    std::u32string const text = chinese::to_utf32(title);
    std::size_t end = text.size();
    for (std::u32string_view const about : {U"关于", U"巡察", U"巡视", U"落实", U"反馈", U"整改", U"问题"})
      end = std::min(end, text.find(about));
    std::u32string_view const name = std::u32string_view(text).substr(0, end);
    std::size_t const tail = words_["unit.end"].ends(name, name.size());
    if (tail == 0 || name.size() < tail + 1 || name.ends_with(U"市委") || name.ends_with(U"县委") ||
        name.ends_with(U"区委") || name.ends_with(U"省委"))
      return std::nullopt;
    return chinese::to_utf8(name);
  }

  LedgerTable table_of(Head head, int score) {
    LedgerTable table;
    table.sheet = &sheet_;
    table.head = head.first;
    table.body = head.end;
    table.score = score;
    read_above(table);
    auto columns = headings(head);
    for (auto& column : columns) confirm(column);
    fill_cells(columns, head.end);
    table.columns = meanings_of(columns, table.unit.has_value(), words_);
    table.rows = std::move(rows_);
    return table;
  }

  documents::Sheet const& sheet_;
  std::vector<ConfirmedColumn> const& confirmed_;
  WordLists const& words_;
  std::vector<SheetRow> rows_;
};

}  // namespace

std::optional<LedgerTable> find_table(documents::Sheet const& sheet, std::vector<ConfirmedColumn> const& confirmed,
                                      WordLists const& words) {
  return TableFinder(sheet, confirmed, words).find();
}

std::optional<std::string> unit_in_line(std::string_view line, WordLists const& words) {
  std::u32string const text = chinese::to_utf32(line);
  std::size_t const colon = text.find_first_of(U"：:");
  if (colon == std::u32string::npos) return std::nullopt;
  std::u32string const label = heading_words(chinese::to_utf8(text.substr(0, colon)));
  if (!words["row.unit"].has(label)) return std::nullopt;
  std::u32string_view rest = std::u32string_view(text).substr(colon + 1);
  rest.remove_prefix(std::min(rest.find_first_not_of(U" 　\u00A0"), rest.size()));
  std::size_t const end = std::min(rest.find_first_of(U" 　\u00A0\n（(，,；;"), rest.size());
  std::string const name(chinese::trimmed(chinese::to_utf8(rest.substr(0, end))));
  return name.empty() ? std::nullopt : std::optional(name);
}

std::string unit_of_sheet(LedgerTable const& table, std::string const& before_address, WordLists const& words) {
  if (table.unit) return *table.unit;
  auto const name = heading_words(table.sheet->name);
  bool const plain = words["sheet.plain"].in(name);
  return before_address.empty() || plain ? std::string() : table.sheet->name;
}

std::string letters_of(int column) {
  std::string letters = documents::address(0, column);
  letters.pop_back();
  return letters;
}

bool is_total(std::string_view cell, WordLists const& words) {
  std::u32string const text = heading_words(cell);
  std::size_t const length = words["row.total"].begins(text, 0);
  return length > 0 && text.size() <= length + 8;
}

bool is_note(std::string_view cell, WordLists const& words) {
  std::u32string const text = chinese::to_utf32(cell);
  std::size_t const colon = std::min(text.find_first_of(U"：:"), text.size());
  std::u32string const label = heading_words(chinese::to_utf8(text.substr(0, colon)));
  std::size_t const length = words["row.note"].begins(label, 0);
  return length > 0 && (colon < text.size() ? label.size() <= length + 2 : label.size() == length);
}

}  // namespace huiyin::bulletin
