// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include <soci/sqlite3/soci-sqlite3.h>

#include "store/both_engines_test.hpp"
#include "store/migrations.hpp"

namespace huiyin::store {
namespace {

constexpr Moment now{std::chrono::milliseconds(1'782'000'000'000)};

using namespace sqlite_api;

sqlite3* native_of(Session& session) {
  return static_cast<soci::sqlite3_session_backend*>(session.connection().native().get_backend())->conn_;
}

int kill_at_the_last(unsigned, void* left, void*, void*) {
  if (--*static_cast<int*>(left) == 0) ::raise(SIGKILL);
  return 0;
}

// In a process of its own, killed when the statement of that number begins. Whether it was.
bool is_killed_migrating(Place const& place, int statement) {
  auto const child = ::fork();
  if (child == 0) {
    auto session = std::move(open_session(place, Access::write).value());
    int left = statement;
    sqlite3_trace_v2(native_of(session), SQLITE_TRACE_STMT, &kill_at_the_last, &left);
    ::_exit(migrate(session, now) ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
  return WIFSIGNALED(status);
}

std::vector<std::string> schema_of(Session& session) {
  return session.query<std::string>(
      sql("SELECT coalesce(sql, name) FROM sqlite_master WHERE name <> 'schema_migration' ORDER BY type, name"));
}

class MigrationsKilled : public BothEngines {};
INSTANTIATE_TEST_SUITE_P(Store, MigrationsKilled, testing::Values(Dialect::sqlite), engine_name);

// PostgreSQL takes a step as one message and one transaction: there is no place between its statements to be killed at.
TEST_P(MigrationsKilled, AtAnyStatementTheStoreIsWholeAndGoesOn) {
  std::vector<std::string> wanted;
  int statement = 1;
  for (bool is_killed = true; is_killed; ++statement) {
    SqliteFile const file{folder_ / ("killed" + std::to_string(statement) + ".db")};
    is_killed = is_killed_migrating(file, statement);
    auto session = std::move(open_session(file, Access::write).value());
    EXPECT_EQ(session.query_one<std::string>(sql("PRAGMA integrity_check")), "ok") << statement;
    ASSERT_TRUE(migrate(session, now)) << statement;
    if (wanted.empty()) wanted = schema_of(session);
    EXPECT_EQ(schema_of(session), wanted) << statement;
  }
  EXPECT_GT(statement, 100);
}

}  // namespace
}  // namespace huiyin::store
