// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The drafts of an office's own ledger: its findings as those of a notice. Rows that cannot come in are not among them.
#pragma once

#include "bulletin/drafts.hpp"
#include "bulletin/ledger_reading.hpp"

namespace huiyin::bulletin {

// The key of a finding is the place of its entry, counted from 1.
Drafts draft_ledger_import(LedgerReading const& reading);

}  // namespace huiyin::bulletin
