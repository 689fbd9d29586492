// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rebuild.hpp"

#include "store/both_engines_test.hpp"
#include "store/connection.hpp"
#include "store/history_test.hpp"
#include "store/migration_files.hpp"

namespace huiyin::store {
namespace {

class RebuildOnBoth : public BothEngines {
 protected:
  Rebuild rebuilt() const {
    auto session = reading();
    return rebuild(session, {folder_, History::start}, [](std::uint64_t) {}).value();
  }
};
HUIYIN_ON_BOTH_ENGINES(RebuildOnBoth);

void expect_whole(Rebuild const& rebuilt) {
  for (auto const& note : rebuilt.replay.notes)
    ADD_FAILURE() << note.position << ' ' << note.object << ' ' << name_of(note.why) << ' ' << note.detail;
  for (auto const& mismatch : rebuilt.comparison.mismatches)
    ADD_FAILURE() << mismatch.table << ' ' << mismatch.key << ' ' << name_of(mismatch.deviation);
}

TEST_P(RebuildOnBoth, TheJournalAloneMakesEveryRowAgain) {
  History history(writing(), 1);
  history.go_on(200);
  auto const made_again = rebuilt();
  expect_whole(made_again);
  EXPECT_EQ(made_again.replay.changes, history.changes);
  EXPECT_GT(made_again.comparison.rows, history.changes / 2);
}

// Two thousand changes of every kind of record, or as many as HUIYIN_HISTORY says.
TEST_P(RebuildOnBoth, ALongHistoryIsMadeAgainOnEitherEngine) {
  char const* const wished = std::getenv("HUIYIN_HISTORY");
  std::size_t const changes = wished ? std::stoul(wished) : 2000;
  History history(writing(), 20260701);
  while (history.changes < changes && !HasFailure()) history.go_on(50);
  auto const made_again = rebuilt();
  expect_whole(made_again);
  EXPECT_EQ(made_again.replay.changes, history.changes);
  char const* const server = std::getenv("HUIYIN_TEST_POSTGRES");
  if (!server) return;
  std::string const other = name_ + "_again";
  auto made =
      open_session(PostgresServer{std::string(server) + " options='-c search_path=" + other + "'"}, Access::write);
  made->connection().script("CREATE SCHEMA " + other);
  ASSERT_TRUE(migrate(*made, History::start));
  auto session = reading();
  auto const replayed = replay(session, *made, [](std::uint64_t) {});
  expect_whole({replayed, compare_rows(*made, session)});
  made->connection().script("DROP SCHEMA " + other + " CASCADE");
}

// An office from before there were figures: its step of the schema has to leave what replaying leaves. No office had
// effects then, so the money of this one is kept beside it.
TEST_P(RebuildOnBoth, FiguresOfAnOlderOfficeAreFilledAsReplayingFillsThem) {
  {
    History history(writing(), 3);
    history.go_on(200);
  }  // and its session lets go of the file
  auto const step = std::ranges::find_if(migration_files,
                                         [](MigrationFile const& file) { return file.name.ends_with("_figures.sql"); });
  ASSERT_NE(step, migration_files.end());
  auto session = writing();
  auto& connection = session.connection();
  connection.script("CREATE TABLE kept_money AS SELECT inspection, money FROM item_tally");
  for (std::string const index : {"effect_money", "fed_back_open", "closed_on", "took", "basically", "basically_due",
                                  "late", "late_due", "first_late", "first_late_due"})
    connection.script("DROP INDEX item_" + index);
  connection.script("DROP TABLE item_tally; DROP TABLE item_day");
  for (std::string const column : {"fed_back_on", "closed_on", "judgement", "took"})
    connection.script("ALTER TABLE item DROP COLUMN " + column);
  connection.script(step->text);
  connection.script(
      "UPDATE item_tally SET money = (SELECT money FROM kept_money "
      "WHERE kept_money.inspection = item_tally.inspection); DROP TABLE kept_money");
  expect_whole(rebuilt());
}

TEST_P(RebuildOnBoth, ReplayingLeavesNothingBehind) {
  History history(writing(), 2);
  history.go_on(5);
  rebuilt();
  for (auto const& file : std::filesystem::directory_iterator(folder_))
    EXPECT_EQ(file.path().filename().string().find("scratch"), std::string::npos) << file.path();
}

}  // namespace
}  // namespace huiyin::store
