// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The cells of a ledger's table, found by what their columns mean.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "bulletin/ledger_table.hpp"

namespace huiyin::bulletin {

bool begins_in(documents::Cell const* cell, std::size_t row);  // and is no merged one from above

class LedgerCells {
 public:
  LedgerCells(LedgerTable const& table, std::string const& before_address);

  std::size_t rows() const { return table_.rows.size(); }
  bool has(Meaning meaning) const;
  documents::Cell const* cell(std::size_t row, Meaning meaning) const;  // the first of several
  std::string text(std::size_t row, Meaning meaning) const;             // of all of them
  std::vector<documents::Cell const*> own(std::size_t row) const;       // those that begin there
  // Of each column that means something, in their order; a cell over several columns once.
  std::vector<std::pair<LedgerColumn const*, documents::Cell const*>> all(std::size_t row) const;
  std::string address_of(documents::Cell const& cell) const;
  std::string address_of(std::size_t row, Meaning meaning) const;

 private:
  LedgerTable const& table_;
  std::string const& before_address_;
  std::vector<LedgerColumn const*> columns_;  // that mean something
};

}  // namespace huiyin::bulletin
