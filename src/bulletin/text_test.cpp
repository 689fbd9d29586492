// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/text.hpp"

#include <gtest/gtest.h>

#include "chinese/mapped_text.hpp"
#include "chinese/utf32.hpp"

namespace huiyin::bulletin {
namespace {

std::string folded(std::string_view clean) { return chinese::to_utf8(Text(clean).folded()); }

TEST(Text, HalfWidthMarksBetweenHanAreFullWidth) {
  EXPECT_EQ(folded("党建薄弱,责任不实;整改如下:"), "党建薄弱，责任不实；整改如下：");
  EXPECT_EQ(folded("(一)是否到位?没有!"), "（一）是否到位？没有！");
}

TEST(Text, MarksWithinNumbersStay) {
  EXPECT_EQ(folded("8:30至17:30"), "8:30至17:30");
  EXPECT_EQ(folded("1,200元"), "1,200元");
  EXPECT_EQ(folded("214.7万元"), "214.7万元");
}

TEST(Text, FullWidthDigitsAndLettersAreHalfWidth) { EXPECT_EQ(folded("２０２４年Ａ座"), "2024年A座"); }

TEST(Text, APointThatEndsASentenceIsAFullStop) {
  EXPECT_EQ(folded("整改到位.下一步"), "整改到位。下一步");
  EXPECT_EQ(folded("1.学习不够"), "1.学习不够");
}

TEST(Text, StraightQuotesArePairedWithinALine) {
  EXPECT_EQ(folded("\"三重一大\"和\"一把手\""), "“三重一大”和“一把手”");
  EXPECT_EQ(folded("忘了\"关上\n\"下一行\""), "忘了“关上\n“下一行”");
}

TEST(Text, BlanksOfAnyKindAreBlanks) { EXPECT_EQ(folded("　　根据\u00A0部署\t如下"), "  根据 部署 如下"); }

TEST(Text, ARoundZeroBetweenChineseDigitsIsAZero) {
  EXPECT_EQ(folded("二○二四年"), "二〇二四年");
  EXPECT_EQ(folded("二零二四年"), "二〇二四年");
}

TEST(Text, FoldingNeverChangesThePrintedWords) {
  Text const text("(１)党建薄弱,");
  EXPECT_EQ(text.printed(text.all()), "(１)党建薄弱,");
  EXPECT_EQ(text.size(), 8U);
  EXPECT_EQ(text.folded().size(), text.size());
}

TEST(Text, ARangeKnowsItsBytes) {
  Text const text("a党建");
  EXPECT_EQ(text.bytes({1, 2}), (chinese::Stretch{1, 4}));
  EXPECT_EQ(text.bytes({0, 3}), (chinese::Stretch{0, 7}));
  EXPECT_EQ(text.bytes({3, 9}), (chinese::Stretch{7, 7}));
}

TEST(Text, BytesThatAreNoCharacterCountOneEach) {
  Text const text("党\xFF\xE5");
  EXPECT_EQ(text.size(), 3U);
  EXPECT_EQ(text.bytes(text.all()), (chinese::Stretch{0, 5}));
}

TEST(Text, AnEmptyTextHasAnEmptyRange) {
  Text const text("");
  EXPECT_EQ(text.size(), 0U);
  EXPECT_EQ(text.printed(text.all()), "");
  EXPECT_EQ(length(trimmed(text, text.all())), 0U);
}

TEST(Text, TrimmedDropsBlanksAndBaredAlsoSeparatingMarks) {
  Text const text("  ，党建薄弱。 ");
  EXPECT_EQ(text.printed(trimmed(text, text.all())), "，党建薄弱。");
  EXPECT_EQ(text.printed(bared(text, text.all())), "党建薄弱");
}

TEST(Text, BaredKeepsQuotesAndBrackets) {
  Text const text("：“三重一大”（试行）；");
  EXPECT_EQ(text.printed(bared(text, text.all())), "“三重一大”（试行）");
}

}  // namespace
}  // namespace huiyin::bulletin
