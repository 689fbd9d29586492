// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What the unit answers: the first sentence of its statement, and the pledges it makes (一要…二要…, 要在…上狠下功夫).
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

void read_answer(Notice const& notice, Reading& reading);

}  // namespace huiyin::bulletin
