// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The SQLite file: made for its owner alone, locked by the process that writes, and set so that a commit lasts.
// Inside this folder only.
#pragma once

#include <filesystem>
#include <memory>

#include "store/connection.hpp"
#include "store/place.hpp"
#include "words/result.hpp"

namespace huiyin::store {

Result<std::unique_ptr<Connection>> open_sqlite(SqliteFile const& file, Access access);

// By the number statfs() gives: refuses store.network_file_system, where locks and syncs do not hold what they promise.
Result<void> refuse_network(std::uint64_t file_system, std::filesystem::path const& path);

}  // namespace huiyin::store
