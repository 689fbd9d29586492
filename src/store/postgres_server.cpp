// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/postgres_server.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <soci/postgresql/soci-postgresql.h>

namespace huiyin::store {

namespace {

struct Setting {
  char const* name;
  std::vector<std::string_view> wanted;  // one of these
};

PGconn* native_of(Connection& connection) {
  return static_cast<soci::postgresql_session_backend*>(connection.native().get_backend())->conn_;
}

std::string told(Connection& connection, std::string const& question) {
  std::unique_ptr<PGresult, decltype(&PQclear)> const result(PQexec(native_of(connection), question.c_str()), &PQclear);
  return PQntuples(result.get()) == 1 ? PQgetvalue(result.get(), 0, 0) : "";
}

Result<void> expect_lasting(Connection& connection) {
  std::vector<Setting> const settings{
      {"fsync", {"on"}},
      {"full_page_writes", {"on"}},
      {"synchronous_commit", {"on", "remote_apply"}},
      {"server_encoding", {"UTF8"}},
      {"standard_conforming_strings", {"on"}},
  };
  for (auto const& setting : settings) {
    auto const found = told(connection, fmt::format("SHOW {}", setting.name));
    if (std::ranges::count(setting.wanted, found) == 0)
      return refuse(Fault::unavailable, "store.setting_refused", fmt::format("{} = {}", setting.name, found));
  }
  auto const order = told(connection, "SELECT datcollate FROM pg_database WHERE datname = current_database()");
  if (order != "C" && order != "POSIX" && order != "C.UTF-8" && order != "C.utf8")
    return refuse(Fault::unavailable, "store.setting_refused", "LC_COLLATE = " + order);
  return {};
}

Result<std::unique_ptr<Connection>> connect(PostgresServer const& server) {
  try {
    return std::make_unique<Connection>(Dialect::postgres, soci::postgresql, server.connection);
  } catch (soci::soci_error const& thrown) {
    return refuse(Fault::unavailable, "store.cannot_connect", thrown.get_error_message());
  }
}

}  // namespace

Result<std::unique_ptr<Connection>> open_postgres(PostgresServer const& server, Access access) {
  auto connection = HUIYIN_TRY(connect(server));
  PQsetNoticeProcessor(
      native_of(*connection), [](void*, char const*) {}, nullptr);
  int const version = PQserverVersion(native_of(*connection));
  if (version < 150'000) return refuse(Fault::unavailable, "store.server_too_old", std::to_string(version / 10'000));

  connection->script(
      "SET client_encoding = 'UTF8'; SET bytea_output = 'hex'; SET TimeZone = 'UTC'; SET lock_timeout = '5s';"
      "SET application_name = 'huiyin'; SET client_min_messages = 'warning'");
  // remote_apply, for offices with a standby, is stronger than on and is left as it is.
  if (told(*connection, "SHOW synchronous_commit") != "remote_apply")
    connection->script("SET synchronous_commit = 'on'");
  if (access == Access::read) connection->script("SET default_transaction_read_only = 'on'");
  HUIYIN_TRY(expect_lasting(*connection));
  return connection;
}

}  // namespace huiyin::store
