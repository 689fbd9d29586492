// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/ledger_workbook.hpp"

#include <gtest/gtest.h>

namespace huiyin::papers {
namespace {

using rectification::Ledger;

Ledger small_ledger() {
  Ledger ledger;
  ledger.head.title = "市教育局党委巡察反馈问题整改台账";
  ledger.category_choices = {"落实党的理论和决策部署", "落实全面从严治党责任"};
  ledger.rows.resize(1);
  ledger.rows[0].seq = 1;
  ledger.rows[0].finding = "=HYPERLINK(\"http://invalid\",\"党组织设置不合理\")";
  ledger.opinions = {{1, "一是", "进一步压实主体责任", {"强化干部日常监督", "+1"}}};
  ledger.source = {"第一段。", "@第二段。"};
  return ledger;
}

TEST(LedgerWorkbook, TheSameLedgerGivesTheSameBytes) {
  std::string const first = write_ledger(small_ledger()).value();
  EXPECT_EQ(first.substr(0, 2), "PK");
  EXPECT_EQ(first, write_ledger(small_ledger()).value());
}

TEST(LedgerWorkbook, AnEmptyLedgerIsStillAWorkbook) { EXPECT_TRUE(write_ledger(Ledger{})); }

TEST(LedgerWorkbook, TextTooLongForACellIsCutAndNotRefused) {
  Ledger ledger = small_ledger();
  for (int round = 0; round < 10'000; ++round) ledger.rows[0].finding += "制度执行不到位";
  ledger.opinions[0].heading = ledger.rows[0].finding;
  ledger.source.push_back(ledger.rows[0].finding);
  EXPECT_TRUE(write_ledger(ledger));
}

TEST(LedgerWorkbook, MoreRowsThanASheetShouldHoldAreRefused) {
  Ledger ledger;
  ledger.rows.resize(100'001);
  auto const answer = write_ledger(ledger);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, "ledger.too_many_rows");
}

}  // namespace
}  // namespace huiyin::papers
