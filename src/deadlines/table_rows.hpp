// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The rows of a table of the calendar or of the clocks: one to a line, cells between commas, so that no cell holds one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "words/data_file.hpp"

namespace huiyin::deadlines {

struct TableRow {
  std::size_t line = 0;
  std::vector<std::string_view> cells;
};

// Those below the heading row; lines that begin with # are notes.
std::vector<TableRow> table_rows(std::string_view content);

std::string place_of(DataFile const& file, TableRow const& row);  // file:line

}  // namespace huiyin::deadlines
