// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/outline.hpp"

#include <gtest/gtest.h>

#include "bulletin/shared_test.hpp"

namespace huiyin::bulletin {
namespace {

using Texts = std::vector<std::string>;

// Each piece as "ordinal|words".
Texts pieces(std::string_view clean) {
  Text const text(clean);
  Texts made;
  for (auto const& piece : outline_of(text, testing::lexicon()).pieces)
    made.push_back((piece.marker ? text.printed(piece.marker->ordinal) : "") + "|" + text.printed(piece.range));
  return made;
}

Texts parts(std::string_view clean, std::u32string_view marks) {
  Text const text(clean);
  Texts made;
  for (Range const range : split(text, text.all(), marks)) made.push_back(text.printed(range));
  return made;
}

TEST(Outline, SentencesArePieces) {
  EXPECT_EQ(pieces("党建薄弱，责任不实。整改不力！何时到位？"),
            (Texts{"|党建薄弱，责任不实", "|整改不力", "|何时到位"}));
}

TEST(Outline, AMarkerBeginsAPieceBehindAStopOrASemicolon) {
  EXPECT_EQ(pieces("提出三点意见：一是提高站位；二是压实责任。三是建章立制。"),
            (Texts{"|提出三点意见", "一是|提高站位", "二是|压实责任", "三是|建章立制"}));
}

TEST(Outline, ASemicolonWithoutAMarkerBehindItPartsNothing) {
  EXPECT_EQ(pieces("党建薄弱；责任不实。"), Texts{"|党建薄弱；责任不实"});
}

TEST(Outline, CircledNumbersAndSpokenOrdinalsAlsoFollowACommaWithinALine) {
  EXPECT_EQ(pieces("措施有①修订制度，②开展培训。"), (Texts{"|措施有①修订制度", "②|开展培训"}));
  EXPECT_EQ(pieces("整改中，一是抓学习，二是抓落实。"), (Texts{"|整改中", "一是|抓学习", "二是|抓落实"}));
}

TEST(Outline, NumbersBehindACommaAreNoMarkers) {
  EXPECT_EQ(pieces("召开会议3次，1.5万人参加。"), Texts{"|召开会议3次，1.5万人参加"});
}

TEST(Outline, NothingIsCutWithinQuotesOrBrackets) {
  EXPECT_EQ(pieces("存在“会议多。文件多”的问题。（见附件。一是名单）完。"),
            (Texts{"|存在“会议多。文件多”的问题", "|（见附件。一是名单）完"}));
}

TEST(Outline, AQuoteThatIsNeverClosedEndsWithItsLine) {
  EXPECT_EQ(pieces("存在“会议多的问题\n党建薄弱。责任不实。"), (Texts{"|存在“会议多的问题", "|党建薄弱", "|责任不实"}));
}

TEST(Outline, PiecesKnowTheirParagraphAndWhetherTheyOpenIt) {
  Text const text("一、总体情况\n学习不够。责任不实。\n二、其他");
  auto const outline = outline_of(text, testing::lexicon());
  ASSERT_EQ(outline.pieces.size(), 4U);
  EXPECT_EQ(outline.paragraphs.size(), 3U);
  EXPECT_EQ(outline.pieces[1].paragraph, 1U);
  EXPECT_TRUE(outline.pieces[1].opens_paragraph);
  EXPECT_FALSE(outline.pieces[2].opens_paragraph);
  EXPECT_EQ(outline.pieces[2].paragraph, 1U);
  EXPECT_EQ(outline.pieces[2].end_mark, U'。');
  EXPECT_EQ(outline.pieces[3].end_mark, U'\n');
}

TEST(Outline, PiecesComeInOrderAndNeverOverlap) {
  for (auto const& path : testing::files_of(testing::source_path("tests/notices"), ".txt")) {
    Text const text(testing::cleaned(testing::content_of(path)));
    std::size_t last = 0;
    for (auto const& piece : outline_of(text, testing::lexicon()).pieces) {
      std::size_t const begin = piece.marker ? piece.marker->range.begin : piece.range.begin;
      ASSERT_LE(last, begin) << path;
      ASSERT_LE(piece.range.begin, piece.range.end) << path;
      ASSERT_LE(piece.range.end, text.size()) << path;
      last = piece.range.end;
    }
  }
}

TEST(Outline, AnEmptyTextHasNoPieces) {
  EXPECT_TRUE(pieces("").empty());
  EXPECT_TRUE(pieces(" \n\n　\n").empty());
}

TEST(Split, LeavesTheMarksOutAndQuotesWhole) {
  EXPECT_EQ(parts("党建薄弱，“会多，文多”，责任不实", U"，"), (Texts{"党建薄弱", "“会多，文多”", "责任不实"}));
  EXPECT_EQ(parts("水利局（含渔业，移民）、林业局", U"、，"), (Texts{"水利局（含渔业，移民）", "林业局"}));
}

TEST(Split, EmptyPartsAreLeftOut) {
  EXPECT_EQ(parts("，，党建薄弱， ，", U"，"), Texts{"党建薄弱"});
  EXPECT_TRUE(parts("", U"，").empty());
}

}  // namespace
}  // namespace huiyin::bulletin
