// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The rows of a ledger's table as findings with their measures. Promises: a merged cell says the same of every row it
// covers; a row without a finding of its own goes on with the one above it; totals, notes, repeated heads and the lines
// that open a block are none, and are told; every fault names its cell.
#pragma once

#include <string>

#include "bulletin/ledger_table.hpp"

namespace huiyin::bulletin {

// Adds to entries and left_out. before_address: the sheet's name, where several are read.
void read_rows(LedgerTable const& table, std::string const& before_address, WordLists const& words,
               LedgerReading& reading);

}  // namespace huiyin::bulletin
