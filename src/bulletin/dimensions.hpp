// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Headings over findings: which name only a dimension (党的建设方面), and how such a heading is cut to its name.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

bool says_dimension(Notice const& notice, Range head);  // ends in 方面 or the like
// Without 在, 聚焦 before and 方面, 的问题 behind; nothing when no name is left.
std::optional<std::string> dimension_name(Notice const& notice, Range head);

// Do most headings under markers of this kind state no shortcoming?
bool headings_name_dimensions(Notice const& notice, MarkerKind kind);

// Does a marker of the first kind stand under one of the second?
bool stands_under(MarkerKind kind, MarkerKind other);

}  // namespace huiyin::bulletin
