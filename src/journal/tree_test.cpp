// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/tree.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "journal/plain_tree_test.hpp"

namespace huiyin::journal {
namespace {

// The eight inputs that tests of Certificate Transparency have used since its first implementation.
std::vector<std::string> const well_known_inputs{
    std::string(),
    std::string("\x00", 1),
    std::string("\x10", 1),
    std::string("\x20\x21", 2),
    std::string("\x30\x31", 2),
    std::string("\x40\x41\x42\x43", 4),
    std::string("\x50\x51\x52\x53\x54\x55\x56\x57", 8),
    std::string("\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f", 16)};

TEST(Tree, WellKnownInputsHaveTheirWellKnownRoots) {
  CompactRange tree;
  EXPECT_EQ(hex(tree.root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  tree.append(leaf_hash(well_known_inputs[0]));
  EXPECT_EQ(hex(tree.root()), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  for (std::size_t at = 1; at < 8; ++at) tree.append(leaf_hash(well_known_inputs[at]));
  EXPECT_EQ(hex(tree.root()), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
}

TEST(Tree, RootsAreThoseOfTheDefinitionForEverySizeTo512) {
  PlainTree plain(512);
  CompactRange tree;
  for (std::size_t size = 0; size <= 512; ++size) {
    ASSERT_EQ(tree.root(), plain.hash(0, size)) << size;
    ASSERT_EQ(count_of(tree.size()), size);
    if (size < 512) tree.append(leaf_hash(plain.input(size)));
  }
}

TEST(Tree, RootsAroundPowersOfTwoAreThoseOfTheDefinition) {
  PlainTree plain((1 << 16) + 1);
  std::set<std::size_t> sizes;
  for (std::size_t power = 2; power <= (1 << 16); power *= 2) sizes.insert({power - 1, power, power + 1});
  TiledTree tree;
  std::size_t size = 0;
  for (std::size_t const wanted : sizes) {
    for (; size < wanted; ++size) tree.append(plain.input(size));
    ASSERT_EQ(tree.range().root(), plain.hash(0, wanted)) << wanted;
    ASSERT_EQ(root_at(TreeSize{wanted}, tree.reader()), plain.hash(0, wanted)) << wanted;
  }
}

TEST(Tree, RootsAreThoseTheSecondImplementationComputed) {
  std::ifstream file(HUIYIN_SOURCE_DIR "/tests/data/journal/roots.txt");
  CompactRange tree;
  std::size_t read = 0;
  std::size_t size = 0;
  for (std::string root; file >> size >> root; ++read) {
    while (count_of(tree.size()) < size) tree.append(leaf_hash("entry " + std::to_string(count_of(tree.size()))));
    ASSERT_EQ(hex(tree.root()), root) << size;
  }
  EXPECT_GT(read, 40U);
}

TEST(Tree, AppendingGoesOnFromStoredHashes) {
  PlainTree plain(600);
  TiledTree tree;
  for (std::size_t size = 0; size < 300; ++size) tree.append(plain.input(size));
  CompactRange resumed(TreeSize{300}, tree.reader());
  for (std::size_t size = 300; size < 600; ++size) resumed.append(leaf_hash(plain.input(size)));
  EXPECT_EQ(resumed.root(), plain.hash(0, 600));
}

TEST(Tree, EachLeafTellsTheSubtreesItCompletes) {
  CompactRange tree;
  for (int leaf = 0; leaf < 3; ++leaf) tree.append(leaf_hash("x"));
  std::vector<Subtree> completed;
  tree.append(leaf_hash("x"), [&](Subtree subtree, Digest const&) { completed.push_back(subtree); });
  EXPECT_EQ(completed, (std::vector<Subtree>{{0, 3}, {1, 1}, {2, 0}}));
}

TEST(Tree, ALeafIsNeverTakenForANode) {
  Digest const left = leaf_hash("a");
  Digest const right = leaf_hash("b");
  std::string const pair = std::string(bytes_of(left)).append(bytes_of(right));
  EXPECT_NE(leaf_hash(pair), node_hash(left, right));
}

}  // namespace
}  // namespace huiyin::journal
