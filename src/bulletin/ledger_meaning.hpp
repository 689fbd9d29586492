// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What the columns of a ledger mean, by their headings and, where a heading may be read in two ways, by what stands
// below it. Promises: a heading the lexicon does not know has no meaning; of two columns that claim one meaning the
// surer has it, and of two that are as sure neither.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bulletin/ledger_reading.hpp"
#include "bulletin/words.hpp"

namespace huiyin::bulletin {

struct PrintedColumn {
  int column = 0;
  std::string upper;  // of a head in two rows; empty where one cell reaches down both
  std::string lower;
  std::vector<std::string> cells;    // what stands below, without what is empty; a merged cell once
  std::size_t places = 0;            // as many cells has the fullest column
  std::optional<Meaning> confirmed;  // by a person, once and for all
};

// By the heading alone; a column of one meaning of two has them both as candidates.
LedgerColumn meaning_of_heading(PrintedColumn const& column, WordLists const& words);

// All columns of a table. one_unit: a line above names the unit of the whole ledger.
std::vector<LedgerColumn> meanings_of(std::vector<PrintedColumn> const& columns, bool one_unit, WordLists const& words);

std::optional<StatedState> state_in(std::string_view cell, WordLists const& words);  // of a whole cell
// 是 below 是否销号 says that it is closed.
std::optional<StatedState> state_below(std::string_view heading, std::string_view cell, WordLists const& words);

}  // namespace huiyin::bulletin
