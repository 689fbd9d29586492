// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What was read in a ledger workbook, as a page for the terminal: what its columns were taken for, what would come in,
// and what has to be looked at, each with the address of its cell.
#pragma once

#include <string>

#include "bulletin/ledger_reading.hpp"
#include "forms/messages.hpp"

namespace huiyin::forms {

std::string ledger_page(bulletin::LedgerReading const& reading, Messages const& labels);

}  // namespace huiyin::forms
