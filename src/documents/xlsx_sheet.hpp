// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Walks the elements of one sheet of a workbook (ECMA-376 Part 1, 18.3).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/number_format.hpp"
#include "documents/spreadsheet.hpp"
#include "documents/xml_reader.hpp"

namespace huiyin::documents {

// What the sheets of a workbook share.
struct SheetSurroundings {
  std::vector<std::string> texts;
  std::vector<NumberFormat> formats;  // by the number of a cell's style
  Epoch epoch = Epoch::from_1900;
};
struct SheetBudget {  // of the workbook: what its sheets may still hold
  std::size_t cells = most_cells;
  std::size_t text = 32U << 20U;
};

std::string cell_text(std::string_view written);  // _x000D_ undone, without what prints nothing

// Cells in any order, a place twice, merged ranges that overlap: the last of a place counts, the first range stands.
Result<std::vector<Cell>> read_sheet(std::string_view xml, SheetSurroundings const& around, SheetBudget& budget);

}  // namespace huiyin::documents
