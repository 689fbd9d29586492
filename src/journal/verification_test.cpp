// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/verification.hpp"

#include <gtest/gtest.h>

#include "journal/plain_tree_test.hpp"
#include "journal/sample_entry_test.hpp"

namespace huiyin::journal {
namespace {

// A journal of some entries with a checkpoint after every tenth, to be tampered with.
struct Journal {
  explicit Journal(std::size_t count, std::uint8_t from = 0) {
    CompactRange tree;
    for (std::size_t at = 0; at < count; ++at) {
      std::string const entry = canonical(sample_entry(static_cast<std::uint8_t>(from + at)));
      entries.push_back({Position{at}, entry, leaf_hash(entry)});
      tree.append(leaf_hash(entry));
      if ((at + 1) % 10 == 0) notes.push_back(render(sample_key().sign(tree.head())));
    }
  }
  std::vector<PlacedEntry> entries;
  std::vector<std::string> notes;
};

void place_again(PlacedEntry& placed, std::string const& entry) {
  placed.entry = entry;
  placed.leaf = leaf_hash(entry);
}

Verification examine(Journal const& journal) {
  std::size_t entry = 0;
  std::size_t note = 0;
  return verify([&] { return entry < journal.entries.size() ? std::optional(journal.entries[entry++]) : std::nullopt; },
                [&] { return note < journal.notes.size() ? std::optional(journal.notes[note++]) : std::nullopt; },
                std::vector{sample_key().verifier()});
}

void expect_breaks(Journal const& journal, std::vector<Break> const& expected) {
  auto const found = examine(journal).breaks;
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t at = 0; at < found.size(); ++at) {
    EXPECT_EQ(name_of(found[at].verdict), name_of(expected[at].verdict)) << found[at].detail;
    EXPECT_EQ(found[at].first, expected[at].first) << found[at].detail;
    EXPECT_EQ(found[at].last, expected[at].last) << found[at].detail;
  }
}

TEST(Verification, AnUntouchedJournalIsSound) {
  Journal const journal(35);
  auto const verification = examine(journal);
  EXPECT_TRUE(verification.breaks.empty());
  EXPECT_EQ(verification.entries, 35U);
  EXPECT_EQ(verification.checkpoints_met, 3U);
  EXPECT_EQ(count_of(verification.head->size), 35U);
  EXPECT_EQ(exit_code(verdict_on(verification)), 0);
}

TEST(Verification, AnEmptyJournalIsSound) { EXPECT_EQ(verdict_on(examine(Journal(0))), Verdict::sound); }

TEST(Verification, CheckpointsMayComeInAnyOrderAndTwice) {
  Journal journal(35);
  std::swap(journal.notes[0], journal.notes[2]);
  journal.notes.push_back(journal.notes[1]);
  EXPECT_TRUE(examine(journal).breaks.empty());
}

TEST(Verification, AnEntryWithoutLeafAndTextIsAGap) {
  Journal journal(35);
  journal.entries.erase(journal.entries.begin() + 12);
  expect_breaks(journal, {{Verdict::gap, 12, 12, {}}});
  auto const verification = examine(journal);
  EXPECT_EQ(verification.checkpoints_met, 1U);
  EXPECT_EQ(verification.checkpoints_unmet, 2U);
  EXPECT_FALSE(verification.head);
  EXPECT_EQ(exit_code(verdict_on(verification)), 10);
}

TEST(Verification, AnEntryWhoseLeafIsLeftIsAGapAndTheTreeIsStillChecked) {
  Journal journal(35);
  journal.entries[12].entry.reset();
  journal.entries[13].entry.reset();
  expect_breaks(journal, {{Verdict::gap, 12, 13, {}}});
  EXPECT_EQ(examine(journal).checkpoints_met, 3U);
}

TEST(Verification, AnAlteredEntryIsFound) {
  Journal journal(35);
  journal.entries[12].entry = canonical(sample_entry(200));
  expect_breaks(journal, {{Verdict::altered, 12, 12, {}}});
  EXPECT_EQ(exit_code(verdict_on(examine(journal))), 11);
}

TEST(Verification, AnEntryAlteredTogetherWithItsLeafIsFoundByTheNextCheckpoint) {
  Journal journal(35);
  place_again(journal.entries[12], canonical(sample_entry(200)));
  expect_breaks(journal, {{Verdict::altered, 10, 19, {}}});
}

TEST(Verification, AnAlteredLeafIsFoundByItsEntryAndByTheNextCheckpoint) {
  Journal journal(35);
  journal.entries[12].leaf = leaf_hash("another");
  expect_breaks(journal, {{Verdict::altered, 12, 12, {}}, {Verdict::altered, 10, 19, {}}});
}

TEST(Verification, WhatCannotBeReadIsNoEntry) {
  Journal journal(5);
  place_again(journal.entries[2], "words");
  expect_breaks(journal, {{Verdict::altered, 2, 2, {}}});
}

TEST(Verification, ExchangedEntriesAreFound) {
  Journal journal(35);
  std::swap(journal.entries[3].entry, journal.entries[4].entry);
  std::swap(journal.entries[3].leaf, journal.entries[4].leaf);
  expect_breaks(journal, {{Verdict::altered, 0, 9, {}}});
}

TEST(Verification, APositionGivenTwiceIsFound) {
  Journal journal(35);
  journal.entries.insert(journal.entries.begin() + 12, journal.entries[3]);
  expect_breaks(journal, {{Verdict::altered, 3, 3, {}}});
}

TEST(Verification, ACutTailIsShorterThanItsCheckpoint) {
  Journal journal(35);
  journal.entries.resize(25);
  expect_breaks(journal, {{Verdict::shorter, 25, 30, {}}});
  EXPECT_EQ(exit_code(verdict_on(examine(journal))), 12);
}

TEST(Verification, TwoRootsSignedForOneSizeAreAFork) {
  Journal journal(35);
  journal.notes.push_back(render(sample_key().sign({TreeSize{20}, sha256("another")})));
  expect_breaks(journal, {{Verdict::fork, 20, 20, {}}});
  EXPECT_EQ(exit_code(verdict_on(examine(journal))), 13);
}

// A backup was put back and went on otherwise; the file outside still has what was signed before.
TEST(Verification, AHistorySignedBesideThisOneIsAFork) {
  Journal journal(35);
  journal.notes.push_back(render(sample_key().sign({TreeSize{13}, sha256("another")})));
  journal.notes.push_back(render(sample_key().sign({TreeSize{17}, sha256("another")})));
  expect_breaks(journal, {{Verdict::fork, 13, 17, {}}});
}

TEST(Verification, ACheckpointUnderAnotherKeyIsABadSignature) {
  Journal journal(35);
  journal.notes[1] = render(SigningKey::make("PeterNeumann").sign({TreeSize{20}, sha256("another")}));
  expect_breaks(journal, {{Verdict::bad_signature, 20, 20, {}}});
  EXPECT_EQ(exit_code(verdict_on(examine(journal))), 14);
}

TEST(Verification, ACheckpointThatCannotBeReadIsABadSignature) {
  Journal journal(35);
  journal.notes.emplace_back("words");
  expect_breaks(journal, {{Verdict::bad_signature, 0, 0, {}}});
}

TEST(Verification, EveryBreakIsToldAndTheGravestIsTheVerdict) {
  Journal journal(45);
  journal.notes[3].insert(0, "x");
  journal.entries[2].entry = canonical(sample_entry(200));
  journal.entries[7].entry = canonical(sample_entry(201));
  journal.entries[8].entry.reset();
  place_again(journal.entries[25], canonical(sample_entry(202)));
  expect_breaks(journal, {{Verdict::bad_signature, 40, 40, {}},
                          {Verdict::altered, 2, 2, {}},
                          {Verdict::altered, 7, 7, {}},
                          {Verdict::gap, 8, 8, {}},
                          {Verdict::altered, 20, 29, {}}});
  EXPECT_EQ(exit_code(verdict_on(examine(journal))), 10);
}

TEST(Verification, RowsOfTheDatabaseHaveAVerdictOfTheirOwn) {
  Verification verification;
  verification.breaks.push_back({Verdict::row_mismatch, 0, 0, "item"});
  EXPECT_EQ(exit_code(verdict_on(verification)), 15);
}

TEST(Signing, AHeadMayFollowTheLastOne) {
  TiledTree tree;
  for (int at = 0; at < 7; ++at) tree.append("entry");
  TreeHead const last = tree.range().head();
  for (int at = 0; at < 300; ++at) tree.append("entry");
  EXPECT_TRUE(may_sign(tree.range().head(), last, tree.reader()));
  EXPECT_TRUE(may_sign(tree.range().head(), {TreeSize{0}, root_of_nothing()}, tree.reader()));
}

TEST(Signing, ARootThatStoredHashesDoNotGiveIsNotSigned) {
  TiledTree tree;
  tree.append("entry");
  auto const allowed = may_sign({TreeSize{1}, sha256("another")}, {TreeSize{0}, root_of_nothing()}, tree.reader());
  ASSERT_FALSE(allowed);
  EXPECT_EQ(allowed.error().code, "journal.root_differs");
}

TEST(Signing, ATreeThatIsNotTheOneSignedLastIsNotSigned) {
  TiledTree tree;
  for (int at = 0; at < 9; ++at) tree.append("entry");
  for (TreeHead const& last : {TreeHead{TreeSize{4}, sha256("another")}, TreeHead{TreeSize{10}, sha256("another")}}) {
    auto const allowed = may_sign(tree.range().head(), last, tree.reader());
    ASSERT_FALSE(allowed);
    EXPECT_EQ(allowed.error().code, "journal.not_consistent");
  }
}

}  // namespace
}  // namespace huiyin::journal
