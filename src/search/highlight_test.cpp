// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/highlight.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "chinese/utf32.hpp"
#include "chinese/utf8.hpp"

namespace huiyin::search {
namespace {

using chinese::to_utf32;
using chinese::to_utf8;

// The text with what is met in brackets.
std::string marked(std::string_view text, std::vector<Range> const& ranges) {
  std::u32string made = to_utf32(text);
  for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
    made.insert(range->end, U"]");
    made.insert(range->begin, U"[");
  }
  return to_utf8(made);
}

std::string marked(std::string_view text, std::string_view query) {
  return marked(text, highlight(text, parse_query(query).value()));
}

std::string snipped(std::string_view text, std::string_view query) {
  Snippet const made = snippet(text, highlight(text, parse_query(query).value()));
  return marked(made.text, made.ranges);
}

std::string times(std::size_t count, std::string_view text) {
  std::string made;
  for (; count > 0; --count) made += text;
  return made;
}

TEST(Highlight, MarksWhatStandsInTheTextAsItIsWritten) {
  EXPECT_EQ(marked("公務接 待，接待費", "接待"), "公務[接 待]，[接待]費");
  EXPECT_EQ(marked("使用ＡＰＰ，不是APPS", "app"), "使用[ＡＰＰ]，不是APPS");
  EXPECT_EQ(marked("2015年15天", "15"), "2015年[15]天");
}

TEST(Highlight, MarksEveryTermAndJoinsWhatTouches) {
  EXPECT_EQ(marked("党组会议记录", "会议 记录 台账"), "党组[会议记录]");
  EXPECT_EQ(marked("甲甲甲", "甲甲"), "[甲甲甲]");
  EXPECT_EQ(marked("没有", "会议"), "没有");
}

TEST(Highlight, OfAWordThatWasCutMarksTheWhole) {
  std::string const word(100, 'x');
  EXPECT_EQ(marked("a " + word + " b", word), "a [" + word + "] b");
}

TEST(Highlight, ACharacterMadeOfSeveralIsMarkedWhole) {
  EXPECT_EQ(marked("甲㍿乙", "株式"), "甲[㍿]乙");
  EXPECT_EQ(marked("cafe\u0301", "café"), "[cafe\u0301]");
}

TEST(Snippet, OfAShortTextIsTheWholeInOneLine) { EXPECT_EQ(snipped("党组\n会议", "会议"), "党组 [会议]"); }

TEST(Snippet, ShowsThePlaceWhereMostIsMet) {
  std::string const text = "接待" + times(200, "甲") + "接待与会议" + times(200, "乙");
  std::string const made = snipped(text, "接待 会议");
  EXPECT_NE(made.find("[接待]与[会议]"), std::string::npos) << made;
  EXPECT_TRUE(made.starts_with("…甲"));
  EXPECT_TRUE(made.ends_with("乙…"));
  EXPECT_EQ(chinese::count_code_points(snippet(text, highlight(text, parse_query("会议").value())).text),
            snippet_length + 2);
}

TEST(Snippet, BeginsWithTheSentenceWhereThatIsNear) {
  std::string const text = times(100, "甲") + "。本月会议记录不全" + times(100, "乙");
  EXPECT_TRUE(snipped(text, "会议").starts_with("…本月[会议]记录不全"));
}

TEST(Snippet, WithoutAnyPlaceIsTheBeginning) {
  Snippet const made = snippet(times(100, "甲"), {});
  EXPECT_EQ(made.text, times(snippet_length, "甲") + "…");
  EXPECT_TRUE(made.ranges.empty());
}

TEST(Snippet, CutsAPlaceThatIsLongerThanItself) {
  std::string const text = times(10, "丁") + times(150, "甲");
  Snippet const made = snippet(text, highlight(text, parse_query(times(150, "甲")).value()));
  ASSERT_EQ(made.ranges.size(), 1U);
  EXPECT_EQ(made.ranges[0], (Range{1, 1 + snippet_length}));
}

}  // namespace
}  // namespace huiyin::search
