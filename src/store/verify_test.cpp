// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What somebody with the database in his hands may do to it, and what is found out about it.
#include "store/verify.hpp"

#include "store/both_engines_test.hpp"
#include "store/connection.hpp"
#include "store/history_test.hpp"
#include "store/journal_checkpoint.hpp"

namespace huiyin::store {
namespace {

using journal::Verdict;

struct Tampering {
  std::string_view what;
  Verdict verdict;
  std::string_view script;
};

constexpr std::array tamperings{
    Tampering{"an organisation renamed", Verdict::row_mismatch,
              "UPDATE organisation SET name = name || '!' WHERE id = (SELECT min(id) FROM organisation)"},
    Tampering{"an organisation put below another", Verdict::row_mismatch,
              "UPDATE organisation SET parent = CASE WHEN parent IS NULL THEN id END"},
    Tampering{"a reach taken away", Verdict::row_mismatch,
              "DELETE FROM organisation_reach WHERE descendant = (SELECT min(descendant) FROM organisation_reach)"},
    Tampering{"a reach added", Verdict::row_mismatch,
              "INSERT INTO organisation_reach (ancestor, descendant) SELECT a.id, d.id FROM organisation a "
              "CROSS JOIN organisation d WHERE NOT EXISTS (SELECT 1 FROM organisation_reach r WHERE r.ancestor = a.id "
              "AND r.descendant = d.id) LIMIT 1"},
    Tampering{"a person renamed", Verdict::row_mismatch, "UPDATE person SET name = '别人'"},
    Tampering{"a post filled", Verdict::row_mismatch,
              "UPDATE post SET holder = (SELECT max(id) FROM person) WHERE holder IS NULL"},
    Tampering{"an account activated", Verdict::row_mismatch,
              "UPDATE account SET state = 'active' WHERE state <> 'active'"},
    Tampering{"an account handed to another person", Verdict::row_mismatch,
              "UPDATE account SET person = (SELECT max(id) FROM person) WHERE person <> (SELECT max(id) FROM person)"},
    Tampering{"an account deleted", Verdict::row_mismatch,
              "DELETE FROM account WHERE id = (SELECT min(id) FROM account)"},
    Tampering{"a role given", Verdict::row_mismatch,
              "INSERT INTO role_grant (id, version, account, role, since, ended) "
              "SELECT '00000000-0000-4000-8000-000000000001', 1, min(id), 'office', '2026-01-01', 0 FROM account"},
    Tampering{"a grant ended", Verdict::row_mismatch, "UPDATE role_grant SET ended = 1 - ended"},
    Tampering{"a grant of a day made one without end", Verdict::row_mismatch, "UPDATE role_grant SET until = NULL"},
    Tampering{"a round under other rules", Verdict::row_mismatch, "UPDATE round SET rules_version = '2027'"},
    Tampering{"a feedback on another day", Verdict::row_mismatch,
              "UPDATE inspection SET fed_back_on = '2026-01-01' WHERE fed_back_on IS NOT NULL"},
    Tampering{"a finding reworded", Verdict::row_mismatch, "UPDATE finding SET text = '没有问题'"},
    Tampering{"a finding withdrawn", Verdict::row_mismatch, "UPDATE finding SET withdrawn = 1 - withdrawn"},
    Tampering{"a requirement reworded", Verdict::row_mismatch, "UPDATE requirement SET heading = heading || '!'"},
    Tampering{"a requirement's point dropped", Verdict::row_mismatch,
              "DELETE FROM requirement_point WHERE place = (SELECT max(place) FROM requirement_point)"},
    Tampering{"an item closed", Verdict::row_mismatch, "UPDATE item SET state = 'closed' WHERE state <> 'closed'"},
    Tampering{"a deadline moved", Verdict::row_mismatch, "UPDATE item SET due = '2030-01-01' WHERE due IS NOT NULL"},
    Tampering{"a version counted up", Verdict::row_mismatch, "UPDATE item SET version = version + 1"},
    Tampering{"an item handed to another unit", Verdict::row_mismatch,
              "UPDATE item SET unit = (SELECT max(id) FROM organisation) "
              "WHERE unit <> (SELECT max(id) FROM organisation)"},
    Tampering{"an item deleted with all that is below it", Verdict::row_mismatch,
              "DELETE FROM item WHERE id = (SELECT min(id) FROM item)"},
    Tampering{"an opinion unlinked", Verdict::row_mismatch, "DELETE FROM item_opinion"},
    Tampering{"a measure reworded", Verdict::row_mismatch, "UPDATE measure SET text = '已完成'"},
    Tampering{"a department left out", Verdict::row_mismatch, "DELETE FROM measure_co_department"},
    Tampering{"a progress predated", Verdict::row_mismatch, "UPDATE progress SET on_day = '2026-01-01'"},
    Tampering{"another content attached", Verdict::row_mismatch,
              "UPDATE attachment SET content = '0000000000000000000000000000000000000000000000000000000000000000'"},
    Tampering{"a closing applied for by another", Verdict::row_mismatch,
              "UPDATE closing SET applied_by = '00000000-0000-4000-8000-000000000002'"},
    Tampering{"a figure made better", Verdict::row_mismatch, "UPDATE item_tally SET closed = closed + 1"},
    Tampering{"what is overdue struck from the figures", Verdict::row_mismatch, "DELETE FROM item_day"},
    Tampering{"a closing told quicker than it was", Verdict::row_mismatch,
              "UPDATE item SET took = COALESCE(took, 9) - 1 WHERE id = (SELECT min(id) FROM item)"},
    Tampering{"words hidden from the search", Verdict::row_mismatch, "UPDATE search_text SET text = '无'"},
    Tampering{"an act put in another's name", Verdict::altered,
              "UPDATE journal_entry SET actor = '00000000-0000-4000-8000-000000000002'"},
    Tampering{"an act put at another time", Verdict::altered, "UPDATE journal_entry SET at = at - 86400000"},
    Tampering{"an act called another", Verdict::altered, "UPDATE journal_entry SET action = 'read'"},
    Tampering{"an entry that is no entry", Verdict::altered, "UPDATE journal_entry SET act = 'x'"},
    Tampering{"a change reworded", Verdict::altered, "UPDATE journal_change SET change = change || ' '"},
    Tampering{"a change with another salt", Verdict::altered, "UPDATE journal_change SET salt = 'x'"},
    Tampering{"a change erased without a word", Verdict::altered,
              "DELETE FROM journal_change WHERE entry = (SELECT entry FROM journal_leaf WHERE position = 9)"},
    Tampering{"a leaf altered", Verdict::altered, "UPDATE journal_leaf SET leaf = 'x' WHERE position = 9"},
    Tampering{"a tile altered", Verdict::altered, "UPDATE journal_tile SET hash = 'x'"},
    Tampering{"a tile deleted", Verdict::altered, "DELETE FROM journal_tile"},
    Tampering{"an entry that was never placed", Verdict::altered,
              "INSERT INTO journal_entry (id, act, at, action, object_type, object_id, version_before, version_after, "
              "commitment, policy_version) SELECT '00000000-0000-4000-8000-000000000003', act, at, action, "
              "object_type, object_id, version_before, version_after, commitment, policy_version FROM journal_entry "
              "ORDER BY id LIMIT 1"},
    Tampering{"an entry deleted", Verdict::gap,
              "DELETE FROM journal_entry WHERE id = (SELECT entry FROM journal_leaf WHERE position = 9)"},
    Tampering{"an entry deleted with its leaf", Verdict::gap,
              "DELETE FROM journal_entry WHERE id = (SELECT entry FROM journal_leaf WHERE position = 9);"
              "DELETE FROM journal_leaf WHERE position = 9"},
    Tampering{
        "the last act made undone without a trace in the database", Verdict::shorter,
        "DELETE FROM journal_change WHERE entry = (SELECT entry FROM journal_leaf ORDER BY position DESC LIMIT 1);"
        "DELETE FROM journal_entry WHERE id = (SELECT entry FROM journal_leaf ORDER BY position DESC LIMIT 1);"
        "DELETE FROM journal_leaf WHERE position = (SELECT max(position) FROM journal_leaf)"},
    Tampering{"everything deleted", Verdict::shorter,
              "DELETE FROM journal_leaf; DELETE FROM journal_change; DELETE FROM journal_entry;"
              "DELETE FROM journal_tile; DELETE FROM item"},
};
static_assert(tamperings.size() >= 30);

class VerifyOnBoth : public BothEngines {
 protected:
  journal::Verification verified(Session& session) const {
    return verify_rows(session, {checkpoints(), {&key_.verifier(), 1}}, {folder_, History::start}, [](std::uint64_t) {})
        .value();
  }
  std::filesystem::path checkpoints() const { return folder_ / "checkpoints"; }

