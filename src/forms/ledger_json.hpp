// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What was read in a ledger workbook, as JSON: its columns, row by row what would become of it, and every fault with
// the address of its cell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bulletin/ledger_table.hpp"
#include "forms/reading_json.hpp"

namespace huiyin::forms {

std::string ledger_json(bulletin::LedgerReading const& reading, std::string const& name,
                        JsonShape shape = JsonShape::indented);

// The entries of what ledger_json wrote, for what is made of them: finding, unit, number, measures, state, values.
std::vector<bulletin::LedgerEntry> ledger_entries(std::string_view json);
std::vector<bulletin::ConfirmedColumn> ledger_columns(std::string_view json);  // those whose meaning is told

}  // namespace huiyin::forms
