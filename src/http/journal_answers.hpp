// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of the journal: its newest checkpoint, the proof of an entry, and the verification of the whole as events:
// "progress" {entries, in_all}, at last "done" with what was found, or "failed" with the problem.
#pragma once

#include "http/staff_call.hpp"

namespace huiyin::http {

Result<Answer> read_checkpoint(Call const& call, store::View& view);
Result<Answer> prove_entry(Call const& call, store::View& view);
HandlerAnswer verify_journal(StaffSite& site, Request request);

}  // namespace huiyin::http
