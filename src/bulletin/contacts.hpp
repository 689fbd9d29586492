// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How to reach the team or the unit: telephones, the place letters go to, e-mail. Numbers of page furniture are not
// among them.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

void read_contacts(Notice const& notice, Reading& reading);

}  // namespace huiyin::bulletin
