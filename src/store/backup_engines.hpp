// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Copying a database into one file and back, as each engine does it, to where nothing is. Inside this folder only.
#pragma once

#include "store/backup.hpp"

namespace huiyin::store {

// What the session sees, which has read something in a transaction already, into a file that is not there yet. Refuses
// backup.not_written, backup.tool_failed.
Result<void> copy_out(Session& session, Place const& place, std::filesystem::path const& file,
                      CopyProgress const& progress);

// Refuses backup.tool_failed.
Result<void> copy_in_postgres(std::filesystem::path const& file, PostgresServer const& server);

// No file, and none of those that SQLite puts beside one; a PostgreSQL database without tables. Refuses
// backup.target_exists.
Result<void> expect_nothing_at(Place const& place);

}  // namespace huiyin::store
