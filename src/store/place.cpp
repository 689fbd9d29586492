// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/place.hpp"

#include "store/connection.hpp"
#include "store/postgres_server.hpp"
#include "store/sqlite_file.hpp"

namespace huiyin::store {

Result<Session> open_session(Place const& place, Access access) {
  auto const* const file = std::get_if<SqliteFile>(&place);
  auto connection =
      HUIYIN_TRY(file ? open_sqlite(*file, access) : open_postgres(std::get<PostgresServer>(place), access));
  return Session(std::move(connection));
}

}  // namespace huiyin::store
