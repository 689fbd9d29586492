// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <deque>

#include "store/connection.hpp"
#include "store/rebuild.hpp"

namespace huiyin::store {

namespace {

constexpr std::size_t most_told = 1000;
constexpr std::size_t rows_at_once = 100;
constexpr std::array<std::string_view, 3> key_marks{"(:key0)", "(:key0, :key1)", "(:key0, :key1, :key2)"};
constexpr std::array<std::string_view, 3> key_names{"key0", "key1", "key2"};

using Row = std::vector<std::optional<std::string>>;  // every column as text, the key first

consteval Sql first_page(Table const& table) {
  return Sql("SELECT ", table.columns, " FROM ", table.name, " ORDER BY ", table.key, " LIMIT 100");
}

consteval Sql next_page(Table const& table) {
  return Sql("SELECT ", table.columns, " FROM ", table.name, " WHERE (", table.key, ") > ",
             key_marks.at(count_columns(table.key) - 1), " ORDER BY ", table.key, " LIMIT 100");
}

struct Pages {
  Table table;
  Sql first;
  Sql next;
};

template <std::size_t... At>
consteval std::array<Pages, sizeof...(At)> pages_of_tables(std::index_sequence<At...>) {
  return {Pages{tables[At], first_page(tables[At]), next_page(tables[At])}...};
}

constexpr auto pages_of = pages_of_tables(std::make_index_sequence<tables.size()>{});

// The rows of a table in the order of their keys, some at a time.
class RowReader {
 public:
  RowReader(Session& session, Pages const& pages) : session_(session), pages_(pages), kinds_(kinds_of(pages.table)) {}

  std::optional<Row> next() {
    if (read_.empty() && !is_at_end_) read();
    if (read_.empty()) return std::nullopt;
    Row row = std::move(read_.front());
    read_.pop_front();
    return row;
  }

 private:
  void read() {
    std::vector<Bind> binds;
    for (auto const& part : last_key_) binds.push_back({key_names.at(binds.size()), text_cell(part)});
    session_.connection().run(binds.empty() ? pages_.first : pages_.next, binds, kinds_, [&](std::span<Cell> cells) {
      Row& row = read_.emplace_back();
      for (Cell& cell : cells) row.push_back(Column<std::optional<std::string>>::from_cell(cell));
    });
    is_at_end_ = read_.size() < rows_at_once;
    if (read_.empty()) return;
    last_key_.clear();
    for (std::size_t at = 0; at < count_columns(pages_.table.key); ++at)
      last_key_.push_back(read_.back()[at].value_or(""));
  }

  Session& session_;
  Pages const& pages_;
  std::vector<CellKind> kinds_;
  std::deque<Row> read_;
  std::vector<std::string> last_key_;
  bool is_at_end_ = false;
};

// Keys are ids, all of one length, or numbers from 0 on: so that the longer text is the greater key.
bool is_before(Row const& one, Row const& other, std::size_t key_columns) {
  for (std::size_t at = 0; at < key_columns; ++at) {
    if (one[at] == other[at]) continue;
    std::string const left = one[at].value_or("");
    std::string const right = other[at].value_or("");
    return left.size() != right.size() ? left.size() < right.size() : left < right;
  }
  return false;
}

std::string key_of(Row const& row, std::size_t key_columns) {
  std::string key = row[0].value_or("");
  for (std::size_t at = 1; at < key_columns; ++at) key += ' ' + row[at].value_or("");
  return key;
}

void compare_table(Pages const& pages, Session& made, Session& found, Comparison& told) {
  std::size_t const key_columns = count_columns(pages.table.key);
  auto const tell = [&](Row const& row, Deviation deviation) {
    if (++told.differing <= most_told)
      told.mismatches.push_back({std::string(pages.table.name), key_of(row, key_columns), deviation});
  };
  RowReader wanted(made, pages);
  RowReader present(found, pages);
  auto one = wanted.next();
  auto other = present.next();
  while (one || other) {
    ++told.rows;
    if (!other || (one && is_before(*one, *other, key_columns))) {
      tell(*one, Deviation::missing);
      one = wanted.next();
    } else if (!one || is_before(*other, *one, key_columns)) {
      tell(*other, Deviation::extra);
      other = present.next();
    } else {
      if (*one != *other) tell(*one, Deviation::altered);
      one = wanted.next();
      other = present.next();
    }
  }
}

}  // namespace

std::vector<CellKind> kinds_of(Table const& table) {
  std::vector<CellKind> kinds(count_columns(table.columns), CellKind::text);
  if (ends_in_bytes(table)) kinds.back() = CellKind::bytes;
  return kinds;
}

Comparison compare_rows(Session& made, Session& found, bool (*is_compared)(Table const&)) {
  Comparison told;
  for (Pages const& pages : pages_of)
    if (is_compared(pages.table)) compare_table(pages, made, found, told);
  return told;
}

}  // namespace huiyin::store
