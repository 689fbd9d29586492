// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/backup_engines.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>
#include <libpq-fe.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "store/connection.hpp"
#include "words/open_file.hpp"

namespace huiyin::store {

namespace {

using namespace sqlite_api;

constexpr int pages_at_once = 1024;

Error copy_failed(std::string detail) { return refuse(Fault::unavailable, "backup.not_written", std::move(detail)); }

// The session's own transaction is what is copied, so that others may write meanwhile and nothing begins anew.
Result<void> copy_out_sqlite(Session& session, std::filesystem::path const& file, CopyProgress const& progress) {
  auto* const source = static_cast<soci::sqlite3_session_backend*>(session.connection().native().get_backend())->conn_;
  sqlite3* opened = nullptr;
  int code = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
  std::unique_ptr<sqlite3, decltype(&sqlite3_close)> const target(opened, &sqlite3_close);
  if (code != SQLITE_OK) return copy_failed(sqlite3_errstr(code));
  auto* const copying = sqlite3_backup_init(target.get(), "main", source, "main");
  if (!copying) return copy_failed(sqlite3_errmsg(target.get()));
  do {
    code = sqlite3_backup_step(copying, pages_at_once);
    std::int64_t const in_all = sqlite3_backup_pagecount(copying);
    progress(in_all - sqlite3_backup_remaining(copying), in_all);
  } while (code == SQLITE_OK);
  sqlite3_backup_finish(copying);
  if (code != SQLITE_DONE) return copy_failed(sqlite3_errstr(code));
  return {};
}

using ConnectionOptions = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

ConnectionOptions options_of(PostgresServer const& server) {
  return {PQconninfoParse(server.connection.c_str(), nullptr), &PQconninfoFree};
}

std::string quoted(std::string_view value) {
  std::string made;
  for (char const c : value) {
    if (c == '\'' || c == '\\') made += '\\';
    made += c;
  }
  return '\'' + made + '\'';
}

// The server's address goes by environment: what stands on a command line can be read by everybody on the machine.
std::vector<std::string> environment_for(PostgresServer const& server, std::string& database) {
  std::vector<std::string> environment;
  for (char** entry = environ; *entry; ++entry) environment.emplace_back(*entry);
  auto const options = options_of(server);
  for (auto const* option = options.get(); option && option->keyword; ++option) {
    if (!option->val) continue;
    if (option->envvar) environment.push_back(std::string(option->envvar) + '=' + option->val);
    if (std::string_view(option->keyword) == "dbname") database = option->val;
  }
  return environment;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::string read_to_end(int number) {
  std::string text;
  std::array<char, 4096> piece{};
  for (ssize_t count = 0; (count = ::read(number, piece.data(), piece.size())) > 0;)
    text.append(piece.data(), static_cast<std::size_t>(count));
  return text;
}

Result<void> run_tool(std::vector<std::string> words, std::vector<std::string> environment) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return refuse(Fault::unavailable, "backup.tool_failed", words[0]);
  OpenFile const reading(ends[0]);
  OpenFile writing(ends[1]);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, writing.number(), STDERR_FILENO);
  pid_t child = 0;
  int const failed = ::posix_spawnp(&child, words[0].c_str(), &actions, nullptr, pointers_to(words).data(),
                                    pointers_to(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  writing.close();
  if (failed != 0) return refuse(Fault::unavailable, "backup.tool_failed", words[0] + ": " + std::strerror(failed));
  std::string const said = read_to_end(reading.number());
  int state = 0;
  while (::waitpid(child, &state, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(state) || WEXITSTATUS(state) != 0) return refuse(Fault::unavailable, "backup.tool_failed", said);
  return {};
}

Result<void> copy_out_postgres(Session& session, PostgresServer const& server, std::filesystem::path const& file) {
  auto const snapshot = session.query_one<std::string>(sql("SELECT pg_export_snapshot()")).value();
  std::string database;
  auto environment = environment_for(server, database);
  return run_tool({"pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--no-password",
                   "--snapshot=" + snapshot, "--file=" + file.string()},
                  std::move(environment));
}

}  // namespace

PostgresServer beside(PostgresServer const& server, std::string_view database) {
  std::string connection;
  auto const options = options_of(server);
  for (auto const* option = options.get(); option && option->keyword; ++option)
    if (option->val && std::string_view(option->keyword) != "dbname")
      connection += fmt::format("{}={} ", option->keyword, quoted(option->val));
  return {connection + "dbname=" + quoted(database)};
}

Result<void> copy_out(Session& session, Place const& place, std::filesystem::path const& file,
                      CopyProgress const& progress) {
  if (auto const* const server = std::get_if<PostgresServer>(&place)) return copy_out_postgres(session, *server, file);
  return copy_out_sqlite(session, file, progress);
}

Result<void> copy_in_postgres(std::filesystem::path const& file, PostgresServer const& server) {
  std::string database;
  auto environment = environment_for(server, database);
  return run_tool({"pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges",
                   "--no-password", "--dbname=" + database, file.string()},
                  std::move(environment));
}

Result<void> expect_nothing_at(Place const& place) {
  if (auto const* const file = std::get_if<SqliteFile>(&place)) {
    for (char const* const beside : {"", "-wal", "-shm", "-journal"})
      if (std::filesystem::exists(file->path.string() + beside))
        return refuse(Fault::conflict, "backup.target_exists", file->path.string() + beside);
    return {};
  }
  auto session = HUIYIN_TRY(open_session(place, Access::read));
  auto const found = session.query_one<std::int64_t>(
      sql("SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()"));
  if (found != 0) return refuse(Fault::conflict, "backup.target_exists", "PostgreSQL");
  return {};
}

}  // namespace huiyin::store
