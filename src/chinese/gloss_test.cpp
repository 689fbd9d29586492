// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/gloss.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iterator>
#include <random>

#include "chinese/utf32.hpp"

namespace huiyin::chinese {
namespace {

Readings const& readings() {
  static Readings const table = [] {
    std::ifstream file(HUIYIN_SOURCE_DIR "/data/chinese/readings.tsv", std::ios::binary);
    return Readings::parse(std::string(std::istreambuf_iterator<char>(file), {})).value();
  }();
  return table;
}

std::string repaired(std::string_view text) { return repair_glosses(text, readings()).text; }

TEST(Gloss, IsDroppedBehindTheCharacterItReads) {
  EXPECT_EQ(repaired("站內(nèi)搜索"), "站內搜索");
  EXPECT_EQ(repaired("內（nèi）部"), "內部");
  EXPECT_EQ(repaired("領(lǐng)導(dǎo)"), "領導");
  EXPECT_EQ(repaired("內（nèi)部"), "內部");
}

TEST(Gloss, IsDroppedInsideADate) { EXPECT_EQ(repaired("2019年(nián)1月(yuè)30日"), "2019年1月30日"); }

TEST(Gloss, MayReadSeveralCharactersTogether) {
  EXPECT_EQ(repaired("组织(zǔzhī)部"), "组织部");
  EXPECT_EQ(repaired("组织(zǔ zhī)部"), "组织部");
  EXPECT_EQ(repaired("西安(Xī'ān)市"), "西安市");
  EXPECT_EQ(repaired("东西(dōngxi)"), "东西");
  EXPECT_EQ(repaired("组织部(zǔzhībù)"), "组织部");
}

TEST(Gloss, StaysWhenItReadsFewerLettersThanItHas) {
  EXPECT_EQ(repaired("织(zǔzhī)"), "织(zǔzhī)");
  EXPECT_EQ(repaired("x织(zǔzhī)"), "x织(zǔzhī)");
}

TEST(Gloss, MayBeSpeltWithCombiningMarksPhoneticLettersAndCapitals) {
  EXPECT_EQ(repaired("內(ne\u0300i)"), "內");
  EXPECT_EQ(repaired("广(\u0261u\u01CEn\u0261)"), "广");
  EXPECT_EQ(repaired("广(\u0261u\u0251\u030Cn\u0261)"), "广");
  EXPECT_EQ(repaired("內(Nèi)"), "內");
  EXPECT_EQ(repaired("內(NÈI)"), "內");
  EXPECT_EQ(repaired("內( nèi )"), "內");
  EXPECT_EQ(repaired("內(\u00A0nèi\u3000)"), "內");
}

TEST(Gloss, MayBeSpeltWithToneDigits) {
  EXPECT_EQ(repaired("內(nei4)"), "內");
  EXPECT_EQ(repaired("组织(zu3zhi1)"), "组织");
  EXPECT_EQ(repaired("組織(zu3 zhi1)"), "組織");
}

TEST(Gloss, KnowsTheWaysToWriteUe) {
  EXPECT_EQ(repaired("女(nǚ)"), "女");
  EXPECT_EQ(repaired("女(nv3)"), "女");
  EXPECT_EQ(repaired("女(nu:3)"), "女");
  EXPECT_EQ(repaired("略(lüè)"), "略");
  EXPECT_EQ(repaired("略(luè)"), "略");
  EXPECT_EQ(repaired("局(jǘ)"), "局");
  EXPECT_EQ(repaired("女(nǔ)"), "女(nǔ)");
}

TEST(Gloss, StaysWhenItIsNoReadingOfTheCharacter) {
  EXPECT_EQ(repaired("內(wài)部(bù)"), "內(wài)部");
  EXPECT_EQ(repaired("(nèi)"), "(nèi)");
  EXPECT_EQ(repaired("A(nèi)"), "A(nèi)");
  EXPECT_EQ(repaired("內，(nèi)"), "內，(nèi)");
}

TEST(Gloss, IsNeverARealParenthesis) {
  for (std::string_view const text :
       {"项目(a)", "项目(A)", "（一）项目", "阿(a)", "吗(ma)", "附件(1)", "处(chu)室", "全市（含县）", "内()部", "内(",
        "内(nèi", "中共中央（CPC）", "和(HE)", "表(biao3x)", "项目(a1)", "阿(a1)"})
    EXPECT_EQ(repaired(text), text);
}

TEST(Gloss, WithoutTonesGoesOnlyBesideOneWithTones) {
  EXPECT_EQ(repaired("好吗(ma)"), "好吗(ma)");
  EXPECT_EQ(repaired("內(nèi)部好吗(ma)"), "內部好吗");
  EXPECT_EQ(repaired("好吗(ma)內(nèi)部"), "好吗內部");
}

TEST(Gloss, WithoutTonesStaysWhenItIsABareLetterOrAnAbbreviation) {
  EXPECT_EQ(repaired("內(nèi)部项目(a)、阿(a)、阿(A)、和(HE)"), "內部项目(a)、阿(a)、阿(A)、和(HE)");
}

TEST(Gloss, WithAMistakenToneGoesOnlyBesideARightOne) {
  EXPECT_EQ(repaired("逐筆(bì)"), "逐筆(bì)");
  EXPECT_EQ(repaired("逐筆(bì)覈(hé)查"), "逐筆覈查");
}

TEST(Gloss, MayStandTwice) { EXPECT_EQ(repaired("重(zhòng)(chóng)要"), "重要"); }

TEST(Gloss, ReadsTraditionalSimplifiedAndVariantFormsAlike) {
  EXPECT_EQ(repaired("內(nèi)内(nèi)羣(qún)群(qún)裏(lǐ)裡(lǐ)里(lǐ)爲(wéi)為(wèi)"), "內内羣群裏裡里爲為");
}

TEST(Gloss, RepairingTwiceChangesNothingMore) {
  for (std::string_view const text :
       {"內(nèi)部", "內(nèi)(nèi)(nèi)", "組(zǔ)織(zǔzhī)", "內((nèi))", "吗(ma)(nèi)內(nèi)(ma)"}) {
    std::string const once = repaired(text);
    EXPECT_EQ(repaired(once), once) << text;
  }
}

TEST(Gloss, MapLeadsBackToWhatWasKept) {
  MappedText const made = repair_glosses("站內(nèi)搜索", readings());
  EXPECT_EQ(made.map.to_source({3, 6}), (Stretch{3, 6}));
  EXPECT_EQ(made.map.to_source({6, 9}), (Stretch{12, 15}));
  EXPECT_EQ(made.map.source_size(), std::string_view("站內(nèi)搜索").size());
}

TEST(Gloss, PartsOfATextAreRepairedLikeTheWhole) {
  std::string_view const first = "好吗(ma)\n";
  std::string_view const second = "內(nèi)部\n";
  EXPECT_FALSE(has_sure_gloss(first, readings()));
  EXPECT_TRUE(has_sure_gloss(second, readings()));
  EXPECT_EQ(repair_glosses(first, readings(), DoubtfulGlosses::drop).text, "好吗\n");
  EXPECT_EQ(repair_glosses(first, readings(), DoubtfulGlosses::keep).text, first);
}

TEST(Gloss, RandomTextsAreRepairedOnceAndMappedExactly) {
  constexpr std::array<std::string_view, 22> parts{"內",   "(nèi)",   "（nèi）", "(",      ")", "（",    "）", "nèi",
                                                   "(ma)", "吗",      "年",      "(nián)", "a", " ",     "\n", "(a)",
                                                   "组织", "(zǔzhī)", "\xE5",    "\xFF",   "2", "(nei4)"};
  std::mt19937 random(3);
  for (int round = 0; round < 8000; ++round) {
    std::string text;
    for (auto i = random() % 12; i > 0; --i) text += parts[random() % parts.size()];
    MappedText const made = repair_glosses(text, readings());
    ASSERT_EQ(repaired(made.text), made.text) << text;
    ASSERT_EQ(made.map.made_size(), made.text.size());
    ASSERT_EQ(made.map.source_size(), text.size());
    for (std::size_t i = 0; i < made.text.size(); ++i) {
      Stretch const source = made.map.to_source({i, i + 1});
      ASSERT_EQ(source.end - source.begin, 1U);
      ASSERT_EQ(text[source.begin], made.text[i]);
    }
  }
}

TEST(Gloss, TimeGrowsWithTheTextOnly) {
  std::string brackets;
  for (int i = 0; i < 100000; ++i) brackets += "一(zhuangzhuangzhuangzhuangzhuangzhuangzhuangzhuang";
  EXPECT_EQ(repaired(brackets), brackets);
  EXPECT_EQ(repaired(std::string(3000000, '(')).size(), 3000000U);
}

TEST(Readings, KnowEveryReadingOfACharacterAndItsForms) {
  EXPECT_TRUE(readings().valid(U'行', "háng"));
  EXPECT_TRUE(readings().valid(U'行', "xíng"));
  EXPECT_TRUE(readings().valid(U'內', "nèi"));
  EXPECT_TRUE(readings().valid(U'内', "nei4"));
  EXPECT_TRUE(readings().valid(U'阿', "a"));
  EXPECT_FALSE(readings().valid(U'内', "wài"));
  EXPECT_FALSE(readings().valid(U'内', "něi"));
  EXPECT_FALSE(readings().valid(U'x', "nèi"));
  EXPECT_FALSE(readings().valid(U'内', ""));
}

TEST(Readings, HoldTheCommonCharacters) {
  for (char32_t const c : to_utf32("巡察组反馈问题整改责任落实纪检监察党委书记领導幹部監督檢查"))
    EXPECT_FALSE(readings().of(c).empty()) << to_utf8(std::u32string(1, c));
}

TEST(Readings, AreRefusedWhenARowIsMalformed) {
  for (std::string_view const table : {"内", "内\t", "内 nèi\n", "\n", "x\tnèi\n", "内\tnèi\n内\tnà\n"}) {
    auto const parsed = Readings::parse(table);
    ASSERT_FALSE(parsed) << table;
    EXPECT_EQ(parsed.error().code, "lexicon.malformed");
  }
  EXPECT_EQ(Readings::parse("内\tnèi\n外wài\n").error().detail, "readings.tsv:2");
  EXPECT_TRUE(Readings::parse("内\tnèi nà\n外\twài\n"));
}

}  // namespace
}  // namespace huiyin::chinese
