// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/ledger_lists.hpp"

#include <gtest/gtest.h>

#include "documents/xlsx.hpp"

namespace huiyin::papers {
namespace {

using rectification::LedgerRow;

LedgerRow row_with_everything() {
  LedgerRow row;
  row.ordinal = "2026-01-007";
  row.unit = "第一中学";
  row.finding = "消防通道堵塞";
  row.category_path = {"党的领导"};
  row.goal = "通道畅通";
  row.measures = {"1. 清理", "2. 检查"};
  row.status = rectification::State::in_progress;
  row.owned_measures = {{"清理", "校长", "副校长", "总务处", {"保卫处", "团委"}, "王某某", std::nullopt, true},
                        {"检查", "校长", "", "总务处", {}, "", parse_day("2026-12-31").value(), false}};
  row.listed_rules = {{"管理办法",
                       rectification::RuleChange::revised,
                       "校发〔2026〕3号",
                       parse_day("2026-03-05").value(),
                       "总务处",
                       {"2026-09-05 正在执行"}}};
  row.listed_effects = {{rectification::EffectKind::money, 12000, "元", "追回"}};
  row.evidence = {"照片.jpg"};
  return row;
}

documents::Spreadsheet lists_of(std::vector<LedgerRow> const& rows) {
  documents::Workbook book;
  LedgerLists lists(book);
  for (LedgerRow const& row : rows) lists.add(row);
  lists.finish();
  return documents::read_xlsx(book.bytes().value()).value();
}

std::vector<std::string> line(documents::Sheet const& sheet, int row) {
  std::vector<std::string> cells;
  for (auto const& cell : sheet.cells)
    if (cell.row == row && !cell.text.empty()) cells.push_back(cell.text);
  return cells;
}

using Cells = std::vector<std::string>;

TEST(LedgerLists, AreFiveViewsOfOneRow) {
  auto const book = lists_of({row_with_everything()});
  ASSERT_EQ(book.sheets.size(), 5U);
  EXPECT_EQ(line(book.sheets[0], 2), (Cells{"1", "第一中学", "党的领导", "2026-01-007 消防通道堵塞", "校长", "副校长",
                                            "总务处", "整改中", "1. 清理\n2. 检查"}));
  EXPECT_EQ(line(book.sheets[1], 2),
            (Cells{"1", "第一中学", "2026-01-007 消防通道堵塞", "通道畅通", "清理", "长期坚持"}));
  EXPECT_EQ(line(book.sheets[1], 3),
            (Cells{"2", "第一中学", "2026-01-007 消防通道堵塞", "通道畅通", "检查", "2026-12-31"}));
  EXPECT_EQ(line(book.sheets[2], 2),
            (Cells{"1", "第一中学", "2026-01-007", "清理", "校长", "副校长", "总务处", "保卫处、团委", "王某某"}));
  EXPECT_EQ(line(book.sheets[3], 2), (Cells{"1", "第一中学", "管理办法", "修订", "校发〔2026〕3号", "2026-03-05",
                                            "总务处", "2026-01-007 消防通道堵塞", "2026-09-05 正在执行"}));
  EXPECT_EQ(line(book.sheets[4], 2),
            (Cells{"1", "第一中学", "2026-01-007 消防通道堵塞", "资金", "12000元", "追回", "照片.jpg"}));
}

TEST(LedgerLists, StandEvenWhereThereIsNothing) { EXPECT_EQ(lists_of({}).sheets.size(), 5U); }

}  // namespace
}  // namespace huiyin::papers
