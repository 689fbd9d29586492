// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// tests/cases/similarity/*.case, sets of sentences as reports have them. "sought" opens a set; below it stand
// candidates: "first" must come first, "also" must be found, "not" must not be; "class" is of the line before it.
#include "search/similarity.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace huiyin::search {
namespace {

std::filesystem::path source_path(std::string_view relative) {
  return std::filesystem::path(HUIYIN_SOURCE_DIR) / relative;
}

std::string content_of_file(std::filesystem::path const& path) {
  std::ifstream file(path);
  std::ostringstream content;
  content << file.rdbuf();
  EXPECT_TRUE(file) << path;
  return content.str();
}

PlainWords const& plain() {
  static std::string const content = content_of_file(source_path("data/search/plain_words.csv"));
  static PlainWords const words = PlainWords::read({"search/plain_words.csv", content}).value();
  return words;
}

struct Set {
  Described sought;
  std::vector<std::string> wanted;  // first, also, not
  std::vector<Described> candidates;
};

std::vector<Set> sets_of(std::filesystem::path const& path) {
  std::vector<Set> sets;
  std::istringstream lines(content_of_file(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with("#")) continue;
    std::string const word = line.substr(0, line.find(' '));
    std::string const said = line.substr(word.size() + 1);
    if (word == "sought") {
      sets.push_back({{said, ""}, {}, {}});
    } else if (word == "class") {
      (sets.back().candidates.empty() ? sets.back().sought : sets.back().candidates.back()).kind = said;
    } else {
      EXPECT_TRUE(word == "first" || word == "also" || word == "not") << path << ": " << line;
      sets.back().wanted.push_back(word);
      sets.back().candidates.push_back({said, ""});
    }
  }
  return sets;
}

class SimilarityCase : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(SimilarityCase, FindsWhatIsAboutTheSame) {
  auto const sets = sets_of(GetParam());
  EXPECT_FALSE(sets.empty());
  for (Set const& set : sets) {
    auto const found = most_similar(set.sought, set.candidates, plain(), 20);
    for (std::size_t at = 0; at < set.candidates.size(); ++at) {
      auto const place = std::ranges::find(found, at, &Likeness::candidate);
      bool const is_found = place != found.end();
      EXPECT_EQ(is_found, set.wanted[at] != "not") << set.sought.text << "\n" << set.candidates[at].text;
      if (set.wanted[at] == "first") {
        EXPECT_EQ(place, found.begin()) << set.sought.text << " / " << set.candidates[at].text;
      }
      EXPECT_TRUE(!is_found || !place->met.empty());
    }
  }
}

std::vector<std::filesystem::path> case_files() {
  std::vector<std::filesystem::path> files;
  for (auto const& each : std::filesystem::directory_iterator(source_path("tests/cases/similarity")))
    if (each.path().extension() == ".case") files.push_back(each.path());
  std::ranges::sort(files);
  return files;
}

std::string name_of_case(::testing::TestParamInfo<std::filesystem::path> const& of) { return of.param.stem().string(); }

INSTANTIATE_TEST_SUITE_P(Cases, SimilarityCase, ::testing::ValuesIn(case_files()), name_of_case);

TEST(Similarity, MarksTheMatchingWordsOfTheCandidate) {
  std::vector<Described> const candidates{{"教学楼 消防通道被堵塞", ""}};
  auto const found = most_similar({"消防通道堵塞", ""}, candidates, plain(), 20);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].met, (std::vector<Range>{{4, 8}, {9, 11}}));
}

TEST(Similarity, OfTheSameTextIsWhole) {
  std::vector<Described> const candidates{{"消防通道堵塞", ""}};
  EXPECT_DOUBLE_EQ(most_similar({"消防通道堵塞", ""}, candidates, plain(), 20).at(0).score, 1);
}

TEST(Similarity, AnswersNoMoreThanIsAsked) {
  std::vector<Described> const candidates(5, {"消防通道堵塞", ""});
  auto const found = most_similar({"消防通道堵塞", ""}, candidates, plain(), 2);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].candidate, 0U);
  EXPECT_EQ(found[1].candidate, 1U);
}

TEST(Similarity, ProbesForStretchesFirstAndForNothingThatTellsNothing) {
  auto const probes = probes_of("工作不实，消防通道堵塞", plain());
  ASSERT_FALSE(probes.empty());
  EXPECT_EQ(probes.front(), "消防通道");
  EXPECT_NE(std::ranges::find(probes, "堵塞"), probes.end());
  EXPECT_EQ(std::ranges::find(probes, "工作"), probes.end());
  EXPECT_TRUE(probes_of("工作落实不到位，整改不力。", plain()).empty());
  EXPECT_TRUE(probes_of("", plain()).empty());
}

TEST(Similarity, ProbesAreBounded) {
  std::string text;
  for (char32_t c = U'一'; c < U'一' + 900; ++c) {
    text += static_cast<char>(0xE0 | (c >> 12U));
    text += static_cast<char>(0x80 | ((c >> 6U) & 0x3FU));
    text += static_cast<char>(0x80 | (c & 0x3FU));
  }
  EXPECT_EQ(probes_of(text, plain()).size(), most_probes);
}

TEST(PlainWords, AreReadWithTheirReasonOrRefused) {
  auto const read = [](std::string_view rows) { return PlainWords::read({"search/plain_words.csv", rows}); };
  auto const words = read("word,weight,reason\n的,none,虚词\n工作,none,套话\n材料缺失,little,多\n").value();
  EXPECT_EQ(words.of(U"我的"), Telling::none);
  EXPECT_EQ(words.of(U"工作"), Telling::none);
  EXPECT_EQ(words.of(U"料缺"), Telling::little);
  EXPECT_EQ(words.of(U"消防"), Telling::much);
  for (std::string_view const row : {"的", "的,none", "的,none,", ",none,虚词", "的,some,虚词", "的,none,虚词,又"})
    EXPECT_EQ(read("word,weight,reason\n" + std::string(row) + "\n").error().code, "search.plain_words_malformed")
        << row;
}

}  // namespace
}  // namespace huiyin::search
