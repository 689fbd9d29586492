// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Items that are here already, brought up to date by a ledger that was taken out, changed by the office and brought
// back: what progress it adds, a later limit, what is kept up, and a plan where there was none. Findings stay as they
// are.
#pragma once

#include "bulletin/ledger_reading.hpp"
#include "office/carry_over.hpp"

namespace huiyin::office {

// What the ledger leaves as it is changes nothing. Refuses what each step refuses, item.due_not_later for an earlier
// day.
Result<void> bring_up_to_date(store::Change& change, CarryOver& carried, ItemId id, std::int64_t key);

}  // namespace huiyin::office
