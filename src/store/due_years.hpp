// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// In which years something is still due: their working days are to be known.
#pragma once

#include <vector>

#include "store/session.hpp"
#include "words/day.hpp"

namespace huiyin::store {

std::vector<int> due_years(Session& session, Day today);  // of open items, in order

}  // namespace huiyin::store
