// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Where the store is, and opening it. Promises: a session that writes makes what it commits lasting (settings are read
// back and refused when they did not take); on SQLite one process writes at a time, told by a lock held as long as the
// session, and the file lies on no network file system; a session that reads cannot write. Order of text is the order
// of its bytes on both engines: a PostgreSQL database of another collation is refused.
#pragma once

#include <filesystem>
#include <string>
#include <variant>

#include "store/session.hpp"
#include "words/result.hpp"

namespace huiyin::store {

struct SqliteFile {
  std::filesystem::path path;
};

struct PostgresServer {
  std::string connection;  // as libpq takes it: host=/run/postgresql dbname=huiyin
};

using Place = std::variant<SqliteFile, PostgresServer>;

enum class Access { write, read };

Result<Session> open_session(Place const& place, Access access);

}  // namespace huiyin::store
