// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/backup.hpp"

#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "store/both_engines_test.hpp"
#include "store/history_test.hpp"
#include "store/journal_checkpoint.hpp"

namespace huiyin::store {
namespace {

// On PostgreSQL a backup is of a whole database: each test has one of its own, and a second one where it restores.
class BackupOnBoth : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped() || GetParam() == Dialect::sqlite) return;
    place_ = database(name_ + "_a");
  }
  void TearDown() override {
    for (char const* const end : {"_a", "_b"})
      if (!server_.empty()) on_server("DROP DATABASE IF EXISTS " + name_ + end);
    BothEngines::TearDown();
  }

  PostgresServer database(std::string const& name) const {
    on_server("CREATE DATABASE " + name + " TEMPLATE template0");
    return {server_ + " dbname=" + name};
  }
  OfficeStore office() const { return {place_, folder_ / "checkpoints"}; }
  OfficeStore other() const {
    if (GetParam() == Dialect::sqlite) return {SqliteFile{folder_ / "other.db"}, folder_ / "other"};
    return {PostgresServer{server_ + " dbname=" + name_ + "_b"}, folder_ / "other"};
  }
  void make_room() const {
    if (GetParam() == Dialect::postgres) database(name_ + "_b");
  }
  std::filesystem::path backup() const { return folder_ / "backup"; }

  void sign(History const& history) const {
    std::string text;
    key_.with_text([&](std::string_view key) { text = key; });
    auto session = reading();
    auto maker = CheckpointMaker::open(session, office().checkpoints, journal::SigningKey::parse(text).value());
    ASSERT_TRUE(maker && maker->make(session, history.tree));
  }
  void past_history(unsigned seed) const {
    History history(writing(), seed);
    history.go_on(60);
    sign(history);
  }
  Result<Manifest> backed_up() const {
    return back_up(office(), backup(), History::start, [](std::int64_t, std::int64_t) {});
  }
  journal::Verification drilled() const {
    Drill in{{folder_, History::start}, std::nullopt, {&key_.verifier(), 1}};
    if (GetParam() == Dialect::postgres) in.empty_database = std::get<PostgresServer>(other().place);
    auto const done = drill(backup(), in, [](std::uint64_t) {});
    EXPECT_TRUE(done) << done.error().code << ' ' << done.error().detail;
    return done.value();
  }
  std::string refusal_to_restore() const {
    auto const done = restore(backup(), other());
    return done ? "" : done.error().code;
  }

  journal::SigningKey key_ = journal::SigningKey::make("huiyin.test/journal");
};
HUIYIN_ON_BOTH_ENGINES(BackupOnBoth);

TEST_P(BackupOnBoth, WhatWasBackedUpIsRestoredRowForRow) {
  past_history(1);
  make_room();
  auto const made = backed_up();
  ASSERT_TRUE(made) << made.error().code << ' ' << made.error().detail;
  EXPECT_EQ(check_backup(backup()).value(), *made);
  auto const restored = restore(backup(), other());
  ASSERT_TRUE(restored) << restored.error().code << ' ' << restored.error().detail;
  auto session = reading();
  auto again = open_session(other().place, Access::read).value();
  EXPECT_EQ(placed_size(again), made->head.size);
  auto const compared = compare_rows(session, again);
  EXPECT_EQ(compared.differing, 0U);
  EXPECT_GT(compared.rows, 10U);
}

TEST_P(BackupOnBoth, ABackupIsOfOneMomentWhileTheOfficeWorks) {
  History history(writing(), 2);
  history.go_on(10);
  sign(history);
  std::jthread const working([&] { history.go_on(40); });
  auto const made = backed_up();
  ASSERT_TRUE(made) << made.error().code << ' ' << made.error().detail;
  make_room();
  auto const verification = drilled();
  EXPECT_EQ(verdict_on(verification), journal::Verdict::sound);
  EXPECT_EQ(verification.head, made->head);
}

TEST_P(BackupOnBoth, ADrillLeavesNothingInItsFolder) {
  past_history(3);
  make_room();
  ASSERT_TRUE(backed_up());
  EXPECT_EQ(verdict_on(drilled()), journal::Verdict::sound);
  for (auto const& file : std::filesystem::directory_iterator(folder_))
    EXPECT_FALSE(file.path().filename().string().starts_with("scratch")) << file.path();
}

