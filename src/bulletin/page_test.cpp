// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/page.hpp"

#include <gtest/gtest.h>

#include "bulletin/shared_test.hpp"

namespace huiyin::bulletin {
namespace {

using Texts = std::vector<std::string>;

Texts lines(std::string_view clean) {
  Text const text(clean);
  Texts made;
  for (Range const line : page_of(text, testing::lexicon()).lines) made.push_back(text.printed(line));
  return made;
}

constexpr auto sentence =
    "根据县委统一部署，2023年5月8日至6月30日，县委第一巡察组对县林业局党组开展了常规巡察，现将有关情况公布如下，请予监"
    "督。";

TEST(Page, LinesAreTrimmedAndNoneIsEmpty) {
  EXPECT_EQ(lines("　　县委巡察\n\n \t\n  整改情况  \n"), (Texts{"县委巡察", "整改情况"}));
}

TEST(Page, MenusAndBreadcrumbsGo) {
  EXPECT_EQ(
      lines(std::string("首页 | 机构 | 新闻 | 公开\n当前位置：首页 > 巡察 > 正文\n首页 机构概况 党风廉政 信息公开\n") +
            sentence),
      Texts{sentence});
}

TEST(Page, LinesAboutThePageGo) {
  EXPECT_EQ(
      lines(std::string("发布时间：2024-02-29 09:41 来源：县委巡察办 浏览次数：1382\n字号：大 中 小\n【打印本页】\n") +
            sentence),
      Texts{sentence});
}

TEST(Page, ASentenceStaysWhateverItsWords) {
  std::string const talking =
      "群众反映县政府网站的网站地图、联系我们、无障碍等栏目长期不更新，浏览次数统计失真，巡察组已要求整改。";
  EXPECT_EQ(lines(talking), Texts{talking});
}

TEST(Page, NothingBehindThePagesTailBelongsToTheNotice) {
  EXPECT_EQ(lines(std::string(sentence) +
                  "\n上一篇：无\n下一篇：关于停水的通知\n县水务公司将于明日停水。\n联系电话：0533-5550000"),
            Texts{sentence});
}

TEST(Page, ATailIsKnownOnlyBehindASentence) { EXPECT_EQ(lines(std::string("相关链接\n") + sentence), Texts{sentence}); }

TEST(Page, TheTitleOfANoticeStays) {
  std::string const title = "县委第一巡察组向县林业局党组反馈巡察情况";
  EXPECT_EQ(lines(title + "\n" + sentence), (Texts{title, sentence}));
}

TEST(Page, ContactsOfAnAnnouncementStay) {
  std::string const contact = "联系电话：0533-5550147，邮政信箱：平川市第118号";
  EXPECT_EQ(lines(std::string(sentence) + "\n" + contact), (Texts{sentence, contact}));
}

TEST(Page, AOneLineTextIsCutAtItsBlanks) {
  std::string long_line = "县委第一巡察组向县林业局党组反馈巡察情况";
  for (int i = 0; i < 8; ++i) long_line += std::string(" ") + sentence;
  Text const text(long_line);
  auto const page = page_of(text, testing::lexicon());
  EXPECT_TRUE(page.flowing);
  EXPECT_EQ(page.lines.size(), 9U);
  EXPECT_EQ(text.printed(page.lines[0]), "县委第一巡察组向县林业局党组反馈巡察情况");
}

TEST(Page, ATextWithLinesIsNotFlowing) {
  EXPECT_FALSE(page_of(Text(std::string(sentence) + "\n" + sentence), testing::lexicon()).flowing);
}

TEST(Page, AnEmptyTextHasNoLines) { EXPECT_TRUE(lines("").empty()); }

}  // namespace
}  // namespace huiyin::bulletin
