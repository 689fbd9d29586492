// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Deadlines a notice states: for the unit's plan and report, for letters in an announcement, for opinions on a report.
// How long a stay lasted, or what an item forecasts, is none.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

void read_clocks(Notice const& notice, Reading& reading);

}  // namespace huiyin::bulletin
