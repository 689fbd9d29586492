// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Where a notice announces its findings (发现的主要问题是…, 仍有差距：), and which clauses state a shortcoming.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

// Where, in a piece that announces problems, the findings themselves begin; the piece's end when only later.
std::optional<std::size_t> findings_begin(Notice const& notice, Range piece);

// Clauses of the range that state a shortcoming.
std::size_t count_shortcomings(Notice const& notice, Range range);
bool states_shortcoming(Notice const& notice, Range clause);

}  // namespace huiyin::bulletin
