// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Tells the parts of a feedback notice apart: who met, how it was done, praise, findings, leads, what is asked for,
// the unit's answer, who attended. A piece keeps the part of the one before it until a cue says otherwise.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

void assign_roles(Notice& notice);

}  // namespace huiyin::bulletin
