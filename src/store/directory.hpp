// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Who and what is there in the whole house, as far as a list of people may touch it: for those who may make any of it.
#pragma once

#include <vector>

#include "people/roster.hpp"
#include "store/session.hpp"

namespace huiyin::store {

people::Directory directory_of(Session& session);
std::vector<people::Account> all_accounts(Session& session);

}  // namespace huiyin::store
