// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Rows that stand among those of a ledger and are none: the head printed again, and lines that open a block.
#pragma once

#include <string>
#include <vector>

#include "bulletin/ledger_reading.hpp"
#include "documents/spreadsheet.hpp"

namespace huiyin::bulletin {

// The head printed once more, or columns counted 1 2 3. own: the cells that begin in the row.
bool is_head_again(std::vector<documents::Cell const*> const& own, std::vector<LedgerColumn> const& columns);

// One cell over the table's width, or at its left edge where a number would stand.
bool opens_block(documents::Cell const& cell, std::vector<LedgerColumn> const& columns);

std::u32string bare_name(std::string const& line);  // 县教育局 of 一、县教育局（12个）

}  // namespace huiyin::bulletin
