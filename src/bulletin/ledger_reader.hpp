// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An office's own ledger, read from the sheets of its workbook: which of them hold it, and all that they say.
#pragma once

#include <vector>

#include "bulletin/ledger_reading.hpp"
#include "bulletin/ledger_table.hpp"
#include "documents/spreadsheet.hpp"

namespace huiyin::bulletin {

struct Lexicon;

// confirmed: what a person said of columns by their headings; it goes before what the lexicon says.
// Refuses ledger.no_table.
Result<LedgerReading> read_ledger(documents::Spreadsheet const& workbook, Lexicon const& lexicon,
                                  std::vector<ConfirmedColumn> const& confirmed = {});

}  // namespace huiyin::bulletin
