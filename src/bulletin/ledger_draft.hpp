// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// From what a notice says to the ledger its unit can start filling in.
// Promises: findings and items stand as printed; what the unit decides stays empty; a due day is computed only where
// the notice states both length and start, and every due day says how it was found or why it is not there.
#pragma once

#include <span>
#include <string_view>

#include "bulletin/reading.hpp"
#include "deadlines/calendar.hpp"
#include "rectification/ledger.hpp"

namespace huiyin::bulletin {

struct Lexicon;

std::span<std::string_view const> class_choices();  // what a finding can be filed under, as the ledger prints it

// clean_text is the text the reading saw (Reader::clean); it becomes the sheet of the source.
rectification::Ledger draft_ledger(Reading const& reading, std::string_view clean_text,
                                   deadlines::Calendar const& calendar, Lexicon const& lexicon);

}  // namespace huiyin::bulletin
