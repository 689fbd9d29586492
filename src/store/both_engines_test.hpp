// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One suite for both engines: each test gets an empty store of its own, a file or a schema. Without
// HUIYIN_TEST_POSTGRES (scripts/postgres.sh sets it) the half on PostgreSQL is skipped, and says so.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "store/connection.hpp"
#include "store/place.hpp"

namespace huiyin::store {

class BothEngines : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    name_ = fmt::format("huiyin_test_{}_{}", ::getpid(), ++count_);
    folder_ = std::filesystem::temp_directory_path() / name_;
    std::filesystem::create_directory(folder_);
    if (GetParam() == Dialect::sqlite) {
      place_ = SqliteFile{folder_ / "huiyin.db"};
      return;
    }
    char const* const words = std::getenv("HUIYIN_TEST_POSTGRES");
    if (!words) GTEST_SKIP() << "PostgreSQL is not tried: HUIYIN_TEST_POSTGRES is not set";
    server_ = words;
    on_server("CREATE SCHEMA " + name_);
    place_ = PostgresServer{server_ + " options='-c search_path=" + name_ + "'"};
  }

  void TearDown() override {
    if (!server_.empty()) on_server("DROP SCHEMA " + name_ + " CASCADE");
    std::filesystem::remove_all(folder_);
  }

  Session writing() const { return std::move(open_session(place_, Access::write).value()); }
  Session reading() const { return std::move(open_session(place_, Access::read).value()); }

  // A session that writes, in a store of one table.
  Session with_table() const {
    auto session = writing();
    session.connection().script("CREATE TABLE note (id BIGINT PRIMARY KEY, title TEXT NOT NULL)");
    return session;
  }

  void on_server(std::string const& statement) const {
    open_session(PostgresServer{server_}, Access::write).value().connection().script(statement);
  }

  Place place_;
  std::filesystem::path folder_;
  std::string name_;
  std::string server_;

 private:
  static inline int count_ = 0;
};

inline std::string engine_name(testing::TestParamInfo<Dialect> const& info) {
  return info.param == Dialect::sqlite ? "SQLite" : "PostgreSQL";
}

}  // namespace huiyin::store

#define HUIYIN_ON_BOTH_ENGINES(suite)                                                                         \
  INSTANTIATE_TEST_SUITE_P(Store, suite,                                                                      \
                           testing::Values(huiyin::store::Dialect::sqlite, huiyin::store::Dialect::postgres), \
                           huiyin::store::engine_name)
