// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/drafts.hpp"

#include <gtest/gtest.h>

#include <set>

#include "bulletin/shared_test.hpp"
#include "deadlines/shipped_calendar_test.hpp"

namespace huiyin::bulletin {
namespace {

Drafts drafted(std::string_view text) {
  return draft_import(testing::reader().read(text), testing::cleaned(text), deadlines::shipped_calendar(),
                      testing::lexicon());
}

std::string seed() { return testing::content_of(testing::source_path("tests/data/seed.txt")); }

Drafts one_finding() {
  Drafts drafts;
  drafts.findings.push_back({1, "消防通道堵塞", {{0, 6}}, "", "", std::nullopt, "", false, {1}, false});
  drafts.requirements.push_back({1, "压实主体责任", {"每月研究一次"}, {}, false});
  return drafts;
}

std::string refusal_of(Drafts drafts) {
  auto const kept = written(std::move(drafts), 100);
  return kept ? "" : kept.error().code + " " + kept.error().detail;
}

TEST(Drafts, OfANoticeHoldEveryFindingAndRequirementWithItsPlaces) {
  Drafts const drafts = drafted(seed());
  EXPECT_EQ(drafts.unit.value, "市教育局党委");
  EXPECT_FALSE(drafts.unit.spans.empty());
  ASSERT_EQ(drafts.findings.size(), 18U);
  ASSERT_EQ(drafts.requirements.size(), 3U);
  for (auto const& finding : drafts.findings) EXPECT_FALSE(finding.spans.empty()) << finding.text;
  for (auto const& requirement : drafts.requirements) EXPECT_FALSE(requirement.spans.empty()) << requirement.heading;
  EXPECT_EQ(drafts.findings.front().text, "党的领导核心作用发挥不充分");
  EXPECT_EQ(count_findings(drafts), 18);
}

TEST(Drafts, OfSeveralUnitsNameTheUnitOfEachFinding) {
  Drafts const drafts = drafted(testing::content_of(testing::source_path("tests/notices/116.txt")));
  std::set<std::string> units;
  for (auto const& finding : drafts.findings) units.insert(finding.unit);
  EXPECT_EQ(units, (std::set<std::string>{"市气象局党组", "市体育局党组", "市机关事务管理局党组"}));
}

TEST(Drafts, OfAReportHaveItsItemsForFindings) {
  Drafts const drafts = drafted(testing::content_of(testing::source_path("tests/notices/121.txt")));
  ASSERT_EQ(drafts.findings.size(), 6U);
  EXPECT_EQ(drafts.findings.front().text, "党委统揽全局作用发挥不够");
  EXPECT_FALSE(drafts.findings.front().spans.empty());
}

TEST(Drafts, OfANoticeAreAsTheyWouldBeKept) {
  std::string const text = seed();
  Drafts const drafts = drafted(text);
  auto const kept = written(drafts, text.size());
  ASSERT_TRUE(kept) << kept.error().code << kept.error().detail;
  EXPECT_EQ(*kept, drafts);
}

TEST(Drafts, OfAnEmptyTextAreEmpty) { EXPECT_EQ(drafted(""), drafted("这不是通报。")); }

TEST(Drafts, AreKeptWithoutBlanksAroundThem) {
  Drafts drafts = one_finding();
  drafts.findings[0].text = "  消防通道堵塞\n";
  drafts.title.value = " 通报 ";
  auto const kept = written(drafts, 100);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->findings[0].text, "消防通道堵塞");
  EXPECT_EQ(kept->title.value, "通报");
}

TEST(Drafts, SayWhereSomethingIsWrong) {
  Drafts drafts = one_finding();
  drafts.findings[0].text = " ";
  EXPECT_EQ(refusal_of(drafts), "import.draft_empty /drafts/findings/0/text");
  drafts = one_finding();
  drafts.requirements[0].points[0] = std::string(5000, 'a');
  EXPECT_EQ(refusal_of(drafts), "import.draft_text /drafts/requirements/0/points/0");
  drafts = one_finding();
  drafts.onsite_to.value = "2026年3月";
  EXPECT_EQ(refusal_of(drafts), "import.draft_day /drafts/onsite_to/value");
  drafts = one_finding();
  drafts.findings[0].spans[0].end = 101;
  EXPECT_EQ(refusal_of(drafts), "import.draft_span /drafts/findings/0/spans/0");
  drafts = one_finding();
  drafts.findings.push_back(drafts.findings[0]);
  EXPECT_EQ(refusal_of(drafts), "import.draft_key_twice /drafts/findings/1/key");
  drafts = one_finding();
  drafts.findings[0].opinions = {1, 2};
  EXPECT_EQ(refusal_of(drafts), "import.draft_unknown_opinion /drafts/findings/0/opinions/1");
  drafts = one_finding();
  drafts.findings.resize(most_draft_findings + 1);
  EXPECT_EQ(refusal_of(drafts), "list.too_long 2000");
}

TEST(Drafts, ThatAreDroppedAreKeptAsTheyAre) {
  Drafts drafts = one_finding();
  drafts.findings[0].text = "";
  drafts.findings[0].dropped = true;
  EXPECT_EQ(refusal_of(drafts), "");
  EXPECT_EQ(count_findings(drafts), 0);
}

TEST(Drafts, AreDoubtfulWhereTheReadingIsNotCertain) {
  Drafts drafts = one_finding();
  EXPECT_EQ(count_doubtful(drafts), 0);
  drafts.findings[0].spans[0].certainty = Certainty::medium;
  drafts.title.spans = {{0, 2, Certainty::low}};
  EXPECT_EQ(count_doubtful(drafts), 2);
  drafts.findings[0].dropped = true;
  EXPECT_EQ(count_doubtful(drafts), 1);
}

}  // namespace
}  // namespace huiyin::bulletin
