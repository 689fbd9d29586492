// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The office's ledger taken out as a workbook with its five lists, row by row into a file: memory does not grow with
// its length.
#pragma once

#include <filesystem>
#include <string>

#include "papers/ledger_lists.hpp"
#include "papers/ledger_sheet.hpp"

namespace huiyin::papers {

class OfficeLedger {
 public:
  // remark: when it was taken out, and which part of the ledger it is.
  OfficeLedger(std::string remark, documents::RowByRow const& way);

  void add(rectification::LedgerRow const& row) {
    sheet_.add(row);
    lists_.add(row);
  }
  Result<void> save();  // refuses workbook.unwritable

 private:
  rectification::Ledger form_;
  documents::Workbook book_;
  LedgerSheet sheet_;
  LedgerLists lists_;
};

}  // namespace huiyin::papers
