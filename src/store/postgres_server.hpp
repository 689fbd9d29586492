// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A connection to PostgreSQL 15 or later, set so that a commit lasts. Inside this folder only.
#pragma once

#include <memory>

#include "store/connection.hpp"
#include "store/place.hpp"
#include "words/result.hpp"

namespace huiyin::store {

// Refuses store.cannot_connect, store.server_too_old, and store.setting_refused: another encoding or collation, or a
// server that does not sync.
Result<std::unique_ptr<Connection>> open_postgres(PostgresServer const& server, Access access);

}  // namespace huiyin::store
