// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/reading_table.hpp"

#include <gtest/gtest.h>

#include "forms/columns.hpp"

namespace huiyin::forms {

using namespace bulletin;

Messages const labels({{"label.kind.title", "类型"},
                       {"label.kind.feedback", "反馈"},
                       {"label.unit_head", "主要负责人"},
                       {"label.findings", "问题 {count} 个"},
                       {"label.class.decisions", "落实决策部署"}});

Reading small_notice() {
  Reading reading;
  reading.kind = Kind::feedback;
  reading.title = Quote{"关于巡察的反馈", {}};
  reading.unit_head = Quote{"张某某（局长）", {}};
  reading.finding_groups = {{0, {"党的领导方面", {}}, FindingClass::decisions}};
  reading.findings = {{{"学风不实", {}}, {}, {}, 0}, {{"台账登记不全而且长期没有人核对", {}}, {}, {}, 0}};
  return reading;
}

TEST(ReadingTable, SaysOnlyWhatTheNoticeSays) {
  EXPECT_EQ(reading_table(small_notice(), labels, {32, Ink::plain}),
            "关于巡察的反馈\n"
            "────────────────────────────────\n"
            "类型          反馈\n"
            "主要负责人    张某某（局长）\n"
            "\n"
            "问题 2 个\n"
            " ▸ 党的领导方面〔落实决策部署〕\n"
            "   1   学风不实\n"
            "   2   台账登记不全而且长期没有\n"
            "       人核对\n");
}

TEST(ReadingTable, SaysAHeadingOnceWhenItIsTheFirstFinding) {
  Reading reading = small_notice();
  reading.finding_groups[0].heading.value = "学风不实";
  EXPECT_NE(reading_table(reading, labels, {32, Ink::plain}).find("\n ▸ 〔落实决策部署〕\n   1   学风不实\n"),
            std::string::npos);
}

TEST(ReadingTable, KeepsToTheWidthOfTheTerminal) {
  std::string const page = reading_table(small_notice(), labels, {24, Ink::plain});
  std::size_t at = 0;
  for (std::size_t end = page.find('\n'); end != std::string::npos; at = end + 1, end = page.find('\n', at))
    EXPECT_LE(columns(page.substr(at, end - at)), 24u);
}

TEST(ReadingTable, IsBoldOnlyWhereItMay) {
  EXPECT_EQ(reading_table(small_notice(), labels, {30, Ink::plain}).find('\x1b'), std::string::npos);
  EXPECT_NE(reading_table(small_notice(), labels, {30, Ink::bold}).find("\x1b[1m关于巡察的反馈\x1b[0m"),
            std::string::npos);
}

TEST(ReadingTable, LetsNoTextSteerTheTerminal) {
  Reading reading = small_notice();
  reading.findings[0].text.value = "学风\x1b]0;x\x07不实";
  EXPECT_EQ(reading_table(reading, labels, {60, Ink::plain}).find('\x1b'), std::string::npos);
}

}  // namespace huiyin::forms
