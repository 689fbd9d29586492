// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/script.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "chinese/script_tables.hpp"
#include "chinese/utf32.hpp"
#include "chinese/utf8.hpp"

namespace huiyin::chinese {
namespace {

std::string const& own_phrases() {
  static std::string const content = [] {
    std::ifstream file(HUIYIN_SOURCE_DIR "/data/chinese/script.tsv", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return content;
}

ScriptConverter const& converter() {
  static ScriptConverter const made = ScriptConverter::make(own_phrases()).value();
  return made;
}

std::string simple(std::string_view text) { return converter().simplify(text).text; }

TEST(Script, TraditionalBecomesSimplified) {
  EXPECT_EQ(simple("根據市委巡察工作領導小組安排,2019年1月30日"), "根据市委巡察工作领导小组安排,2019年1月30日");
  EXPECT_EQ(simple("深入瞭解情況，聽取匯報"), "深入了解情况，听取汇报");
}

TEST(Script, WordsThatOpenCcKeepsStay) {
  for (std::string_view const word : {"乾隆", "乾坤", "瞭望", "狼藉", "慰藉", "藉藉"}) EXPECT_EQ(simple(word), word);
  EXPECT_EQ(simple("乾隆皇帝瞭望臺"), "乾隆皇帝瞭望台");
}

TEST(Script, ZheBehindAVerbIsTheParticle) {
  EXPECT_EQ(simple("沿著隨著本著圍繞著"), "沿着随着本着围绕着");
  EXPECT_EQ(simple("著力解決，有著落，著眼於，著手，著重"), "着力解决，有着落，着眼于，着手，着重");
  EXPECT_EQ(simple("意味著名單有誤"), "意味著名单有误");
  EXPECT_EQ(simple("隨著名單的公布"), "随着名单的公布");
  EXPECT_EQ(simple("執著、沉著、穿著"), "执着、沉着、穿着");
}

TEST(Script, ZhuInWordsOfWritingAndFameStays) {
  for (std::string_view const word : {"显著", "著作", "著名", "编著", "论著", "土著", "原著", "名著", "专著", "著述",
                                      "著称", "卓著", "昭著", "成效显著力度大"})
    EXPECT_EQ(simple(word), word);
  EXPECT_EQ(simple("成效顯著,有著名學者,對著作權的保護,原著手稿"), "成效显著,有著名学者,对著作权的保护,原著手稿");
}

TEST(Script, GlyphVariantsBecomeTheStandardCharacter) {
  EXPECT_EQ(simple("羣衆爲本裏裡峯啓覈臺麪綫牀説悅脫銳閲戶產衞敎內別"),
            "群众为本里里峰启核台面线床说悦脱锐阅户产卫教内别");
  EXPECT_EQ(simple("審覈彙總，釐清，採購，效値，収囬"), "审核汇总，厘清，采购，效值，收囬");
  EXPECT_EQ(simple("迴避、紮實、於是"), "回避、扎实、于是");
}

TEST(Script, HalfConvertedTextIsMended) {
  EXPECT_EQ(simple("乾部队伍，髮放补贴，瞭解情况，憑藉、凭藉"), "干部队伍，发放补贴，了解情况，凭借、凭借");
  EXPECT_EQ(simple("製度、方麵、後勤、复查、覆核"), "制度、方面、后勤、复查、复核");
}

TEST(Script, PrepositionsAreNotTakenForNames) {
  EXPECT_EQ(simple("屬於單位、限於其一、由於戲曲、對於則"), "属于单位、限于其一、由于戏曲、对于则");
  EXPECT_EQ(simple("善於潛心研究，於潛鎮"), "善于潜心研究，於潜镇");
}

TEST(Script, CharactersOfNamesStay) {
  for (std::string_view const name : {"乾县", "乾安县", "李昇", "甯某", "於潜镇"}) EXPECT_EQ(simple(name), name);
  EXPECT_EQ(simple("提昇、晉昇"), "提升、晋升");
}

TEST(Script, CompatibilityFormsAndRadicalsBecomeUnifiedCharacters) {
  EXPECT_EQ(simple("\u2F00\u2F42\u2F38"), "一文弓");
  EXPECT_EQ(simple("\uF900\uF96F\uFA19"), "岂说神");
  EXPECT_EQ(simple("\u2EA0\u2ED3\u2EC5\u2ED4"), "民长见门");
  EXPECT_EQ(simple("\U0002F81A"), "冬");
}

TEST(Script, SimplifiedTextPassesUnchanged) {
  for (std::string_view const text :
       {"", "abc", "根据市委统一部署，市委第四巡察组对市教育局党委开展了巡察。",
        "后来里面干净面条系统发布松懈只有几家余额范围",
        "皇后 子曰诗云 一出戏 老板 台湾 秋千 征求意见 准则 岳麓区 姜某 郁某 沈阳 范某 丑时 谷某 叶某", "𠀀😀\r\n\t"})
    EXPECT_EQ(simple(text), text);
}

TEST(Script, BrokenBytesStay) {
  for (std::string_view const text : {"\xE5", "\xE5\xAE", "中\xFF\xFE中", "中\xE9\xAB", "\xF0\xA0"})
    EXPECT_EQ(simple(text), text);
}

TEST(Script, MapLeadsBackByCharacters) {
  MappedText const made = converter().simplify("領導幹部");
  EXPECT_EQ(made.text, "领导干部");
  EXPECT_EQ(made.map.to_source({6, 9}), (Stretch{6, 9}));
  MappedText const wide = converter().simplify("在\U0002F81A天");
  EXPECT_EQ(wide.text, "在冬天");
  EXPECT_EQ(wide.map.to_source({3, 6}), (Stretch{3, 7}));
  EXPECT_EQ(wide.map.to_source({6, 9}), (Stretch{7, 10}));
}

// Text put together from everything the tables know and what stands around it.
std::vector<std::string> pieces() {
  std::vector<std::string> all{"\n", "，", "a", "1", "名", "作", "力", "权", "市委", "\xE5", "😀", "坤", "单"};
  ScriptTables const tables = ScriptTables::make(own_phrases()).value();
  for (char32_t c = 0x80; c < 0x30000; ++c) {
    for (ScriptPhrase const& phrase : tables.phrases_from(c)) {
      all.push_back(phrase.key);
      all.push_back(phrase.made);
    }
    if (tables.character(c) != 0) all.push_back(to_utf8(std::u32string(1, c)));
  }
  return all;
}

TEST(Script, SimplifyingTwiceChangesNothingMore) {
  std::vector<std::string> const all = pieces();
  for (std::string const& piece : all) ASSERT_EQ(simple(simple(piece)), simple(piece)) << piece;
  std::mt19937 random(21);
  for (int round = 0; round < 10000; ++round) {
    std::string text;
    for (int i = 0; i < 8; ++i) text += all[random() % all.size()];
    std::string const once = simple(text);
    ASSERT_EQ(simple(once), once) << text;
  }
}

TEST(Script, PhraseCharactersInAnyOrderAreSimplifiedOnce) {
  std::u32string const characters =
      U"著着乾干於于藉借覆复徵征瞭了沈沉鍾钟鍊链昇升隨随有名作力權权稱称單单位其一戲戏潛潜心解核單顯显沿本手重坤隆县縣"
      U"部";
  std::mt19937 random(22);
  for (int round = 0; round < 15000; ++round) {
    std::u32string text;
    for (int i = 0; i < 10; ++i) text += characters[random() % characters.size()];
    std::string const once = simple(to_utf8(text));
    ASSERT_EQ(simple(once), once) << to_utf8(text);
  }
}

TEST(Script, PartsCutAtLineEndsComeOutLikeTheWhole) {
  std::vector<std::string> const all = pieces();
  std::mt19937 random(23);
  for (int round = 0; round < 1500; ++round) {
    std::string whole;
    std::string parts;
    for (int line = 0; line < 4; ++line) {
      std::string text;
      for (int i = 0; i < 4; ++i) text += all[random() % all.size()];
      text += '\n';
      whole += text;
      parts += simple(text);
    }
    ASSERT_EQ(simple(whole), parts);
  }
}

TEST(Script, MapIsMonotoneAndOnCharacterBorders) {
  std::vector<std::string> const all = pieces();
  std::mt19937 random(24);
  for (int round = 0; round < 1500; ++round) {
    std::string text;
    for (int i = 0; i < 6; ++i) text += all[random() % all.size()];
    MappedText const made = converter().simplify(text);
    ASSERT_EQ(made.map.made_size(), made.text.size());
    ASSERT_EQ(made.map.source_size(), text.size());
    std::size_t before = 0;
    for (std::size_t at = 0; at < made.text.size();) {
      std::size_t const length = code_point_at(made.text, at).length;
      Stretch const source = made.map.to_source({at, at + length});
      ASSERT_GE(source.begin, before);
      ASSERT_LT(source.begin, source.end);
      ASSERT_TRUE(source.begin == 0 || (text[source.begin] & 0xC0) != 0x80);
      before = source.begin;
      at += length;
    }
  }
}

TEST(Script, OneConverterServesManyThreads) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "隨著整改的深入，幹部羣衆著力解決問題。\n";
  std::string const expected = simple(text);
  std::array<std::string, 4> made;
  std::vector<std::thread> threads;
  for (std::string& one : made) threads.emplace_back([&one, &text] { one = simple(text); });
  for (std::thread& thread : threads) thread.join();
  for (std::string const& one : made) EXPECT_EQ(one, expected);
}

TEST(Script, PhrasesAreRefusedWhenALineIsMalformed) {
  for (std::string_view const line : {"甲", "甲\t", "\t甲", "甲\t乙\t丙"}) {
    auto const made = ScriptConverter::make(line);
    ASSERT_FALSE(made) << line;
    EXPECT_EQ(made.error().code, "lexicon.malformed");
    EXPECT_EQ(made.error().detail, "script.tsv:1");
  }
  EXPECT_TRUE(ScriptConverter::make(""));
  EXPECT_EQ(ScriptConverter::make("# 注\n\n甲乙\t丙丁\n")->simplify("甲乙甲").text, "丙丁甲");
}

}  // namespace
}  // namespace huiyin::chinese
