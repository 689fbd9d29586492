// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/place.hpp"

#include <sys/stat.h>

#include <fstream>

#include "store/both_engines_test.hpp"
#include "store/sqlite_file.hpp"

namespace huiyin::store {
namespace {

class SqlitePlace : public BothEngines {};
INSTANTIATE_TEST_SUITE_P(Store, SqlitePlace, testing::Values(Dialect::sqlite), engine_name);
class PostgresPlace : public BothEngines {};
INSTANTIATE_TEST_SUITE_P(Store, PostgresPlace, testing::Values(Dialect::postgres), engine_name);

TEST_P(SqlitePlace, OneSessionWritesAtATime) {
  auto const first = writing();
  EXPECT_EQ(open_session(place_, Access::write).error().code, "store.locked");
  EXPECT_TRUE(open_session(place_, Access::read));
}

TEST_P(SqlitePlace, TheLockGoesWithTheSession) {
  { auto const first = writing(); }
  EXPECT_TRUE(open_session(place_, Access::write));
}

TEST_P(SqlitePlace, OnlyItsOwnerReadsTheFile) {
  auto session = with_table();
  for (auto const* const name : {"huiyin.db", "huiyin.db-wal", "huiyin.db-shm", "huiyin.db.lock"}) {
    struct stat found {};
    ASSERT_EQ(::stat((folder_ / name).c_str(), &found), 0) << name;
    EXPECT_EQ(found.st_mode & 0777, 0600U) << name;
  }
}

TEST_P(SqlitePlace, SettingsTookWhereACommitIsMadeLasting) {
  auto session = writing();
  EXPECT_EQ(session.query_one<std::int64_t>(sql("PRAGMA synchronous")), 2);
  EXPECT_EQ(session.query_one<std::string>(sql("PRAGMA journal_mode")), "wal");
  EXPECT_EQ(session.query_one<std::int64_t>(sql("PRAGMA foreign_keys")), 1);
  EXPECT_EQ(session.query_one<std::int64_t>(sql("PRAGMA secure_delete")), 1);
}

TEST_P(SqlitePlace, TheSchemaCannotBeWrittenToByHand) {
  auto session = with_table();
  session.connection().script("PRAGMA writable_schema = ON");
  EXPECT_THROW(session.exec(sql("UPDATE sqlite_master SET sql = 'x'")), Failure);
}

TEST_P(SqlitePlace, AnotherFileIsNoDatabase) {
  std::ofstream(folder_ / "huiyin.db") << std::string(4096, 'x');
  EXPECT_EQ(open_session(place_, Access::write).error().code, "store.no_database");
}

TEST_P(SqlitePlace, AFileThatIsNotThereIsNotMadeByReading) {
  EXPECT_EQ(open_session(place_, Access::read).error().code, "store.cannot_open");
  EXPECT_FALSE(std::filesystem::exists(folder_ / "huiyin.db"));
}

TEST_P(SqlitePlace, ADatabaseThatCannotKeepALogIsRefused) {
  auto session = writing();
  session.connection().script("CREATE TABLE note (id BIGINT)");
  session = reading();
  std::filesystem::remove(folder_ / "huiyin.db");
  std::filesystem::create_directory(folder_ / "huiyin.db");
  EXPECT_EQ(open_session(place_, Access::write).error().code, "store.cannot_open");
}

TEST_P(SqlitePlace, ANetworkFileSystemIsRefused) {
  EXPECT_EQ(refuse_network(0x6969, "/net/huiyin.db").error().code, "store.network_file_system");
  EXPECT_TRUE(refuse_network(0xef53, "/var/lib/huiyin.db"));
}

TEST_P(PostgresPlace, AServerThatDoesNotAnswerIsRefused) {
  PostgresServer const nobody{"host=" + folder_.string() + " dbname=postgres"};
  EXPECT_EQ(open_session(nobody, Access::read).error().code, "store.cannot_connect");
}

TEST_P(PostgresPlace, ADatabaseOfAnotherOrderIsRefused) {
  on_server("CREATE DATABASE " + name_ + " TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");
  auto const other = server_.substr(0, server_.find("dbname=")) + "dbname=" + name_;
  EXPECT_EQ(open_session(PostgresServer{other}, Access::read).error().code, "store.setting_refused");
  on_server("DROP DATABASE " + name_);
}

TEST_P(PostgresPlace, ACommitWaitsForTheDiskWhateverTheServersSettingIs) {
  std::get<PostgresServer>(place_).connection =
      server_ + " options='-c synchronous_commit=off -c search_path=" + name_ + "'";
  auto session = writing();
  EXPECT_EQ(session.query_one<std::string>(sql("SELECT current_setting('synchronous_commit')")), "on");
}

}  // namespace
}  // namespace huiyin::store
