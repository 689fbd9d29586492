// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The sheet of the ledger, written from its top to its end, so that it can be of any length.
#pragma once

#include "documents/workbook.hpp"
#include "papers/ledger_columns.hpp"
#include "rectification/ledger.hpp"

namespace huiyin::papers {

class LedgerSheet {
 public:
  // What ledger is but for its rows; it outlives the sheet.
  LedgerSheet(documents::Workbook& book, rectification::Ledger const& ledger);

  void add(rectification::LedgerRow const& row);
  void finish();

 private:
  LedgerColumn const& column(int at) const { return layout_.columns[static_cast<std::size_t>(at)]; }
  void write_line(int row, std::string const& text, documents::CellStyle const& style);
  void write_head();

  documents::Workbook& book_;
  documents::Workbook::Sheet& sheet_;
  rectification::Ledger const& ledger_;
  LedgerColumns layout_;
  int last_column_ = 0;
  double total_width_ = 0;
  int next_row_ = 0;
};

}  // namespace huiyin::papers
