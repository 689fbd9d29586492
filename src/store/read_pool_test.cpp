// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/read_pool.hpp"

#include "store/both_engines_test.hpp"

namespace huiyin::store {
namespace {

class ReadPoolOnBoth : public BothEngines {
 protected:
  static void add(Session& session, std::int64_t id) {
    session.exec(sql("INSERT INTO note (id, title) VALUES (:id, :title)"), bind("id", id), bind("title", "a"));
  }
  static std::int64_t count(ReadPool::Lease& lease) {
    return *lease->query_one<std::int64_t>(sql("SELECT COUNT(*) FROM note"));
  }
};
HUIYIN_ON_BOTH_ENGINES(ReadPoolOnBoth);

TEST_P(ReadPoolOnBoth, OneLeaseSeesOneMoment) {
  auto writer = with_table();
  ReadPool pool(place_, 2);
  auto before = std::move(pool.lease().value());
  EXPECT_EQ(count(before), 0);
  add(writer, 1);
  auto after = std::move(pool.lease().value());
  EXPECT_EQ(count(before), 0);
  EXPECT_EQ(count(after), 1);
}

TEST_P(ReadPoolOnBoth, ALeaseGivenBackIsGivenAgainFresh) {
  auto writer = with_table();
  ReadPool pool(place_, 1);
  {
    auto lease = std::move(pool.lease().value());
    EXPECT_EQ(count(lease), 0);
  }
  add(writer, 1);
  auto lease = std::move(pool.lease().value());
  EXPECT_EQ(count(lease), 1);
}

TEST_P(ReadPoolOnBoth, AFailedStatementDoesNotSpoilTheNextLease) {
  auto writer = with_table();
  ReadPool pool(place_, 1);
  {
    auto lease = std::move(pool.lease().value());
    EXPECT_THROW(lease->query<std::int64_t>(sql("SELECT nothing FROM note")), Failure);
  }
  auto lease = std::move(pool.lease().value());
  EXPECT_EQ(count(lease), 0);
}

TEST_P(ReadPoolOnBoth, ALeaseCannotWrite) {
  auto writer = with_table();
  ReadPool pool(place_, 1);
  auto lease = std::move(pool.lease().value());
  EXPECT_THROW(add(*lease, 1), Failure);
}

TEST_P(ReadPoolOnBoth, WhenAllAreOutTheNextOneIsRefused) {
  auto writer = with_table();
  ReadPool pool(place_, 1, std::chrono::milliseconds(10));
  auto const lease = std::move(pool.lease().value());
  EXPECT_EQ(pool.lease().error().code, "store.readers_busy");
}

class ReadPoolOnPostgres : public ReadPoolOnBoth {};
INSTANTIATE_TEST_SUITE_P(Store, ReadPoolOnPostgres, testing::Values(Dialect::postgres), engine_name);

TEST_P(ReadPoolOnPostgres, ASessionThatWasCutIsReplaced) {
  auto writer = with_table();
  ReadPool pool(place_, 1);
  std::int64_t process = 0;
  {
    auto lease = std::move(pool.lease().value());
    process = *lease->query_one<std::int64_t>(sql("SELECT pg_backend_pid()"));
  }
  on_server(fmt::format("SELECT pg_terminate_backend({}, 5000)", process));
  auto lease = std::move(pool.lease().value());
  EXPECT_EQ(count(lease), 0);
}

}  // namespace
}  // namespace huiyin::store
