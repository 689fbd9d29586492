// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/journal_place.hpp"
#include "seal/random.hpp"

#include "seal/random.hpp"
#include "store/both_engines_test.hpp"
#include "store/connection.hpp"
#include "store/journal_rows.hpp"
#include "store/migrations.hpp"

namespace huiyin::store {
namespace {

using journal::TreeSize;

journal::Entry entry() {
  Moment const at(std::chrono::milliseconds(1'782'000'000'000));
  return {seal::mint_id<EntryId>(at),
          seal::mint_id<ActId>(at),
          at,
          std::nullopt,
          std::nullopt,
          std::nullopt,
          "create",
          {"item", "x"},
          Version{0},
          Version{1},
          sha256("a change"),
          sha256("a policy")};
}

class PlacingOnBoth : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped()) return;
    session_.emplace(writing());
    ASSERT_TRUE(migrate(*session_, Moment{}));
  }
  void TearDown() override {
    session_.reset();
    BothEngines::TearDown();
  }

  // Enters so many and has them placed, in the transaction under way.
  void enter(PlacedTree& tree, std::size_t count) {
    std::vector<journal::Entry> entries;
    for (; count > 0; --count) {
      entries.push_back(entry());
      insert_entry(*session_, entries.back(), {}, "");
    }
    tree.place(*session_, entries);
    for (auto const& placed : entries) in_memory_.append(journal::leaf_hash(journal::canonical(placed)));
  }
  void enter_and_commit(PlacedTree& tree, std::size_t count) {
    session_->connection().begin(Begin::to_write);
    enter(tree, count);
    session_->connection().commit();
  }
  void enter_in_vain(PlacedTree& tree, std::size_t count) {
    auto const before = in_memory_;
    session_->connection().begin(Begin::to_write);
    enter(tree, count);
    session_->connection().roll_back();
    in_memory_ = before;
  }
  void expect_placed(PlacedTree const& tree) {
    EXPECT_EQ(placed_size(*session_), in_memory_.size());
    EXPECT_EQ(tree.root_at(in_memory_.size()), in_memory_.root());
    EXPECT_EQ(journal::root_at(in_memory_.size(), stored_hashes(*session_)), in_memory_.root());
  }

  std::optional<Session> session_;
  journal::CompactRange in_memory_;
};
HUIYIN_ON_BOTH_ENGINES(PlacingOnBoth);

TEST_P(PlacingOnBoth, WhatIsStoredHasTheRootOfTheLeavesAsTheyCame) {
  PlacedTree tree(*session_);
  expect_placed(tree);
  for (std::size_t const count : {1U, 2U, 61U, 192U, 0U, 300U, 500U}) {
    enter_and_commit(tree, count);
    expect_placed(tree);
  }
  EXPECT_EQ(session_->query_one<std::int64_t>(sql("SELECT count(*) FROM journal_tile")), 4);
}

TEST_P(PlacingOnBoth, ATreeIsTakenUpWhereTheDatabaseHasIt) {
  {
    PlacedTree tree(*session_);
    enter_and_commit(tree, 300);
  }
  PlacedTree tree(*session_);
  expect_placed(tree);
  enter_and_commit(tree, 300);
  expect_placed(tree);
}

TEST_P(PlacingOnBoth, WhatAFailedCommitLeftInMemoryIsForgotten) {
  PlacedTree tree(*session_);
  enter_and_commit(tree, 3);
  enter_in_vain(tree, 2);
  enter_and_commit(tree, 2);
  expect_placed(tree);
  enter_in_vain(tree, 300);
  enter_and_commit(tree, 1);
  expect_placed(tree);
}

TEST_P(PlacingOnBoth, TwoWhoPlaceInTurnMakeOneTree) {
  PlacedTree one(*session_);
  PlacedTree other(*session_);
  for (std::size_t turn = 0; turn < 4; ++turn) {
    enter_and_commit(one, 70);
    expect_placed(one);
    enter_and_commit(other, 70);
    expect_placed(other);
  }
}

TEST_P(PlacingOnBoth, NoRootIsToldThatOthersPlaced) {
  PlacedTree one(*session_);
  PlacedTree other(*session_);
  enter_and_commit(other, 5);
  EXPECT_FALSE(one.root_at(TreeSize{5}));
}

}  // namespace
}  // namespace huiyin::store
