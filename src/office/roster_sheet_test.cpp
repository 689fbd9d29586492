// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/roster_sheet.hpp"

#include <gtest/gtest.h>

namespace huiyin::office {
namespace {

using documents::Cell;
using documents::Sheet;
using documents::Spreadsheet;

RosterWords words() {
  RosterWords made;
  for (auto const& [word, column] : {std::pair("姓名", RosterColumn::name),
                                     {"单位", RosterColumn::unit},
                                     {"职务", RosterColumn::post},
                                     {"账号", RosterColumn::login},
                                     {"工号", RosterColumn::login},
                                     {"手机", RosterColumn::login},
                                     {"角色", RosterColumn::role}})
    made.headings.push_back({roster_word(word), column});
  made.roles.push_back({roster_word("联络员"), Role::unit});
  return made;
}

Sheet sheet(std::vector<std::vector<std::string>> const& rows) {
  Sheet made{"名单", false, {}};
  for (int row = 0; row < static_cast<int>(rows.size()); ++row)
    for (int column = 0; column < static_cast<int>(rows[static_cast<std::size_t>(row)].size()); ++column) {
      auto const& text = rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
      if (!text.empty()) made.cells.push_back({row, column, row, column, text, {}});
    }
  return made;
}

TEST(RosterSheet, FindsItsHeadBelowATitleAndReadsTheRows) {
  auto const read = read_roster({{sheet({{"某局联络员名单"},
                                         {"序号", "姓 名", "所在科室", "手机（联系用）", "角色"},
                                         {"1", "李某某", "办公室", "13800000001", "联络员"},
                                         {"", "", "", "", ""},
                                         {"2", "王某某", "办公室", "13800000002", "司机"}})}},
                                words());
  ASSERT_TRUE(read) << read.error().code;
  ASSERT_EQ(read->rows.size(), 2U);
  EXPECT_EQ(read->rows[0].said.name, "李某某");
  EXPECT_EQ(read->rows[0].said.login, "13800000001");
  EXPECT_EQ(read->rows[0].said.role, Role::unit);
  EXPECT_EQ(read->rows[1].role_unknown->detail, "司机");
  EXPECT_EQ(read->cell(read->rows[1].row, RosterColumn::role), "E5");
  EXPECT_EQ(read->cell(0, RosterColumn::unit), "");  // 所在科室 is no word that is known
}

TEST(RosterSheet, TakesTheSurerOfTwoColumnsOfOneMeaning) {
  auto const read = read_roster({{sheet({{"姓名", "手机", "工号"}, {"李某某", "13800000001", "A17"}})}}, words());
  EXPECT_EQ(read->rows.at(0).said.login, "A17");
  EXPECT_EQ(read_roster({{sheet({{"姓名", "手机/工号"}, {"李某某", "A17"}})}}, words())->rows.at(0).said.login, "A17");
}

TEST(RosterSheet, SaysOfEveryRowWhatAMergedCellCovers) {
  Sheet merged = sheet({{"单位", "姓名", "账号"}, {"教育局", "李某某", "li.mou"}, {"", "王某某", "wang"}});
  merged.cells[3].last_row = 2;
  auto const read = read_roster({{merged}}, words());
  EXPECT_EQ(read->rows.at(1).said.unit, "教育局");
}

TEST(RosterSheet, IsRefusedWithoutAHeadOrRows) {
  EXPECT_EQ(read_roster({{sheet({{"姓名", "单位"}, {"李某某", "教育局"}})}}, words()).error().code,
            "roster.columns_missing");
  EXPECT_EQ(read_roster({{sheet({{"姓名", "账号"}})}}, words()).error().code, "roster.rows_missing");
  std::vector<std::vector<std::string>> many{{"姓名", "账号"}};
  for (std::size_t row = 0; row <= people::most_roster_rows; ++row)
    many.push_back({"李某某", std::to_string(1000 + row)});
  EXPECT_EQ(read_roster({{sheet(many)}}, words()).error().code, "roster.too_long");
}

}  // namespace
}  // namespace huiyin::office
