// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/journal_checkpoint.hpp"

#include "store/both_engines_test.hpp"
#include "store/history_test.hpp"

namespace huiyin::store {
namespace {

class CheckpointsOnBoth : public BothEngines {
 protected:
  // The same key each time, as of a file.
  Result<CheckpointMaker> open(Session& session) const {
    std::string text;
    key_.with_text([&](std::string_view key) { text = key; });
    return CheckpointMaker::open(session, file(), journal::SigningKey::parse(text).value());
  }
  std::filesystem::path file() const { return folder_ / "checkpoints"; }
  journal::SignedCheckpoint newest() const { return journal::newest_checkpoint(file(), keys()).value().value(); }
  std::span<journal::VerifierKey const> keys() const { return {&key_.verifier(), 1}; }
  std::string refusal_to_open() const {
    auto session = reading();
    auto const opened = open(session);
    return opened ? "" : opened.error().code;
  }

  // A history under a checkpoint, in a store that nobody has open any more.
  void past_history(unsigned seed) const {
    History history(writing(), seed);
    history.go_on(20);
    auto session = reading();
    EXPECT_TRUE(open(session).value().make(session, history.tree));
  }

  journal::SigningKey key_ = journal::SigningKey::make("huiyin.test/journal");
};
HUIYIN_ON_BOTH_ENGINES(CheckpointsOnBoth);

TEST_P(CheckpointsOnBoth, AHeadIsSignedOnceAndConsistentWithTheOneBefore) {
  History history(writing(), 1);
  auto session = reading();
  auto maker = open(session).value();
  for (int round = 0; round < 3; ++round) {
    history.go_on(40);
    auto const head = maker.make(session, history.tree);
    ASSERT_TRUE(head) << head.error().code;
    EXPECT_EQ(head->size, placed_size(session));
    EXPECT_EQ(newest().checkpoint.head, *head);
    auto const written = std::filesystem::file_size(file());
    EXPECT_EQ(maker.make(session, history.tree).value(), *head);
    EXPECT_EQ(std::filesystem::file_size(file()), written);
  }
  EXPECT_TRUE(open(session));
}

TEST_P(CheckpointsOnBoth, ADatabaseThatWasCutShortIsRefused) {
  past_history(2);
  writing().exec(sql("DELETE FROM journal_leaf WHERE position = (SELECT max(position) FROM journal_leaf)"));
  EXPECT_EQ(refusal_to_open(), "journal.shorter_than_checkpoint");
}

TEST_P(CheckpointsOnBoth, ADatabaseOfAnotherHistoryIsRefused) {
  past_history(3);
  writing().exec(sql("UPDATE journal_leaf SET leaf = :leaf WHERE position = 3"), bind("leaf", sha256("other")));
  EXPECT_EQ(refusal_to_open(), "journal.not_consistent");
}

TEST_P(CheckpointsOnBoth, AHeadThatNobodyHereComputedIsNotSigned) {
  History history(writing(), 4);
  auto session = reading();
  auto maker = open(session).value();
  PlacedTree const stranger(session);
  history.go_on(1);
  auto const refused = maker.make(session, stranger);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "journal.head_unknown");
}

TEST_P(CheckpointsOnBoth, ARootThatComesOutDifferentlyFromWhatIsStoredIsNotSigned) {
  auto session = writing();
  ASSERT_TRUE(migrate(session, Moment{}));
  auto maker = open(session).value();
  PlacedTree tree(session);
  std::vector<journal::Entry> entries;
  Change(session, {seal::mint_id<ActId>(History::start), History::start, std::nullopt}, entries)
      .remember(policy::Object::item, "all", policy::Action::export_all, Role::office);
  tree.place(session, entries);
  session.exec(sql("UPDATE journal_leaf SET leaf = :leaf"), bind("leaf", sha256("other")));
  auto const refused = maker.make(session, tree);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "journal.root_differs");
}

TEST_P(CheckpointsOnBoth, EveryEntryUnderACheckpointIsProven) {
  History history(writing(), 6);
  history.go_on(60);
  auto session = reading();
  ASSERT_TRUE(open(session).value().make(session, history.tree));
  auto const signed_last = newest();
  auto const entries = session.query<EntryId>(sql("SELECT id FROM journal_entry ORDER BY id"));
  for (EntryId const id : entries) {
    auto const proof = prove(session, id, signed_last);
    ASSERT_TRUE(proof) << proof.error().code;
    auto const proven = journal::verify(*proof, keys());
    ASSERT_TRUE(proven) << proven.error().code;
    EXPECT_EQ(proven->id, id);
  }
}

TEST_P(CheckpointsOnBoth, WhatIsNotThereOrNotYetSignedIsNotProven) {
  History history(writing(), 7);
  history.go_on(2);
  auto session = reading();
  ASSERT_TRUE(open(session).value().make(session, history.tree));
  auto const unknown = prove(session, seal::mint_id<EntryId>(History::start), newest());
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, "journal.entry_unknown");

  history.go_on(1);
  auto const last = session.query_one<EntryId>(sql("SELECT entry FROM journal_leaf ORDER BY position DESC LIMIT 1"));
  auto const early = prove(session, last.value(), newest());
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().code, "journal.not_yet_signed");
}

}  // namespace
}  // namespace huiyin::store
