// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/ledger_columns.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace huiyin::papers {
namespace {

using rectification::Ledger;
using rectification::LedgerOrigin;
using rectification::LedgerRow;

Ledger ledger_of(LedgerRow row) {
  Ledger ledger;
  ledger.rows = {std::move(row)};
  return ledger;
}

std::vector<std::string> headings(Ledger const& ledger) {
  std::vector<std::string> names;
  for (auto const& column : columns_for(ledger).columns) {
    std::string name = column.heading;
    std::erase(name, '\n');
    names.push_back(name);
  }
  return names;
}

bool has(Ledger const& ledger, std::string const& heading) {
  auto const names = headings(ledger);
  return std::ranges::find(names, heading) != names.end();
}

std::string cell(LedgerRow const& row, std::string const& heading) {
  for (auto const& column : columns_for(ledger_of(row)).columns) {
    if (column.heading != heading) continue;
    if (auto const day = column.day ? column.day(row) : std::nullopt) return "day " + render(*day);
    return column.text ? column.text(row) : "";
  }
  return "no such column";
}

TEST(LedgerColumns, FrozenColumnsEndWithTheFinding) {
  auto const layout = columns_for(ledger_of({}));
  EXPECT_STREQ(layout.columns.at(layout.frozen - 1).heading, "反馈问题（原文）");
}

TEST(LedgerColumns, ColumnsOfOneGroupStandTogether) {
  auto const layout = columns_for(ledger_of({}));
  std::vector<std::string> groups;
  for (auto const& column : layout.columns)
    if (groups.empty() || groups.back() != column.group) groups.emplace_back(column.group);
  EXPECT_EQ(groups,
            (std::vector<std::string>{"反馈问题", "整改措施", "整改责任", "时限要求", "整改进展与成效", "核查销号"}));
}

TEST(LedgerColumns, AColumnWithoutUseIsLeftOut) {
  EXPECT_FALSE(has(ledger_of({}), "单位"));
  EXPECT_FALSE(has(ledger_of({}), "对应意见（建议）"));
  LedgerRow row;
  row.unit = "白塘乡党委";
  EXPECT_TRUE(has(ledger_of(row), "单位"));
}

TEST(LedgerColumns, AReportBringsItsNumbersAndWhatItSaysOfProgress) {
  Ledger ledger = ledger_of({});
  ledger.origin = LedgerOrigin::report;
  EXPECT_TRUE(has(ledger, "通报序号"));
  EXPECT_TRUE(has(ledger, "通报所述进展"));
  EXPECT_FALSE(has(ledger, "反馈问题（原文）"));
}

TEST(LedgerColumns, ACertainDueDayIsADayAndAProvisionalOneSaysSo) {
  LedgerRow row;
  row.limit.text = "反馈后3个月";
  EXPECT_EQ(cell(row, "完成时限"), "反馈后3个月（到期日待填）");
  row.limit.due = parse_day("2023-03-08").value();
  EXPECT_EQ(cell(row, "完成时限"), "day 2023-03-08");
  row.limit.provisional = true;
  EXPECT_EQ(cell(row, "完成时限"), "2023-03-08（暂定）");
}

TEST(LedgerColumns, TheFindingsColumnGrowsWithTheLongestFinding) {
  LedgerRow row;
  double const narrow = columns_for(ledger_of(row)).columns[1].width;
  for (int round = 0; round < 60; ++round) row.finding += "制度执行不到位";
  EXPECT_GT(columns_for(ledger_of(row)).columns[1].width, narrow);
}

}  // namespace
}  // namespace huiyin::papers
