// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The schema, step by step. Promises: a step is applied once, whole or not at all, and never changes afterwards (its
// digest is kept); a database of a later Huiyin is refused; steps only go forward.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/session.hpp"
#include "words/moment.hpp"

namespace huiyin::store {

struct Migration {
  std::int64_t number = 0;
  std::string name;
};

// What migrate would apply. Refuses schema.newer, schema.step_changed.
Result<std::vector<Migration>> pending_migrations(Session& session);

// Applies what is pending, each step in a transaction of its own, and answers it. Refuses the same.
Result<std::vector<Migration>> migrate(Session& session, Moment now);

std::int64_t schema_version(Session& session);  // the last step applied; 0 on an empty database

}  // namespace huiyin::store
