// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The three sheets of the ledger workbook, one function each.
#pragma once

#include "documents/workbook.hpp"
#include "rectification/ledger.hpp"

namespace huiyin::papers {

void add_ledger_sheet(documents::Workbook& book, rectification::Ledger const& ledger);
void add_opinions_sheet(documents::Workbook& book, rectification::Ledger const& ledger);
void add_source_sheet(documents::Workbook& book, rectification::Ledger const& ledger);

}  // namespace huiyin::papers
