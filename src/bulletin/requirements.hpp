// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is asked of the unit: numbered opinions and, outside them, sentences in which somebody must do something;
// each with its points. Reports due, publication and the unit's own pledges are none.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

void read_requirements(Notice const& notice, Reading& reading);

}  // namespace huiyin::bulletin
