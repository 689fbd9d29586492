// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/reader.hpp"

#include <gtest/gtest.h>

#include <ctime>
#include <random>
#include <thread>

#include "bulletin/shared_test.hpp"
#include "chinese/mapped_text.hpp"

namespace huiyin::bulletin {
namespace {

std::vector<DataFile> files_with(std::string_view name, std::string_view content) {
  auto files = testing::lexicon_files();
  for (auto& file : files)
    if (file.name == name) file.content = content;
  return files;
}

std::string seed() { return testing::content_of(testing::source_path("tests/data/seed.txt")); }

std::string summary(Reading const& reading) {
  std::string made(name_of(reading.kind));
  for (auto const& finding : reading.findings)
    made += "\n" + finding.text.value + " " + std::to_string(finding.text.spans.at(0).begin);
  for (auto const& requirement : reading.requirements) made += "\n" + requirement.heading.value;
  for (auto const& item : reading.items) made += "\n" + item.heading.value;
  return made;
}

TEST(Reader, RefusesAWordFileItCannotUnderstand) {
  auto const made = Reader::make(files_with("lexicon/notice.words", "没有名单"));
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, "lexicon.malformed");
  EXPECT_EQ(made.error().detail, "lexicon/notice.words:1");
}

TEST(Reader, RefusesAGrammarItCannotUnderstand) {
  auto const made = Reader::make(files_with("lexicon/notice.grammar", "date = [年"));
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, "lexicon.malformed");
  EXPECT_EQ(made.error().detail, "lexicon/notice.grammar:1");
}

TEST(Reader, RefusesToWorkWithoutAFileItNeeds) {
  for (std::string_view const needed : {"lexicon/notice.grammar", "chinese/readings.tsv", "chinese/script.tsv"}) {
    auto const made = Reader::make(files_with(needed, ""));
    ASSERT_FALSE(made) << needed;
    EXPECT_EQ(made.error().code, "lexicon.file_missing");
    EXPECT_EQ(made.error().detail, needed);
  }
}

TEST(Reader, CleansMarkupGlossesAndScript) {
  EXPECT_EQ(testing::cleaned("<p>站內(nèi)搜索&nbsp;(a)組</p>").find("站内搜索"), 0U);
  EXPECT_NE(testing::cleaned("<b>乙類(lèi)(a)組(zǔ)</b>").find("乙类(a)组"), std::string::npos);
}

TEST(Reader, RestoresTheNoticeWithoutThePageAroundIt) {
  EXPECT_EQ(testing::reader().restored(
                "首页 | 政务公开 | 站內(nèi)搜索\n向市教育局反饋巡察情況\n  根據(jù)安排，反饋了情況。\n\n"
                "會議多、文件多。\n上一篇：無\n"),
            "向市教育局反馈巡察情况\n根据安排，反馈了情况。\n会议多、文件多。");
}

TEST(Reader, RestoresAllOfWhatLooksLikeThePageAlone) {
  EXPECT_EQ(testing::reader().restored("上一篇：無"), "上一篇：无");
}

TEST(Reader, KnowsTheWayFromTheCleanTextBack) {
  std::string const decoded = "<p>站內(nèi)搜索</p>";
  auto const clean = testing::reader().clean(decoded);
  std::size_t const at = clean.text.find("内搜");
  ASSERT_NE(at, std::string::npos);
  auto const source = clean.map.to_source({at, at + std::string_view("内").size()});
  EXPECT_TRUE(decoded.substr(source.begin, source.end - source.begin).starts_with("內"));
}

TEST(Reader, TextsThatAreNoNoticeReadAsOtherAndNothing) {
  for (std::string_view const text : {"", " ", "\n\n\n", "今天天气很好。", "<html></html>", "\xFF\xFE\x80", "1", "。",
                                      "（", "一、", "问题", "不足之处"}) {
    Reading const reading = testing::reader().read(text);
    EXPECT_EQ(reading.kind, Kind::other) << text;
    EXPECT_TRUE(reading.findings.empty() && reading.requirements.empty() && reading.items.empty()) << text;
    EXPECT_FALSE(reading.inspecting_body) << text;
  }
}

TEST(Reader, TheNumberOfThreadsDoesNotChangeTheAnswer) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += seed() + "\n";
  EXPECT_EQ(testing::reader().clean(text, 4).text, testing::reader().clean(text, 1).text);
  EXPECT_EQ(summary(testing::reader().read(text, 4)), summary(testing::reader().read(text, 1)));
}

TEST(Reader, MayBeSharedByThreads) {
  std::string const text = seed();
  std::string const alone = summary(testing::reader().read(text));
  std::vector<std::string> answers(4);
  std::vector<std::thread> threads;
  for (auto& answer : answers)
    threads.emplace_back([&answer, &text] { answer = summary(testing::reader().read(text)); });
  for (auto& thread : threads) thread.join();
  for (auto const& answer : answers) EXPECT_EQ(answer, alone);
}

TEST(Reader, NeverThrowsWhereverANoticeIsCut) {
  std::string const text = seed();
  for (std::size_t at = 0; at < text.size(); at += 97) {
    EXPECT_NO_THROW(testing::reader().read(text.substr(0, at))) << at;
    EXPECT_NO_THROW(testing::reader().read(text.substr(at))) << at;
  }
}

TEST(Reader, NeverThrowsOnNoticesWithTheirBytesMixedUp) {
  std::mt19937 random(2);
  for (auto const& path : testing::files_of(testing::source_path("tests/notices"), ".txt")) {
    std::string text = testing::content_of(path);
    for (int i = 0; i < 60; ++i) text[random() % text.size()] = text[random() % text.size()];
    EXPECT_NO_THROW(testing::reader().read(text)) << path;
  }
}

// Processor time, which other programs beside this one do not lengthen.
double seconds_to_read(std::string_view unit, int times) {
  std::string text = "县委第一巡察组向县林业局党组反馈巡察情况。巡察发现的主要问题是：";
  for (int i = 0; i < times; ++i) text += unit;
  std::clock_t const begin = std::clock();
  testing::reader().read(text);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// Sixteen times the text may take sixty times the time, for caches and allocation; squared it would be 256.
bool grows_with_the_length(std::string_view unit, int times) {
  for (int attempt = 0; attempt < 3; ++attempt)
    if (seconds_to_read(unit, 16 * times) < 60 * seconds_to_read(unit, times) + 0.1) return true;
  return false;
}

TEST(Reader, TimeGrowsWithTheLengthWhateverIsRepeated) {
  for (std::string_view const unit :
       {"（", "“",        "“不足”", "(",        "一是",   "1.问题。", "①",        "问题一：",
        "党", "，",       "、",     " ",        "\n",     "<",        "&",        "2024年",
        "至", "巡察",     "不足",   "发现问题", "问题：", "移交线索", "市委第一", "、县林业局党组",
        "和", "在方面，", "有的",   "要求，",   "表示，", "3个月内",  "聚焦"})
    EXPECT_TRUE(grows_with_the_length(unit, 150)) << unit;
}

TEST(Reader, TimeGrowsWithTheNumberOfNotices) { EXPECT_TRUE(grows_with_the_length(seed(), 3)); }

}  // namespace
}  // namespace huiyin::bulletin
