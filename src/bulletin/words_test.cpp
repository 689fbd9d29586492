// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/words.hpp"

#include <gtest/gtest.h>

namespace huiyin::bulletin {
namespace {

WordLists lists_of(std::string_view content) {
  WordLists lists;
  lists.add_file("test.words", content).value();
  lists.close();
  return lists;
}

TEST(WordLists, ABracketedNameOpensAListOfWordsApartByBlanks) {
  auto const lists = lists_of("[organ]\n纪委 组织部\n公安局\n[verb]\n移交\n");
  EXPECT_TRUE(lists["organ"].has(U"公安局"));
  EXPECT_TRUE(lists["verb"].has(U"移交"));
  EXPECT_FALSE(lists["verb"].has(U"纪委"));
}

TEST(WordLists, AHashCommentsToTheEndOfTheLine) {
  auto const lists = lists_of("# organs\n[organ] # who takes leads\n纪委 # 监委\n");
  EXPECT_TRUE(lists["organ"].has(U"纪委"));
  EXPECT_FALSE(lists["organ"].has(U"监委"));
}

TEST(WordLists, AListMayBeContinuedInAnotherFile) {
  WordLists lists;
  ASSERT_TRUE(lists.add_file("a.words", "[organ]\n纪委\n"));
  ASSERT_TRUE(lists.add_file("b.words", "[organ]\n组织部\n"));
  lists.close();
  EXPECT_TRUE(lists["organ"].has(U"纪委"));
  EXPECT_TRUE(lists["organ"].has(U"组织部"));
}

TEST(WordLists, AWordBeforeAnyListIsRefusedWithFileAndLine) {
  WordLists lists;
  auto const refused = lists.add_file("bad.words", "# nothing\n纪委\n");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "lexicon.malformed");
  EXPECT_EQ(refused.error().detail, "bad.words:2");
}

TEST(WordLists, AListThatIsNotThereIsAProgrammersError) {
  auto const lists = lists_of("[organ]\n纪委\n");
  EXPECT_FALSE(lists.has("verb"));
  EXPECT_THROW(lists["verb"], std::logic_error);
}

TEST(WordLists, ListsOfOnePrefixAreFoundByWhatStandsBehindTheDot) {
  auto const lists = lists_of("[level.city]\n市委\n[level.county]\n县委\n[levels]\n级\n");
  auto const levels = lists.under("level");
  ASSERT_EQ(levels.size(), 2U);
  EXPECT_EQ(levels[0].first, "city");
  EXPECT_EQ(levels[1].first, "county");
  EXPECT_TRUE(levels[1].second->has(U"县委"));
}

TEST(WordSet, TheLongestWordWins) {
  auto const lists = lists_of("[committee]\n市委 市委常委 常委\n");
  auto const& set = lists["committee"];
  EXPECT_EQ(set.begins(U"市委常委会", 0), 4U);
  EXPECT_EQ(set.begins(U"市委书记", 0), 2U);
  EXPECT_EQ(set.ends(U"中共市委常委", 6), 4U);
  EXPECT_EQ(set.begins(U"县委", 0), 0U);
}

TEST(WordSet, PlacesOutsideTheTextHoldNothing) {
  auto const lists = lists_of("[organ]\n纪委\n");
  EXPECT_EQ(lists["organ"].begins(U"纪", 0), 0U);
  EXPECT_EQ(lists["organ"].begins(U"纪委", 2), 0U);
  EXPECT_EQ(lists["organ"].ends(U"纪委", 0), 0U);
  EXPECT_EQ(lists["organ"].ends(U"纪委", 9), 0U);
  EXPECT_FALSE(lists["organ"].has(U""));
}

TEST(WordSet, FindsTheFirstPlaceAndCountsPlacesThatDoNotOverlap) {
  auto const lists = lists_of("[mark]\n不足 不足不\n");
  auto const& set = lists["mark"];
  EXPECT_EQ(set.find(U"力度不足、储备不足"), (Range{2, 4}));
  EXPECT_EQ(set.find(U"力度不足、储备不足", 3), (Range{7, 9}));
  EXPECT_EQ(set.count(U"力度不足、储备不足"), 2U);
  EXPECT_EQ(set.count(U"不足不足"), 1U);
  EXPECT_FALSE(set.in(U"力度很大"));
}

}  // namespace
}  // namespace huiyin::bulletin
