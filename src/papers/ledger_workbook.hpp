// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The ledger as a workbook an office can fill in and print: 整改台账, 整改意见, 原文.
// Promises: the same ledger gives the same bytes; no text of the ledger ever becomes a formula; no row is too low for
// its text, and no text too long for a cell (what would be is cut and points to the source sheet).
#pragma once

#include <string>

#include "rectification/ledger.hpp"
#include "words/result.hpp"

namespace huiyin::papers {

// Refuses more rows than a sheet can hold.
Result<std::string> write_ledger(rectification::Ledger const& ledger);

}  // namespace huiyin::papers
