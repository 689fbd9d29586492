// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a text is: a feedback notice, one over several units, a rectification report, an entry announcement, or none.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

// feedback and feedback_multi are told apart later, when the units are known.
Kind kind_of(Notice const& notice);
bool covers_several(Notice const& notice, Reading const& reading);

}  // namespace huiyin::bulletin
