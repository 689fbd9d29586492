// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Findings: clauses that each state one shortcoming, under the dimension their heading names. A consequence stays
// with its cause, a setting with what it sets; pure assessments and "problems exist" are none.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

// Needs the roles and, to tell units apart, the inspected units.
void read_findings(Notice const& notice, Reading& reading);

// The class of the four implementations that a heading or finding points to, by its words.
std::optional<FindingClass> proposed_class(Notice const& notice, std::u32string_view words);

}  // namespace huiyin::bulletin
