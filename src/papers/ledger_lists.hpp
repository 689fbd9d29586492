// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The five lists (问题清单, 任务清单, 责任清单, 制度清单, 成效清单) as sheets of one workbook: views of the ledger's
// rows, asked for by nobody twice.
#pragma once

#include <array>

#include "documents/workbook.hpp"
#include "rectification/ledger.hpp"

namespace huiyin::papers {

struct ListColumn {
  char const* heading;
  double width;  // characters
};

class ListSheet {
 public:
  ListSheet(documents::Workbook& book, char const* name, std::vector<ListColumn> columns);

  void add(std::vector<std::string> const& cells);  // the number of the row is put before them
  void finish();

 private:
  documents::Workbook& book_;
  documents::Workbook::Sheet& sheet_;
  std::vector<ListColumn> columns_;
  int next_row_ = 0;
};

class LedgerLists {
 public:
  explicit LedgerLists(documents::Workbook& book);

  void add(rectification::LedgerRow const& row);
  void finish();

 private:
  ListSheet problems_;
  ListSheet tasks_;
  ListSheet responsibilities_;
  ListSheet rules_;
  ListSheet effects_;
};

}  // namespace huiyin::papers
