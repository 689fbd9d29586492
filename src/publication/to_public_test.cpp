// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "publication/to_public.hpp"

#include <gtest/gtest.h>

namespace huiyin::publication {
namespace {

constexpr Day day{std::chrono::days{17926}};  // 2019-01-30

TEST(ToPublic, TheTitleStandsOnceAndEmptyLinesNowhere) {
  auto const made = to_public({"反馈情况", Kind::feedback, "市教育局", day, "反馈情况\n\n \u3000根据安排。\n近年来。\n",
                               "反饋情況\n\n根據安排。"});
  EXPECT_EQ(made.restored, "根据安排。\n近年来。");
  EXPECT_EQ(made.scraped, "反饋情況\n\n根據安排。");
  EXPECT_EQ(made.title, "反馈情况");
  EXPECT_EQ(made.unit, "市教育局");
  EXPECT_EQ(made.year, 2019);
  EXPECT_EQ(made.list, List::feedback);
}

TEST(ToPublic, ATitleAndAUnitAreOneLineEach) {
  std::string const endless(1'000, 'a');
  auto const made = to_public({"反馈\n情况\n", Kind::feedback, endless, day, "文", ""});
  EXPECT_EQ(made.title, "反馈 情况");
  EXPECT_EQ(made.unit, endless.substr(0, 200));
}

TEST(ToPublic, WhatOnlySteersIsLeftOut) {
  auto const made = to_public({"题", Kind::other, "", day, "甲\x1b[31m乙", "丙\u202e丁"});
  EXPECT_EQ(made.restored, "甲[31m乙");
  EXPECT_EQ(made.scraped, "丙丁");
}

TEST(ToPublic, ANoticeAboutSeveralUnitsIsOfNone) {
  EXPECT_EQ(to_public({"题", Kind::feedback_multi, "甲局", day, "文", ""}).unit, "");
}

TEST(ToPublic, EachKindHasItsList) {
  EXPECT_EQ(list_of(Kind::feedback), List::feedback);
  EXPECT_EQ(list_of(Kind::feedback_multi), List::feedback);
  EXPECT_EQ(list_of(Kind::rectification_report), List::rectification);
  EXPECT_EQ(list_of(Kind::announcement), List::announcement);
  EXPECT_EQ(list_of(Kind::other), List::announcement);
}

TEST(ToPublic, ANumberOnALineOfItsOwnIsAHeading) {
  std::vector<Paragraph> const wanted{
      {Layout::part, "一、党的领导"},
      {Layout::section, "（十二）会议制度不健全"},
      {Layout::text, "一、两个维护落实不到位；"},
      {Layout::text, "一是会议多。"},
      {Layout::text, "（一）同时，收到反映有关领导干部的问题线索，已按规定转相关机关处理。"},
      {Layout::text, "（附件）"}};
  EXPECT_EQ(paragraphs("一、党的领导\n（十二）会议制度不健全\n\n一、两个维护落实不到位；\n一是会议多。\n"
                       "（一）同时，收到反映有关领导干部的问题线索，已按规定转相关机关处理。\n（附件）"),
            wanted);
}

}  // namespace
}  // namespace huiyin::publication
