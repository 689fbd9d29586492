// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What makes a clause a finding of its own: consequences stay with their cause, settings with what they set,
// and what only leads in, closes an enumeration or judges as a whole states nothing.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

bool carries_on(Notice const& notice, Range before, Range clause);
bool states_nothing(Notice const& notice, Range clause);
Range without_lead(Notice const& notice, Range clause);
Range without_tail(Notice const& notice, Range clause);

}  // namespace huiyin::bulletin
