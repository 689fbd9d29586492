// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Items of a rectification report: the lowest level of the outline that names a problem, in the sections that tell
// what was done about the findings; with the status printed and the number of numbered measures.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

void read_items(Notice const& notice, Reading& reading);
void read_totals(Notice const& notice, Reading& reading);

}  // namespace huiyin::bulletin
