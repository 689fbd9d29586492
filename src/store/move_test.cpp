// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/move.hpp"

#include "store/blobs.hpp"
#include "store/both_engines_test.hpp"
#include "store/history_test.hpp"

namespace huiyin::store {
namespace {

// From the engine of the test to the other one, and back into a second store of the first.
class MoveOnBoth : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    char const* const words = std::getenv("HUIYIN_TEST_POSTGRES");
    if (!words) GTEST_SKIP() << "PostgreSQL is not tried: HUIYIN_TEST_POSTGRES is not set";
    server_ = words;
    on_server("CREATE SCHEMA " + name_ + "_next");
  }
  void TearDown() override {
    if (server_.empty()) return BothEngines::TearDown();
    on_server("DROP SCHEMA " + name_ + "_next CASCADE");
    on_server("CREATE SCHEMA IF NOT EXISTS " + name_);
    BothEngines::TearDown();
  }

  Place postgres() const { return PostgresServer{server_ + " options='-c search_path=" + name_ + "_next'"}; }
  Place sqlite() const { return SqliteFile{folder_ / "next.db"}; }
  Place other() const { return GetParam() == Dialect::sqlite ? postgres() : sqlite(); }
  Place again() const { return GetParam() == Dialect::sqlite ? sqlite() : postgres(); }

  static Result<Moved> moved(Place const& from, Place const& into) {
    auto session = open_session(from, Access::write);
    return move_store(*session, into, History::start, [](std::uint64_t) {});
  }
  std::string refusal() const {
    auto const done = moved(place_, other());
    return done ? "" : done.error().code;
  }

  // An office, and what no journal makes of it: a secret with a null beside it, contents of every byte.
  void past_history() const {
    { History(writing(), 11).go_on(60); }
    auto session = writing();
    auto const account = session.query<std::string>(sql("SELECT id FROM account ORDER BY id LIMIT 1"));
    ASSERT_EQ(account.size(), 1U);
    session.exec(
        sql("INSERT INTO account_secret (account, password, totp_seed, totp_last_step, failures, locked_until) "
            "VALUES (:account, 'digest', NULL, 7, 0, 0)"),
        bind("account", account[0]));
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
    session.exec(sql("INSERT INTO blob (digest, size, chunks, place) VALUES (:digest, 256, 1, :place)"),
                 bind("digest", sha256(bytes)), bind("place", account[0]));
    session.exec(sql("INSERT INTO blob_chunk (place, number, content) VALUES (:place, 0, :content)"),
                 bind("place", account[0]), bind("content", Bytes{bytes}));
    content_ = sha256(bytes);
  }

  mutable Digest content_;
};
HUIYIN_ON_BOTH_ENGINES(MoveOnBoth);

std::int64_t words_in(Session& session) {
  return session.query_one<std::int64_t>(sql("SELECT count(*) FROM search_index")).value();
}

TEST_P(MoveOnBoth, EveryRowComesToTheOtherEngineAndBack) {
  past_history();
  auto const there = moved(place_, other());
  ASSERT_TRUE(there) << there.error().code << ' ' << there.error().detail;
  auto const back = moved(other(), again());
  ASSERT_TRUE(back) << back.error().code << ' ' << back.error().detail;
  EXPECT_EQ(there->head, back->head);
  EXPECT_EQ(there->rows, back->rows);

  auto first = reading();
  auto last = std::move(open_session(again(), Access::read).value());
  auto const compared = compare_rows(last, first, [](Table const& table) { return table.kind != TableClass::index; });
  for (auto const& mismatch : compared.mismatches)
    if (mismatch.table != "schema_migration") ADD_FAILURE() << mismatch.table << ' ' << mismatch.key;
  EXPECT_EQ(words_in(first), words_in(last));
  EXPECT_EQ(read_chunk(last, content_, 0), read_chunk(first, content_, 0));
}

TEST_P(MoveOnBoth, WhatIsThereIsNotWrittenOver) {
  past_history();
  ASSERT_TRUE(moved(place_, other()));
  EXPECT_EQ(refusal(), "backup.target_exists");
}

TEST_P(MoveOnBoth, ARowThatTheJournalDoesNotTellOfIsNotCarriedAlong) {
  past_history();
  writing().exec(sql("UPDATE person SET name = 'somebody else'"));
  EXPECT_EQ(refusal(), "move.rows_differ");
  if (GetParam() == Dialect::postgres) {
    EXPECT_FALSE(std::filesystem::exists(folder_ / "next.db"));
  }
}

TEST_P(MoveOnBoth, AChangeThatIsGoneStopsIt) {
  past_history();
  writing().exec(sql("UPDATE journal_change SET change = '{}'"));
  EXPECT_EQ(refusal(), "move.not_rebuilt");
}

TEST_P(MoveOnBoth, AStoreOfAnEarlierHuiyinIsServedFirst) {
  writing();
  EXPECT_EQ(refusal(), "move.schema_pending");
}

}  // namespace
}  // namespace huiyin::store
