// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/markup.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <random>
#include <string>

#include "chinese/mapped_text.hpp"
#include "chinese/utf8.hpp"

namespace huiyin::documents {
namespace {

std::string stripped(std::string_view html) { return strip_markup(html).text; }

std::string repeated(std::string_view piece, std::size_t times) {
  std::string all;
  all.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

// Every character comes from somewhere, in order, and on character borders.
void expect_sound(std::string_view source, chinese::MappedText const& made) {
  ASSERT_EQ(made.map.made_size(), made.text.size());
  ASSERT_EQ(made.map.source_size(), source.size());
  std::size_t before = 0;
  for (std::size_t at = 0; at < made.text.size();) {
    std::size_t const length = chinese::code_point_at(made.text, at).length;
    auto const stretch = made.map.to_source({at, at + length});
    ASSERT_LE(before, stretch.begin);
    ASSERT_LT(stretch.begin, stretch.end);
    ASSERT_LE(stretch.end, source.size());
    before = stretch.begin;
    at += length;
  }
}

TEST(Markup, PlainTextComesBackAsItIs) {
  std::string const text =
      "  一、A<B，R&D；《党章》〈序〉 1 < 2 && 3 > 2\n\n　　尾 <中文> </> a<b且c>d <someone@example.cn>\n";
  EXPECT_FALSE(has_markup(text));
  auto const made = strip_markup(text);
  EXPECT_EQ(made.text, text);
  EXPECT_EQ(made.map.to_source({4, 7}), (chinese::Stretch{4, 7}));
}

TEST(Markup, IsSeenByKnownTagsCommentsAndClosedEntities) {
  for (auto const* text : {"a<br>b", "<P>", "a</span>", "x<!-- y -->", "<!DOCTYPE html>", "&nbsp;", "&#8220;",
                           "&#x4E2D;", "<o:p></o:p>", "<?xml version='1.0'?>"})
    EXPECT_TRUE(has_markup(text)) << text;
  for (auto const* text :
       {"", "<", "&", "a < b", "<br", "R&D;", "&nosuch;", "<foo>", "<1>", "&#;", "x<-y>", "?a=1&b=2"})
    EXPECT_FALSE(has_markup(text)) << text;
}

TEST(Markup, InlineTagsLeaveNothingSoThatADateIsWhole) {
  EXPECT_EQ(stripped("2023年<span lang=\"EN-US\">8<o:p></o:p></span><b>月9日</b>"), "2023年8月9日");
  EXPECT_EQ(stripped("二〇二三年</span></strong><strong><span>六月十五日"), "二〇二三年六月十五日");
}

TEST(Markup, UnquotedAttributesWithSpacesAreOneTag) {
  EXPECT_EQ(
      stripped("<p style=text-align: justify; font-family: 仿宋_GB2312; background: white;>甲</p><p style=a b>乙</p>"),
      "甲\n乙");
  EXPECT_EQ(
      stripped("<div style=\\\"margin: 0px; color: rgb(51, 51, 51);\\\">&emsp;&emsp;进驻公告</div>\n\t<div>正文</div>"),
      "\u2003\u2003进驻公告\n正文");
}

TEST(Markup, QuotedAttributesMayHoldAGreaterSign) { EXPECT_EQ(stripped("<p title=\"a>b\" alt='c>d'>甲</p>"), "甲"); }

TEST(Markup, ATagWhoseQuoteNeverClosesEndsAtItsFirstGreaterSign) {
  EXPECT_EQ(stripped("<p style=\"a>甲</p><p>乙</p>"), "甲\n乙");
}

TEST(Markup, BlocksBreakTheLineOnceHoweverTheyNest) {
  EXPECT_EQ(stripped("<div><div><p>甲</p></div></div>\n\n<div><br><br/><p>乙</p></div>"), "甲\n乙");
}

TEST(Markup, TableCellsBecomeTabsAndRowsLines) {
  EXPECT_EQ(stripped("<table><tr><th>序号</th><th>问题</th></tr>\n<tr>\n<td><p>1</p></td>\n<td><p>虚</p></td></tr>"
                     "<tr><td></td><td>空</td></tr><tr><td></td><td></td></tr></table>尾"),
            "序号\t问题\n1\t虚\n\t空\n尾");
}

TEST(Markup, ScriptStyleCommentsAndHeadFurnitureAreDropped) {
  EXPECT_EQ(
      stripped("<html><head><title>标题</title><style>p{a>b}</style><script>if(a<b)document.write('<p>x</p>')</script>"
               "</head><body><!-- 注<p>释 --><noscript>请启用</noscript><p>正文</p><select><option>友情链接</select>"
               "<script>1</scripts></script></body></html>"),
      "正文");
}

TEST(Markup, TheTitleIsTextOnlyWhereThereIsNoOther) {
  EXPECT_EQ(stripped("<title>巡察&mdash;公告</title><p>正文</p>"), "正文");
  EXPECT_EQ(stripped("<html><title>巡察&mdash;公告</title><body> <p> </p></body></html>"), "巡察—公告");
}

TEST(Markup, RubyReadingsAreDropped) {
  EXPECT_EQ(stripped("<ruby>内<rp>(</rp><rt>nèi</rt><rp>)</rp></ruby>容"), "内容");
  EXPECT_EQ(stripped("<ruby>内<rt>nèi</ruby>容<br>"), "内容");
}

TEST(Markup, EntitiesAreRead) {
  EXPECT_EQ(stripped("&ldquo;双减&rdquo;&nbsp;R&amp;D&lt;&#60;&#x4e2d;&#20013;&hellip;&middot;&lpar;a&rpar;&apos;"),
            "“双减” R&D<<中中…·(a)'");
  EXPECT_EQ(stripped("&#150;&#147;&#x80;&#0;&#xD800;&#x110000;&#99999999999999;"), "–“€\uFFFD\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(stripped("2023&#8203;年&shy;3&zwnj;月&#65279;"), "2023年3月");
}

TEST(Markup, AMissingSemicolonIsToleratedWhereNoWordGoesOn) {
  EXPECT_EQ(stripped("<b>&nbsp2023年&ldquo甲&rdquo 乙&amp丙"), " 2023年“甲” 乙&丙");
  EXPECT_EQ(stripped("<b>?a=1&region=2&copy=3&notit"), "?a=1&region=2&copy=3&notit");
}

TEST(Markup, EntitiesEscapedTwiceAreReadOnceMore) {
  EXPECT_EQ(stripped("&amp;nbsp;甲&amp;ldquo;乙&amp;#8221;&amp;丙;"), " 甲“乙”&丙;");
}

TEST(Markup, NewlinesOfAPageAreOnlyWhiteSpace) {
  EXPECT_EQ(stripped("<html><p>县委\n 巡察组 进驻\r\n2023\n年 the\n  team</p>\n</html>"),
            "县委巡察组 进驻2023年 the team");
}

TEST(Markup, NewlinesOfATextWithLeftoversAreKept) {
  EXPECT_EQ(stripped("&nbsp;一、标题\n（一）内容。\n\n  二、<br/>\n三、<br>四"),
            " 一、标题\n（一）内容。\n\n  二、\n三、\n四");
}

TEST(Markup, AStrayBlockTagDoesNotJoinTheLinesOfAText) {
  EXPECT_EQ(stripped("第一段。\n第二段。\n第三段。</p>\n第四段。\n第五段。"),
            "第一段。\n第二段。\n第三段。\n第四段。\n第五段。");
}

TEST(Markup, WrappedLinesOfAFragmentAreJoined) {
  EXPECT_EQ(stripped("<p>根据区委统一\n部署，巡察组\n进驻。</p>\n<p>反馈了\n意见</p>"),
            "根据区委统一部署，巡察组进驻。\n反馈了意见");
}

TEST(Markup, FullWidthSpacesAndPreformattedLinesStay) {
  EXPECT_EQ(stripped("<p>　　甲</p><pre>乙\n  丙</pre>"), "　　甲\n乙\n  丙");
}

TEST(Markup, SectionsOfXmlAreReadAsText) {
  EXPECT_EQ(stripped("<?xml version=\"1.0\"?><record><![CDATA[<li>甲]乙</li>]]></record><record><![CDATA[丙<br>"),
            "甲]乙\n丙");
}

TEST(Markup, AnEntityOrABreakIsOneStretchOfItsSource) {
  std::string const source = "甲&ldquo;</p><p class=x>乙";
  auto const made = strip_markup(source);
  ASSERT_EQ(made.text, "甲“\n乙");
  EXPECT_EQ(made.map.to_source({3, 6}), (chinese::Stretch{3, 10}));
  EXPECT_EQ(made.map.to_source({6, 7}), (chinese::Stretch{10, 25}));
  EXPECT_EQ(made.map.to_source({7, 10}), (chinese::Stretch{25, 28}));
  expect_sound(source, made);
}

TEST(Markup, CharsetIsFoundInTheFirstBytes) {
  EXPECT_EQ(declared_charset("<html><META charset=\"GB2312\">"), "gb2312");
  EXPECT_EQ(declared_charset("<meta http-equiv=Content-Type content='text/html; charset = gbk'>"), "gbk");
  EXPECT_EQ(declared_charset("<?xml version=\"1.0\" encoding='Big5'?>"), "big5");
  EXPECT_EQ(declared_charset("<!-- <meta charset=x> --><meta name=a><meta charset=utf-8>"), "utf-8");
  EXPECT_EQ(declared_charset("charset=gbk"), std::nullopt);
  EXPECT_EQ(declared_charset("<meta charset="), std::nullopt);
  EXPECT_EQ(declared_charset(repeated(" ", 1024) + "<meta charset=gbk>"), std::nullopt);
}

TEST(Markup, HostileTextsTakeLinearTime) {
  std::size_t const many = 50'000;
  std::string const hostile[] = {
      repeated("<div>", many),         repeated("<", many) + ">",    repeated("<a b=\">\"", many / 4),
      repeated("<!--", many) + "<p>",  repeated("&", many) + "<br>", repeated("<script>", many / 4),
      repeated("<title>", many / 4),   repeated("&#38;#38;", many),  "<td>" + repeated("<td>", many) + "x",
      repeated("<a b='>\"", many / 4), repeated("<![CDATA[", many),  repeated("<select><svg></", many / 8) + ">",
      repeated("<pre>\n x", many / 4), repeated("</", many) + ">",   repeated("<b \n", many) + ">",
      repeated("甲<br>\n", many / 4),  repeated("&nbsp", many),      "<p>" + repeated(" \n", many) + "x",
      repeated("<!a", many) + "<br>",  repeated("<a ", many) + ">",  repeated("]]><![CDATA[", many / 4),
      "<b>" + repeated("&#", many),    repeated("<rt>", many),       repeated("<p>\n", many / 4) + "甲",
  };
  for (auto const& text : hostile) {
    std::clock_t const begin = std::clock();  // of the processor: other programs run beside this one
    auto const made = strip_markup(text);
    std::clock_t const took = std::clock() - begin;
    EXPECT_LE(made.text.size(), text.size());
    EXPECT_LT(took, 5 * CLOCKS_PER_SEC) << text.substr(0, 24);
  }
}

TEST(Markup, MutatedPagesKeepASoundMap) {
  std::string const page =
      "<html><head><title>标&amp;题</title></head><body><p style=\"a: 'b'\">县委&ldquo;巡察&rdquo;<br/>组</p>\n<!-- x "
      "-->"
      "<table><tr><td>甲</td><td> 乙 </td></tr></table><script>var a='<p>';</script><pre>丙\n丁</pre>&#x4e2d;&nbsp;戊";
  using namespace std::string_literals;
  std::string const spice = "<>&;\"'=/!-[]? \n\tp\0#x"s;
  std::mt19937 random(7);
  for (int round = 0; round < 5'000; ++round) {
    std::string text = page;
    for (auto change = 1 + random() % 6; change > 0; --change) {
      std::size_t at = random() % text.size();
      while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
      std::size_t const length = chinese::code_point_at(text, at).length;
      if (random() % 2 == 0)
        text.erase(at, length);
      else
        text.insert(at, 1, spice[random() % spice.size()]);
    }
    auto const made = strip_markup(text);
    ASSERT_NO_FATAL_FAILURE(expect_sound(text, made)) << text;
  }
}

}  // namespace
}  // namespace huiyin::documents
