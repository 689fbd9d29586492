// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/dialect.hpp"

#include <fmt/format.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace huiyin::store {

namespace {

using namespace sqlite_api;  // where SOCI puts the functions of sqlite3.h

sqlite3* sqlite_of(soci::session& session) {
  return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

PGconn* postgres_of(soci::session& session) {
  return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_;
}

Cause cause_of_sqlite(int code) {
  switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return Cause::duplicate;
    case SQLITE_READONLY_DBMOVED:
      return Cause::disk;
    case SQLITE_IOERR_SHMSIZE:  // the index of the WAL could not grow, which is written as zeros first
      return Cause::full;
  }
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      return Cause::rule;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Cause::busy;
    case SQLITE_FULL:
      return Cause::full;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return Cause::disk;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Cause::corrupt;
  }
  return Cause::statement;
}

// Classes and codes of appendix A of PostgreSQL's manual.
Cause cause_of_postgres(std::string_view state) {
  if (state == "23505") return Cause::duplicate;
  if (state.starts_with("23")) return Cause::rule;
  if (state == "53100") return Cause::full;
  if (state == "XX001" || state == "XX002") return Cause::corrupt;
  if (state.starts_with("08") || state.starts_with("57P")) return Cause::lost;
  if (state.starts_with("40") || state.starts_with("53") || state.starts_with("58") || state == "55P03")
    return Cause::busy;
  return Cause::statement;
}

std::string hexed(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "\\x";
  text.reserve(2 + 2 * bytes.size());
  for (char const c : bytes) {
    auto const byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  throw Failure(Cause::corrupt, "bytes did not come as hexadecimal digits");
}

std::string unhexed(std::string_view text) {
  if (!text.starts_with("\\x") || text.size() % 2 != 0)
    throw Failure(Cause::corrupt, "bytes did not come as hexadecimal digits");
  std::string bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t at = 2; at < text.size(); at += 2)
    bytes += static_cast<char>(digit_of(text[at]) * 16 + digit_of(text[at + 1]));
  return bytes;
}

}  // namespace

Sql begin_statement(Dialect dialect, Begin how) {
  if (dialect == Dialect::sqlite) return how == Begin::to_write ? sql("BEGIN IMMEDIATE") : sql("BEGIN");
  return how == Begin::to_write ? sql("BEGIN") : sql("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

// SOCI's message tells the values of the statement, and so may PostgreSQL's: neither belongs in a log.
Failure failure_of(soci::session& session, Dialect dialect, std::exception const& thrown, std::string_view text) {
  if (dialect == Dialect::sqlite) {
    auto* const connection = sqlite_of(session);
    int const code = sqlite3_extended_errcode(connection);
    return {cause_of_sqlite(code), fmt::format("{} (SQLite {}) in: {}", sqlite3_errmsg(connection), code, text)};
  }
  auto const* const told = dynamic_cast<soci::postgresql_soci_error const*>(&thrown);
  std::string const state = told ? told->sqlstate() : std::string("none");
  if (connection_is_lost(session, dialect))
    return {Cause::lost, fmt::format("the PostgreSQL server is gone (state {}) in: {}", state, text)};
  std::string_view reason = "PostgreSQL failed";
  if (state.starts_with("42") || !told) reason = thrown.what();  // of the statement alone, never of its values
  return {cause_of_postgres(state),
          fmt::format("{} (state {}) in: {}", reason.substr(0, reason.find('\n')), state, text)};
}

bool transaction_is_open(soci::session& session, Dialect dialect) {
  if (dialect == Dialect::sqlite) return sqlite3_get_autocommit(sqlite_of(session)) == 0;
  auto const state = PQtransactionStatus(postgres_of(session));
  return state == PQTRANS_INTRANS || state == PQTRANS_INERROR;
}

bool connection_is_lost(soci::session& session, Dialect dialect) {
  if (dialect == Dialect::sqlite) return false;
  auto* const connection = postgres_of(session);
  if (PQtransactionStatus(connection) == PQTRANS_IDLE) {
    PQconsumeInput(connection);  // what a server said before it went
    PQconsumeInput(connection);  // and that it went
  }
  return PQstatus(connection) != CONNECTION_OK;
}

void run_script(soci::session& session, Dialect dialect, std::string_view statements) {
  std::string const text(statements);
  std::string_view const head = std::string_view(text).substr(0, text.find('\n'));
  if (dialect == Dialect::sqlite) {
    if (sqlite3_exec(sqlite_of(session), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
      throw failure_of(session, dialect, std::exception(), head);
    return;
  }
  std::unique_ptr<PGresult, decltype(&PQclear)> const result(PQexec(postgres_of(session), text.c_str()), &PQclear);
  auto const status = PQresultStatus(result.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return;
  char const* const state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
  char const* const reason = PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY);
  throw Failure(state ? cause_of_postgres(state) : Cause::lost,
                fmt::format("{} (state {}) in: {}", reason ? reason : "no answer", state ? state : "none", head));
}

bool try_rollback(soci::session& session, Dialect dialect) noexcept {
  if (!transaction_is_open(session, dialect)) return !connection_is_lost(session, dialect);
  if (dialect == Dialect::sqlite)
    return sqlite3_exec(sqlite_of(session), "ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK;
  std::unique_ptr<PGresult, decltype(&PQclear)> const result(PQexec(postgres_of(session), "ROLLBACK"), &PQclear);
  return PQresultStatus(result.get()) == PGRES_COMMAND_OK;
}

std::vector<std::string> placeholders(soci::statement& statement, Dialect dialect) {
  if (dialect == Dialect::postgres)
    return static_cast<soci::postgresql_statement_backend*>(statement.get_backend())->names_;
  auto* const native = static_cast<soci::sqlite3_statement_backend*>(statement.get_backend())->stmt_;
  std::vector<std::string> names;
  for (int at = 1; at <= sqlite3_bind_parameter_count(native); ++at) {
    char const* const name = sqlite3_bind_parameter_name(native, at);
    names.emplace_back(name ? name + 1 : "?");
  }
  return names;
}

void end_run(soci::statement& statement, Dialect dialect) {
  if (dialect == Dialect::sqlite)
    sqlite3_reset(static_cast<soci::sqlite3_statement_backend*>(statement.get_backend())->stmt_);
  else
    static_cast<soci::postgresql_statement_backend*>(statement.get_backend())->result_.reset();
}

void put_bytes(Prepared::Place& place, Dialect dialect) {
  if (dialect == Dialect::postgres) {
    place.cell.text = hexed(place.cell.text);
    return;
  }
  place.blob->trim(0);
  place.blob->append(place.cell.text.data(), place.cell.text.size());
}

void take_bytes(Prepared::Place& place, Dialect dialect) {
  if (dialect == Dialect::postgres) {
    place.cell.text = unhexed(place.cell.text);
    return;
  }
  auto* const blob = static_cast<soci::sqlite3_blob_backend*>(place.blob->get_backend());
  place.cell.text.assign(blob->get_len() ? blob->get_buffer() : "", blob->get_len());
}

}  // namespace huiyin::store
