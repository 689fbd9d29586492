// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How the inspection was done: what the team looked at, by which methods, who heard its report; and the praise
// with which the feedback opens.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

void read_focus(Notice const& notice, Reading& reading);
void read_methods(Notice const& notice, Reading& reading);
void read_achievements(Notice const& notice, Reading& reading);
void read_hearing(Notice const& notice, Reading& reading);  // heard_by, reported_to

}  // namespace huiyin::bulletin
