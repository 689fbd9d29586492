// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines/table_rows.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace huiyin::deadlines {
namespace {

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  while (true) {
    auto const comma = line.find(',');
    cells.push_back(line.substr(0, comma));
    if (comma == std::string_view::npos) return cells;
    line.remove_prefix(comma + 1);
  }
}

}  // namespace

std::vector<TableRow> table_rows(std::string_view content) {
  std::vector<TableRow> rows;
  bool heading_seen = false;
  for (std::size_t begin = 0, line = 1; begin < content.size(); ++line) {
    auto const end = std::min(content.find('\n', begin), content.size());
    auto text = content.substr(begin, end - begin);
    begin = end + 1;
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (text.empty() || text.starts_with('#')) continue;
    if (heading_seen) rows.push_back({line, cells_of(text)});
    heading_seen = true;
  }
  return rows;
}

std::string place_of(DataFile const& file, TableRow const& row) { return fmt::format("{}:{}", file.name, row.line); }

}  // namespace huiyin::deadlines
