// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The meetings at which the team fed back: first to the unit's head, then to its leadership, or both at once.
// Those present are groups of posts as printed.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

void read_meetings(Notice const& notice, Reading& reading);

}  // namespace huiyin::bulletin
