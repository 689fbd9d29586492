// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Single rules of recognising a ledger; whole workbooks of many shapes stand in tests/ledger/shapes.
#include "bulletin/ledger_reader.hpp"

#include <gtest/gtest.h>

#include "bulletin/ledger_import.hpp"
#include "bulletin/lexicon.hpp"
#include "bulletin/shared_test.hpp"

namespace huiyin::bulletin {
namespace {

using documents::Sheet;
using documents::Spreadsheet;

Sheet sheet_of(std::vector<std::vector<std::string>> const& rows, std::string const& name = "台账") {
  Sheet sheet{name, false, {}};
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < rows[row].size(); ++column)
      if (!rows[row][column].empty()) {
        auto const r = static_cast<int>(row);
        auto const c = static_cast<int>(column);
        sheet.cells.push_back({r, c, r, c, rows[row][column], {}});
      }
  return sheet;
}

Result<LedgerReading> read(std::vector<std::vector<std::string>> const& rows,
                           std::vector<ConfirmedColumn> const& confirmed = {}) {
  Spreadsheet const book{{sheet_of(rows)}};
  return read_ledger(book, testing::lexicon(), confirmed);
}

std::string meaning_of(std::string const& heading) {
  auto const found = meaning_of_heading({0, "", heading, {}, 0, {}}, testing::lexicon().words);
  if (found.meaning) return std::string(name_of(*found.meaning));
  std::string all = "?";
  for (Meaning const meaning : found.candidates) all += " " + std::string(name_of(meaning));
  return all;
}

TEST(LedgerHeading, IsKnownAsItIsAndByWhatItIsFurnishedWith) {
  EXPECT_EQ(meaning_of("序 号"), "seq");
  EXPECT_EQ(meaning_of("反馈问题（原文）"), "finding");
  EXPECT_EQ(meaning_of("巡察反馈\n具体问题"), "finding");
  EXPECT_EQ(meaning_of("整改责任领导"), "leader");
  EXPECT_EQ(meaning_of("責任單位"), "lead_department");
  EXPECT_EQ(meaning_of("县直单位整改完成时限"), "due");
  EXPECT_EQ(meaning_of("是否已完成"), "status");
  EXPECT_EQ(meaning_of("责任单位、责任人"), "handler");
}

TEST(LedgerHeading, ThatIsNotKnownIsAskedWithWhatItMayBe) {
  EXPECT_EQ(meaning_of("风险指数"), "?");
  EXPECT_EQ(meaning_of("遗留问题"), "? finding");
  EXPECT_EQ(meaning_of("整改措施及完成时限"), "? measure due");
  EXPECT_EQ(meaning_of("完成时间"), "? due done_on");
  EXPECT_EQ(meaning_of("完成情况"), "? progress status");
}

TEST(LedgerReader, TakesWhatAPersonSaysOfAColumnBeforeAllElse) {
  std::vector<std::vector<std::string>> const rows{{"序号", "反馈问题", "星级", "整改措施"},
                                                   {"1", "问题甲", "三星", "改"}};
  auto const open = read(rows);
  ASSERT_TRUE(open);
  EXPECT_FALSE(open->columns[2].meaning);
  for (auto const* name : {"星级", "C"}) {
    auto const told = read(rows, {{name, Meaning::ignored}});
    ASSERT_TRUE(told);
    EXPECT_EQ(told->columns[2].meaning, Meaning::ignored);
  }
}

TEST(LedgerReader, RefusesASheetWithoutFindings) {
  EXPECT_EQ(read({{"序号", "姓名", "电话"}, {"1", "甲", "1"}}).error().code, "ledger.no_table");
  EXPECT_EQ(read({}).error().code, "ledger.no_table");
}

TEST(LedgerReader, SpansOfFindingsPointAtTheirWords) {
  auto const ledger =
      read({{"序号", "反馈问题", "整改措施"}, {"1", "学习不够\n深入", "制定计划"}, {"2", "管理松散", "修订"}});
  ASSERT_TRUE(ledger);
  EXPECT_EQ(ledger->text, "序号\t反馈问题\t整改措施\n1\t学习不够 深入\t制定计划\n2\t管理松散\t修订\n");
  auto const drafts = draft_ledger_import(*ledger);
  ASSERT_EQ(drafts.findings.size(), 2U);
  EXPECT_EQ(drafts.findings[1].spans.at(0).begin, 30U);
  EXPECT_EQ(drafts.findings[1].spans.at(0).end, 34U);
}

TEST(LedgerReader, RowsThatCannotComeInAreNoDrafts) {
  std::string const long_text(12'003, 'x');
  auto const ledger = read({{"序号", "单位", "反馈问题", "整改措施"},
                            {"1", "县财政局", "", "改"},
                            {"2", "", "甲", "改"},
                            {"3", "县财政局", long_text, "改"},
                            {"4", "县财政局", "乙", "改"}});
  ASSERT_TRUE(ledger);
  ASSERT_EQ(ledger->entries.size(), 4U);
  EXPECT_EQ(ledger->entries[0].faults.at(0).code, "ledger.finding_missing");
  EXPECT_EQ(ledger->entries[1].faults.at(0).code, "ledger.unit_missing");
  EXPECT_EQ(ledger->entries[2].faults.at(0).code, "ledger.text_too_long");
  auto const drafts = draft_ledger_import(*ledger);
  ASSERT_EQ(drafts.findings.size(), 1U);
  EXPECT_EQ(drafts.findings[0].key, 4);
}

}  // namespace
}  // namespace huiyin::bulletin
