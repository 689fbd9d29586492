// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The time limit that a cell of a ledger states: 2024.6.30, 2024年6月底前, 立行立改, 2024年底前并长期坚持.
// Promises: a day only where the cell says one or the end of a month, quarter or year; a year is never added, except in
// a range whose beginning has one. What stands there is kept as its text.
#pragma once

#include <optional>
#include <string_view>

#include "bulletin/ledger_reading.hpp"
#include "bulletin/words.hpp"

namespace huiyin::bulletin {

// day: where the cell is one. Faults: ledger.due_unclear, ledger.due_without_year, ledger.due_several,
// ledger.due_relative.
StatedDue limit_in(std::string_view text, std::optional<Day> day, WordLists const& words);

// Of an entry by its measures: it is done when the last of them is. Measures that say nothing go.
void settle_limit(LedgerEntry& entry);

}  // namespace huiyin::bulletin
