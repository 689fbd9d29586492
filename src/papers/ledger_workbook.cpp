// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/ledger_workbook.hpp"

#include "papers/ledger_sheets.hpp"

#include <algorithm>

namespace huiyin::papers {
namespace {

constexpr std::size_t most_rows = 100'000;

std::size_t rows_of(std::vector<rectification::Opinion> const& opinions) {
  std::size_t rows = 0;
  for (auto const& opinion : opinions) rows += std::max<std::size_t>(1, opinion.points.size());
  return rows;
}

}  // namespace

Result<std::string> write_ledger(rectification::Ledger const& ledger) {
  for (std::size_t const rows : {ledger.rows.size(), rows_of(ledger.opinions), ledger.source.size()})
    if (rows > most_rows) return refuse(Fault::too_large, "ledger.too_many_rows", std::to_string(rows));

  documents::WorkbookProperties properties;
  properties.title = ledger.head.title;
  documents::Workbook book(properties);
  add_ledger_sheet(book, ledger);
  add_opinions_sheet(book, ledger);
  add_source_sheet(book, ledger);
  return book.bytes();
}

}  // namespace huiyin::papers
