// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Tells the parts of a feedback notice apart: who met, how it was done, praise, findings, leads, what is asked for,
// the unit's answer, who attended. A piece keeps the part of the one before it until a cue says otherwise.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

void assign_roles(Notice& notice);

// Where, in a piece that announces problems, the findings themselves begin; the piece's end when only later.
std::optional<std::size_t> findings_begin(Notice const& notice, Range piece);

// Clauses of the range that state a shortcoming.
std::size_t count_shortcomings(Notice const& notice, Range range);
bool states_shortcoming(Notice const& notice, Range clause);

}  // namespace huiyin::bulletin
