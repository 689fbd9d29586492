// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/grammar.hpp"

#include <gtest/gtest.h>

#include "chinese/utf32.hpp"

namespace huiyin::bulletin {
namespace {

WordLists const& lists() {
  static WordLists const made = [] {
    WordLists words;
    words.add_file("test.words", "[inspect]\n巡察 巡视 巡察回头看\n").value();
    words.close();
    return words;
  }();
  return made;
}

Grammar grammar(std::string_view source) { return Grammar::parse("test.grammar", source, lists()).value(); }

std::string refused(std::string_view source) {
  auto const made = Grammar::parse("test.grammar", source, lists());
  return made ? "accepted" : made.error().code + " " + made.error().detail;
}

// What the rule r matches first in the text; "" for nothing.
std::string first(std::string_view source, std::u32string_view text) {
  auto const found = grammar(source).find("r", text, {0, text.size()});
  return found ? chinese::to_utf8(text.substr(found->range.begin, length(found->range))) : "";
}

TEST(Grammar, WordsMatchThemselvesAndFollowOneAnother) {
  EXPECT_EQ(first("r = \"反馈\" \"意见\"", U"县委反馈意见"), "反馈意见");
  EXPECT_EQ(first("r = \"反馈\" \"意见\"", U"反馈的意见"), "");
}

TEST(Grammar, AListTriesItsLongestWordFirstAndThenTheOthers) {
  EXPECT_EQ(first("r = @inspect", U"开展巡察回头看"), "巡察回头看");
  EXPECT_EQ(first("r = @inspect \"回头\"", U"开展巡察回头看"), "巡察回头");
}

TEST(Grammar, AlternativesAreTriedInTheirOrder) {
  EXPECT_EQ(first("r = \"整改\" | \"整改方案\"", U"整改方案"), "整改");
  EXPECT_EQ(first("r = (\"整改\" | \"整改方案\") \"书\"", U"整改方案书"), "整改方案书");
}

TEST(Grammar, LettersNameDigitsHanLatinAndAllOthers) {
  EXPECT_EQ(first("r = [\\d年]+", U"于2024年5月"), "2024年5");
  EXPECT_EQ(first("r = [\\h]+", U"a党建b"), "党建");
  EXPECT_EQ(first("r = [\\l]+", U"党建AbC1"), "AbC");
  EXPECT_EQ(first("r = [^，。]+", U"，有问题。"), "有问题");
  EXPECT_EQ(first("r = [^，]+", U"一行\n两行"), "一行");
  EXPECT_EQ(first("r = [2-8]+", U"1928"), "28");
  EXPECT_EQ(first("r = [-—]+", U"3-—4"), "-—");
}

TEST(Grammar, RepetitionTakesAsMuchAsItCanAndGivesBack) {
  EXPECT_EQ(first("r = \"第\"? [\\d]{1,3} \"组\"", U"12组"), "12组");
  EXPECT_EQ(first("r = [\\d]{2,3}", U"1 12345"), "123");
  EXPECT_EQ(first("r = [\\h]* \"组\"", U"巡察组组长"), "巡察组组");
  EXPECT_EQ(first("r = (\"一\" \"、\"?)+ \"。\"", U"一、一、一。"), "一、一、一。");
}

TEST(Grammar, TwoDotsStayInTheClauseThreeInTheSentence) {
  EXPECT_EQ(first("r = \"对\" .. \"巡察\"", U"对某局开展了巡察"), "对某局开展了巡察");
  EXPECT_EQ(first("r = \"对\" .. \"巡察\"", U"对某局，开展了巡察"), "");
  EXPECT_EQ(first("r = \"对\" ... \"巡察\"", U"对某局，开展了巡察"), "对某局，开展了巡察");
  EXPECT_EQ(first("r = \"对\" ... \"巡察\"", U"对某局。开展了巡察"), "");
}

TEST(Grammar, DotsTakeAsLittleAsPossible) { EXPECT_EQ(first("r = \"对\" .. \"局\"", U"对教育局和水利局"), "对教育局"); }

TEST(Grammar, AheadLooksWithoutTaking) {
  EXPECT_EQ(first("r = \"反馈\" &\"意见\"", U"反馈意见"), "反馈");
  EXPECT_EQ(first("r = \"反馈\" !\"意见\"", U"反馈意见和反馈会"), "反馈");
  EXPECT_EQ(first("r = \"反馈\" !\"意见\"", U"反馈意见"), "");
}

TEST(Grammar, NamedPartsAreRemembered) {
  auto const made = grammar("r = \"对\" unit:(..) act:(@inspect)");
  std::u32string_view const text = U"对县教育局巡察";
  auto const found = made.match("r", text, 0, text.size());
  ASSERT_TRUE(found);
  EXPECT_EQ((*found)["unit"], (Range{1, 5}));
  EXPECT_EQ((*found)["act"], (Range{5, 7}));
  EXPECT_FALSE(found->has("when"));
}

TEST(Grammar, NamesOfAWayThatFailedAreForgotten) {
  auto const made = grammar("r = a:(\"巡察\") \"组\" | b:(\"巡察\") \"办\"");
  auto const found = made.match("r", U"巡察办", 0, 3);
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->has("a"));
  EXPECT_TRUE(found->has("b"));
}

TEST(Grammar, RulesMayUseLaterRulesAndCommentsAreSkipped) {
  EXPECT_EQ(
      first("# days\nr = year month  # both\nyear = [\\d]{4,4} \"年\"\nmonth = [\\d]{1,2} \"月\"\n", U"至2024年5月"),
      "2024年5月");
}

TEST(Grammar, MatchesOnlyAtItsPlaceAndWithinItsEnd) {
  auto const made = grammar("r = \"巡察组\"");
  EXPECT_TRUE(made.match("r", U"市委巡察组", 2, 5));
  EXPECT_FALSE(made.match("r", U"市委巡察组", 0, 5));
  EXPECT_FALSE(made.match("r", U"市委巡察组", 2, 4));
  EXPECT_FALSE(made.match("r", U"市委巡察组", 5, 99));
}

TEST(Grammar, AllMatchesDoNotOverlap) {
  auto const made = grammar("r = \"组组\"");
  EXPECT_EQ(made.all("r", U"组组组组组", {0, 5}).size(), 2U);
  EXPECT_EQ(made.all("r", U"组组组组组", {1, 3}).size(), 1U);
}

TEST(Grammar, AnEmptyMatchIsNoMatch) {
  auto const made = grammar("r = \"组\"?");
  EXPECT_FALSE(made.find("r", U"巡察", {0, 2}));
  EXPECT_EQ(made.all("r", U"组", {0, 1}).size(), 1U);
}

TEST(Grammar, WhatCannotBeUnderstoodIsRefusedWithFileAndPlace) {
  EXPECT_EQ(refused("r = \"a\"\nq = \"b"), "lexicon.malformed test.grammar:2");
  EXPECT_EQ(refused("r = (\"a\""), "lexicon.malformed test.grammar:1");
  EXPECT_EQ(refused("r = [abc"), "lexicon.malformed test.grammar:1");
  EXPECT_EQ(refused("r = @unknown"), "lexicon.malformed test.grammar:1");
  EXPECT_EQ(refused("r ="), "lexicon.malformed test.grammar:1");
  EXPECT_EQ(refused("= \"a\""), "lexicon.malformed test.grammar:1");
  EXPECT_EQ(refused("r = \"a\"{2}"), "lexicon.malformed test.grammar:1");
  EXPECT_TRUE(refused("r = missing").starts_with("lexicon.malformed test.grammar")) << refused("r = missing");
}

TEST(Grammar, NestingTooDeepIsRefused) {
  std::string source = "r = ";
  for (int i = 0; i < 5000; ++i) source += "(";
  EXPECT_EQ(refused(source), "lexicon.malformed test.grammar:1");
}

TEST(Grammar, ARuleThatIsNotThereIsAProgrammersError) {
  EXPECT_THROW(grammar("r = \"a\"").find("q", U"a", {0, 1}), std::logic_error);
}

TEST(Grammar, NoTextMakesItSlow) {
  auto const made = grammar("r = ([\\h]* [\\h]*)* .. .. .. \"止\"");
  std::u32string const text(3000, U'巡');
  EXPECT_FALSE(made.find("r", text, {0, 300}));
}

TEST(Grammar, ARuleThatCallsItselfComesToAnEnd) {
  auto const made = grammar("r = r \"组\" | \"组\"");
  made.find("r", U"组组组", {0, 3});
}

}  // namespace
}  // namespace huiyin::bulletin