  void past_history(unsigned seed, std::size_t acts) const {
    History history(writing(), seed);
    history.go_on(acts);
    sign(history);
  }
  void sign(History const& history) const {
    std::string text;
    key_.with_text([&](std::string_view key) { text = key; });
    auto session = reading();
    auto maker = CheckpointMaker::open(session, checkpoints(), journal::SigningKey::parse(text).value());
    ASSERT_TRUE(maker) << maker.error().code;
    EXPECT_TRUE(maker->make(session, history.tree));
  }

  journal::SigningKey key_ = journal::SigningKey::make("huiyin.test/journal");
};
HUIYIN_ON_BOTH_ENGINES(VerifyOnBoth);

std::string told(journal::Verification const& verification) {
  std::string all;
  for (auto const& one : verification.breaks)
    all += fmt::format("{} {} to {}: {}\n", name_of(one.verdict), one.first, one.last, one.detail);
  return all;
}

TEST_P(VerifyOnBoth, AnHonestHistoryIsSound) {
  History history(writing(), 1);
  for (int part = 0; part < 3; ++part) {
    history.go_on(40);
    sign(history);
  }
  auto session = reading();
  auto const verification = verified(session);
  EXPECT_EQ(verdict_on(verification), Verdict::sound) << told(verification);
  EXPECT_EQ(verification.checkpoints_met, 3U);
  EXPECT_EQ(verification.head->size, placed_size(session));
}

TEST_P(VerifyOnBoth, EveryTamperingIsFound) {
  {
    History history(writing(), 2);
    while (history.changes < 500 && !HasFailure()) history.go_on(10);
    sign(history);
  }
  auto session = writing();
  auto& connection = session.connection();
  connection.script(GetParam() == Dialect::sqlite ? "PRAGMA foreign_keys = OFF"
                                                  : "SET session_replication_role = replica");
  ASSERT_EQ(verdict_on(verified(session)), Verdict::sound);
  for (Tampering const& tampering : tamperings) {
    connection.begin(Begin::to_write);
    connection.script(tampering.script);
    auto const verification = verified(session);
    EXPECT_EQ(verdict_on(verification), tampering.verdict) << tampering.what << '\n' << told(verification);
    connection.roll_back();
  }
}

TEST_P(VerifyOnBoth, ARowIsNamedWithWhatIsWrongAboutIt) {
  past_history(2, 90);
  auto session = writing();
  session.exec(sql("UPDATE person SET name = '别人' WHERE id = (SELECT min(id) FROM person)"));
  auto const id = session.query_one<std::string>(sql("SELECT min(id) FROM person")).value();
  auto const breaks = verified(session).breaks;
  ASSERT_EQ(breaks.size(), 1U);
  EXPECT_EQ(breaks.front().detail, "person " + id + ": altered");
}

TEST_P(VerifyOnBoth, AnEntryThatSkipsAVersionCannotBeReplayed) {
  past_history(4, 30);
  auto session = writing();
  session.exec(sql("UPDATE journal_entry SET version_before = 7, version_after = 8 WHERE version_after = 1"));
  EXPECT_NE(told(verified(session)).find("journal.version_jumps"), std::string::npos);
}

class VerifyFile : public VerifyOnBoth {
 protected:
  void copy(char const* from, char const* to) const {
    std::filesystem::copy_file(folder_ / from, folder_ / to, std::filesystem::copy_options::overwrite_existing);
  }
  Verdict found() const {
    auto session = reading();
    return verdict_on(verified(session));
  }
};
INSTANTIATE_TEST_SUITE_P(Store, VerifyFile, testing::Values(Dialect::sqlite), engine_name);

TEST_P(VerifyFile, AnOldCopyPutBackIsShorterThanTheCheckpointOutside) {
  past_history(5, 10);
  copy("huiyin.db", "old.db");
  {
    History history(writing(), 6);
    history.go_on(10);
    sign(history);
  }
  EXPECT_EQ(found(), Verdict::sound);
  copy("old.db", "huiyin.db");
  EXPECT_EQ(found(), Verdict::shorter);
}

TEST_P(VerifyFile, AnOldCopyPutBackAndWorkedOnIsNotTheJournalThatWasSigned) {
  past_history(7, 10);
  copy("huiyin.db", "old.db");
  {
    History history(writing(), 8);
    history.go_on(5);
    sign(history);
  }
  copy("old.db", "huiyin.db");
  { History(writing(), 9).go_on(20); }
  EXPECT_EQ(found(), Verdict::altered);
}

}  // namespace
}  // namespace huiyin::store
