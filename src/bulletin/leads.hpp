// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Leads about persons: only that they were handed over, and to which organs.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

void read_leads(Notice const& notice, Reading& reading);

}  // namespace huiyin::bulletin
