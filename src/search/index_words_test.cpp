// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/index_words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "chinese/fold_table.hpp"
#include "chinese/utf32.hpp"
#include "chinese/utf8.hpp"
#include "search/fts5.hpp"
#include "search/normal_text.hpp"
#include "search/paragraphs.hpp"
#include "search/tsearch.hpp"
#include "words/digest.hpp"
#include "words/ids.hpp"

namespace huiyin::search {
namespace {

std::string row(std::string_view text) { return fts5_row(index_words(text), {}); }

std::string times(std::size_t count, std::string_view text) {
  std::string made;
  for (; count > 0; --count) made += text;
  return made;
}

TEST(IndexWords, HanStandsInPairsAndItsLastCharacterAlone) {
  EXPECT_EQ(row("公务接待"), "公务 务接 接待 待");
  EXPECT_EQ(row("党"), "党");
  EXPECT_EQ(row(""), "");
}

TEST(IndexWords, WordsAndNumbersStandWhole) {
  EXPECT_EQ(row("使用APP平台15天"), "使用 用 app 平台 台 15 天");
  EXPECT_EQ(row("Ｗｏｒｄ文档"), "word 文档 档");
}

TEST(IndexWords, BlanksBetweenHanAreNothing) {
  EXPECT_EQ(row("接 待　工\t作"), row("接待工作"));
  EXPECT_EQ(row("2024 年"), row("2024年"));
}

TEST(IndexWords, SeparatorsEndRunsAndTakeAPositionBesideLetters) {
  EXPECT_EQ(row("接待，工作"), "接待 待 工作 作");
  EXPECT_EQ(row("GB/T 9704"), "gb ¶ t 9704");
  EXPECT_EQ(row("（一）\n会议a"), "一 会议 议 a");
  EXPECT_EQ(row("会议。a"), "会议 议 ¶ a");
}

TEST(IndexWords, TraditionalTextHasTheWordsOfSimplifiedText) { EXPECT_EQ(row("黨組會議"), row("党组会议")); }

TEST(IndexWords, LongWordsAreCut) {
  std::string const word(1000, 'x');
  EXPECT_EQ(row(word + "接待"), std::string(longest_word, 'x') + " 接待 待");
}

TEST(IndexWords, NoWordHasMorePlacesThanPostgresKeeps) {
  auto const words = index_words(times(1000, "无")).words;
  EXPECT_EQ(words.size(), most_places_of_a_word + 1);
  EXPECT_EQ(words.back(), (IndexedWord{"无", 1000}));
}

TEST(IndexWords, NoParagraphReachesTheLastPosition) {
  for (std::string_view const worst : {"㍿", "a.", "\uFDFA", "⒜", "㈱"}) {
    std::string const text = times(longest_paragraph, worst);
    for (auto const piece : paragraphs(text)) EXPECT_LT(index_words(piece).words.back().position, 9'000) << worst;
  }
  EXPECT_LE(index_words(times(20'000, "甲")).words.back().position, last_position);
}

TEST(IndexWords, ScopeWordsStandBehindTheTextAndCannotBeWritten) {
  auto const unit = parse_id<OrganisationId>("0192f0a0-1111-7222-8333-444455556666").value();
  ScopeWord const word('u', unit);
  EXPECT_EQ(word.text(),
            "zu0192f0a01111722283334444"
            "55556666");
  EXPECT_EQ(fts5_row(index_words("接待"), std::vector{word}), "接待 待 " + word.text());
  EXPECT_EQ(tsvector_row(index_words("接待"), std::vector{word}), "'接待':1 '待':2 '" + word.text() + "'");
  EXPECT_EQ(row(word.text()).find(word.text()), std::string::npos);
}

TEST(IndexWords, PostgresIsGivenPositions) {
  EXPECT_EQ(tsvector_row(index_words("会议。a's"), {}), "'会议':1 '议':2 '¶':3 'a':4 '¶':5 's':6");
  EXPECT_EQ(tsvector_row(index_words("\\'"), {}), "");
}

TEST(IndexWords, TheVersionGrowsWhenFoldingChanges) {
  EXPECT_EQ(words_version, 1);
  EXPECT_EQ(hex(sha256(chinese::to_utf8(chinese::fold_pairs))),
            "f4f733b104fb75f71d400fd843fc015af2f21f0e15e835f581ba5e1a9606434a");
}

TEST(Paragraphs, AreCutAtLinesThenSentencesThenWords) {
  std::string const line = times(1500, "甲") + "\n";
  EXPECT_EQ(paragraphs(line + times(100, "乙。") + times(900, "丙")).front(), times(1500, "甲"));
  EXPECT_EQ(paragraphs(times(1500, "甲") + "。" + times(900, "丙")).front(), times(1500, "甲") + "。");
  EXPECT_EQ(paragraphs(times(1500, "甲") + "，" + times(900, "丙")).front(), times(1500, "甲") + "，");
  EXPECT_EQ(paragraphs(times(2500, "甲")).front(), times(longest_paragraph, "甲"));
}

TEST(Paragraphs, OfTablesAreShortEnoughToKeepEveryPlace) {
  std::string const table = times(400, "2024-06-28 1.5\n");
  std::size_t dates = 0;
  for (auto const piece : paragraphs(table)) {
    EXPECT_TRUE(piece.ends_with("1.5"));
    for (IndexedWord const& word : index_words(piece).words) dates += word.word == "28" ? 1 : 0;
  }
  EXPECT_EQ(dates, 400U);
}

TEST(Paragraphs, HoldTheWholeTextAndShortLinesTogether) {
  EXPECT_EQ(paragraphs("一\n二\n三"), std::vector<std::string_view>{"一\n二\n三"});
  EXPECT_EQ(paragraphs("  一\n\u3000\n"), std::vector<std::string_view>{"一"});
  EXPECT_TRUE(paragraphs(" \n\u3000").empty());
  std::string const text = times(700, "党建工作。abc ");
  std::size_t held = 0;
  for (auto const piece : paragraphs(text)) {
    EXPECT_LE(chinese::count_code_points(piece), longest_paragraph);
    held += static_cast<std::size_t>(std::ranges::count_if(piece, [](char c) { return c != ' '; }));
  }
  EXPECT_EQ(held, text.size() - 700);
}

}  // namespace
}  // namespace huiyin::search
