// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// tables.csv as the compiler reads it: each table of the schema, what it is kept for, its key and its columns.
// journaled and derived tables can be made again from the journal, row for row; the index from search_text; the others
// cannot. A table that the schema has and this does not, or the other way round, fails a test.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "store/tables_csv.hpp"
#include "words/named.hpp"

namespace huiyin::store {

enum class TableClass { journaled, derived, index, journal, secret, housekeeping, content };
constexpr std::array table_class_names{
    Named{TableClass::journaled, "journaled"}, Named{TableClass::derived, "derived"},
    Named{TableClass::index, "index"},         Named{TableClass::journal, "journal"},
    Named{TableClass::secret, "secret"},       Named{TableClass::housekeeping, "housekeeping"},
    Named{TableClass::content, "content"},
};
static_assert(named_in_order(table_class_names));
constexpr auto const& names_of(TableClass) { return table_class_names; }

struct Table {
  std::string_view name;
  TableClass kind = TableClass::journaled;
  std::string_view key;      // columns with commas between them, as in a statement
  std::string_view columns;  // of which the key stands first
};

constexpr std::size_t count_columns(std::string_view columns) {
  return static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + 1;
}
constexpr bool is_rebuilt(Table const& table) {
  return table.kind == TableClass::journaled || table.kind == TableClass::derived;
}
constexpr bool ends_in_bytes(Table const& table) {
  return table.name == "blob_chunk";
}  // every other column reads as text

namespace csv {

constexpr std::string_view take(std::string_view& text, char mark) {
  std::size_t const end = text.find(mark);
  std::string_view const part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

constexpr std::string_view cell(std::string_view& line) {
  if (!line.starts_with('"')) return take(line, ',');
  line.remove_prefix(1);
  std::string_view const quoted = take(line, '"');
  take(line, ',');
  return quoted;
}

constexpr Table table(std::string_view line) {
  Table made;
  made.name = cell(line);
  auto const kind = parse_name<TableClass>(cell(line));
  if (!kind) throw "tables.csv has a class that is none";
  made.kind = *kind;
  made.key = cell(line);
  made.columns = cell(line);
  if (!made.columns.starts_with(made.key)) throw "tables.csv has a key that does not stand first";
  return made;
}

consteval auto tables() {
  constexpr auto count = static_cast<std::size_t>(std::count(tables_csv.begin(), tables_csv.end(), '\n')) - 1;
  std::array<Table, count> made;
  std::string_view rest = tables_csv;
  take(rest, '\n');
  for (Table& table : made) table = csv::table(take(rest, '\n'));
  return made;
}

}  // namespace csv

constexpr auto tables = csv::tables();

}  // namespace huiyin::store