TEST_P(BackupOnBoth, NothingIsWrittenOver) {
  past_history(4);
  ASSERT_TRUE(backed_up());
  EXPECT_EQ(backed_up().error().code, "backup.target_exists");
  auto const over = restore(backup(), office());
  ASSERT_FALSE(over);
  EXPECT_EQ(over.error().code, "backup.target_exists");
  auto const beside = restore(backup(), {place_, folder_ / "other"});
  ASSERT_FALSE(beside);
  EXPECT_EQ(beside.error().code, "backup.target_exists");
  EXPECT_FALSE(std::filesystem::exists(folder_ / "other"));
}

TEST_P(BackupOnBoth, AFileThatWasCutShortIsNotRestored) {
  past_history(5);
  ASSERT_TRUE(backed_up());
  std::filesystem::resize_file(backup() / "store", std::filesystem::file_size(backup() / "store") - 1);
  EXPECT_EQ(refusal_to_restore(), "backup.damaged");
}

TEST_P(BackupOnBoth, OtherCheckpointsAreNotRestored) {
  past_history(6);
  ASSERT_TRUE(backed_up());
  std::ofstream(backup() / "checkpoints", std::ios::app) << '\n';
  EXPECT_EQ(refusal_to_restore(), "backup.damaged");
}

TEST_P(BackupOnBoth, AJournalOfAnotherHeadIsNotRestored) {
  past_history(11);
  ASSERT_TRUE(backed_up());
  make_room();
  Manifest named = check_backup(backup()).value();
  named.head.root = sha256("another");
  std::ofstream(backup() / "manifest") << render(named);
  EXPECT_EQ(refusal_to_restore(), "backup.damaged");
  EXPECT_FALSE(std::filesystem::exists(folder_ / "other"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "other.db"));
}

TEST(Manifest, EveryBitOfItCounts) {
  Manifest manifest;
  manifest.schema = 3;
  manifest.at = History::start;
  std::string const text = render(manifest);
  EXPECT_EQ(parse_manifest(text).value(), manifest);
  for (std::size_t bit = 0; bit < 8 * text.size(); ++bit) {
    std::string altered = text;
    altered[bit / 8] = static_cast<char>(altered[bit / 8] ^ (1 << bit % 8));
    EXPECT_FALSE(parse_manifest(altered)) << bit;
  }
}

TEST(PostgresServer, AnotherDatabaseBesideItKeepsTheRest) {
  EXPECT_EQ(beside({"host=/run/pg dbname=huiyin user='a b'"}, "drill").connection,
            "user='a b' host='/run/pg' dbname='drill'");
  EXPECT_EQ(beside({"postgresql://a@h/huiyin"}, "it's").connection, "user='a' host='h' dbname='it\\'s'");
}

TEST_P(BackupOnBoth, WithoutItsManifestItIsNoBackup) {
  past_history(7);
  ASSERT_TRUE(backed_up());
  std::ofstream(backup() / "manifest", std::ios::app) << ' ';
  EXPECT_EQ(refusal_to_restore(), "backup.malformed");
  std::filesystem::remove(backup() / "manifest");
  EXPECT_EQ(refusal_to_restore(), "backup.no_manifest");
}

TEST_P(BackupOnBoth, OneEngineDoesNotRestoreTheOther) {
  past_history(8);
  ASSERT_TRUE(backed_up());
  Place const foreign = GetParam() == Dialect::sqlite ? Place(PostgresServer{}) : Place(SqliteFile{folder_ / "x.db"});
  auto const refused = restore(backup(), {foreign, folder_ / "other"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "backup.other_engine");
}

TEST_P(BackupOnBoth, ADiskThatTakesNoMoreLeavesNoBackup) {
  past_history(9);
  auto const before = std::signal(SIGXFSZ, SIG_IGN);
  rlimit all{};
  ::getrlimit(RLIMIT_FSIZE, &all);
  rlimit const little{32 * 1024, all.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &little);
  auto const refused = backed_up();
  ::setrlimit(RLIMIT_FSIZE, &all);
  std::signal(SIGXFSZ, before);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, GetParam() == Dialect::sqlite ? "backup.not_written" : "backup.tool_failed");
  EXPECT_FALSE(std::filesystem::exists(backup()));
}

TEST_P(BackupOnBoth, WithoutCheckpointsThereIsNothingToHoldABackupAgainst) {
  { History(writing(), 10).go_on(1); }
  auto const refused = backed_up();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "backup.not_readable");
}

}  // namespace
}  // namespace huiyin::store
