// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An office's own ledger on its way in. The test program is its own parse child.
#include <gtest/gtest.h>
#include <unistd.h>

#include "documents/child.hpp"
#include "documents/workbook.hpp"
#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

namespace json = boost::json;

using Rows = std::vector<std::vector<std::string>>;

std::string workbook(Rows const& rows) {
  documents::Workbook book;
  auto& sheet = book.add_sheet("台账");
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::size_t column = 0; column < rows[row].size(); ++column)
      if (!rows[row][column].empty())
        book.text(sheet, static_cast<int>(row), static_cast<int>(column), rows[row][column], {});
  return book.bytes().value();
}

Rows const plain{{"序号", "反馈问题", "整改措施", "责任领导", "责任部门", "整改时限", "整改进展", "完成状态"},
                 {"1", "学习不够深入", "1.制定计划\n2.每月检查", "王某某", "办公室", "2030年6月底", "已制定", "整改中"},
                 {"2", "采购程序不规范", "修订办法", "李某某", "财务科、办公室", "长期坚持", "", "已销号"}};

Received send(StaffHouse& house, std::string const& path, std::string const& bytes, std::string const& more = "") {
  return house.ask(house.clerk, "POST " + path + "?name=%E5%8F%B0%E8%B4%A6.xlsx" + more, bytes,
                   "Content-Type: application/octet-stream\r\n");
}

std::string admission_of_ledger(StaffHouse& house, std::string const& unit) {
  static int round = 1;
  return fmt::format(
      R"({{"new_round":{{"term":"十四届","year":2026,"number":{},"name":"第二轮","rules_version":"county-3-months@1"}},)"
      R"("team":"{}","fed_back_on":"{}","units":[{{"named":"",{}}}],"assign_items":true,"number_prefix":"2026-02"}})",
      ++round, render(house.office.team), render(house.today()), unit);
}

std::string imported(StaffHouse& house, Rows const& rows, std::string const& more = "") {
  auto const made = send(house, "/api/v1/imports", workbook(rows), more);
  EXPECT_EQ(made.status, 201) << made.body;
  return made.field("location");
}

json::array items_of(StaffHouse& house, Received const& admitted) {
  std::string const inspection(object_of(admitted).at("inspections").at(0).as_string());
  return object_of(house.ask(house.clerk, "GET /api/v1/items?inspection=" + inspection)).at("rows").as_array();
}

json::object item(StaffHouse& house, json::value const& row) {
  return object_of(house.ask(house.clerk, "GET /api/v1/items/" + std::string(row.at("id").as_string())));
}

TEST(LedgersOnTheWire, AreTriedAndNothingIsKept) {
  StaffHouse house;
  auto const tried = send(house, "/api/v1/imports/try", workbook(plain));
  ASSERT_EQ(tried.status, 200) << tried.body;
  auto const reading = object_of(tried);
  EXPECT_EQ(reading.at("rows").as_array().size(), 2U);
  EXPECT_EQ(reading.at("rows").at(0).at("due"), "2030-06-30");
  EXPECT_EQ(json::serialize(reading.at("asked")), "[]");
  EXPECT_EQ(reading.at("sample").at(1).at(1), "采购程序不规范");
  EXPECT_EQ(object_of(house.ask(house.clerk, "GET /api/v1/imports")).at("rows").as_array().size(), 0U);
  EXPECT_EQ(code_of(send(house, "/api/v1/imports/try", "一份通报")), "ledger.no_workbook");
  EXPECT_EQ(code_of(send(house, "/api/v1/imports/try", workbook({{"甲", "乙"}}))), "ledger.no_table");
}

TEST(LedgersOnTheWire, ComeInAsDraftsBesideTheirRows) {
  StaffHouse house;
  auto const import = object_of(house.ask(house.clerk, "GET " + imported(house, plain)));
  EXPECT_EQ(import.at("kind"), "ledger");
  EXPECT_EQ(import.at("drafts").at("findings").as_array().size(), 2U);
  EXPECT_EQ(import.at("drafts").at("findings").at(1).at("keep_up"), true);
  EXPECT_EQ(import.at("reading").at("sheet"), "台账");
}

TEST(LedgersOnTheWire, AreAdmittedWithTheirMeasuresDepartmentsAndProgress) {
  StaffHouse house;
  auto const admitted = house.change(house.clerk, imported(house, plain) + "/admit", 1,
                                     admission_of_ledger(house, R"("new_name":"县教育局")"));
  ASSERT_EQ(admitted.status, 200) << admitted.body;
  auto const items = items_of(house, admitted);
  ASSERT_EQ(items.size(), 2U);
  auto const first = item(house, items.at(0));
  EXPECT_EQ(first.at("number"), "2026-02-001");
  EXPECT_EQ(first.at("state"), "in_progress");
  EXPECT_EQ(first.at("due"), "2030-06-30");
  auto const measures = first.at("measures").as_array();
  ASSERT_EQ(measures.size(), 2U);
  EXPECT_EQ(measures.at(0).at("handler"), "责任领导 王某某");
  EXPECT_EQ(measures.at(0).at("lead_department"), measures.at(1).at("lead_department"));
  EXPECT_EQ(first.at("progress").at(0).at("text"), "整改进展：已制定\n完成状态：整改中");
  auto const second = item(house, items.at(1));
  EXPECT_EQ(second.at("measures").at(0).at("co_departments").at(0), measures.at(0).at("lead_department"));
  EXPECT_EQ(second.at("progress").at(0).at("text"), "完成状态：已销号\n时限：长期坚持");
}

TEST(LedgersOnTheWire, KeepTheNumbersTheyHave) {
  StaffHouse house;
  Rows const numbered{{"编号", "反馈问题", "整改措施"}, {"城巡-17", "甲", "改"}, {"城巡-18", "乙", "改"}};
  auto const admitted = house.change(house.clerk, imported(house, numbered) + "/admit", 1,
                                     admission_of_ledger(house, R"("new_name":"县教育局")"));
  ASSERT_EQ(admitted.status, 200) << admitted.body;
  EXPECT_EQ(items_of(house, admitted).at(0).at("number"), "城巡-17");
  auto const again = house.change(house.clerk, imported(house, numbered) + "/admit", 1,
                                  admission_of_ledger(house, R"("new_name":"县水利局")"));
  EXPECT_EQ(code_of(again), "import.number_known") << again.body;
}

TEST(LedgersOnTheWire, BringItemsUpToDateThatAreHereAlready) {
  StaffHouse house;
  Rows const before{{"编号", "反馈问题", "整改措施", "整改时限", "整改进展"},
                    {"城巡-17", "甲", "改", "2030-06-30", "已启动"}};
  auto const admitted = house.change(house.clerk, imported(house, before) + "/admit", 1,
                                     admission_of_ledger(house, R"("new_name":"县教育局")"));
  ASSERT_EQ(admitted.status, 200) << admitted.body;
  Rows const later{{"编号", "反馈问题", "整改措施", "整改时限", "整改进展"},
                   {"城巡-17", "甲", "改", "2030-09-30，长期坚持", "整改进展：已启动\n已完成一半"},
                   {"城巡-18", "乙", "改", "2030-09-30", ""}};
  std::string body = admission_of_ledger(house, R"("new_name":"县水利局")");
  body.insert(body.size() - 1, R"(,"known_numbers":"update")");
  auto const updated = house.change(house.clerk, imported(house, later) + "/admit", 1, body);
  ASSERT_EQ(updated.status, 200) << updated.body;
  auto const first = item(house, items_of(house, admitted).at(0));
  EXPECT_EQ(first.at("due"), "2030-09-30");
  EXPECT_EQ(first.at("keep_up"), true);
  EXPECT_EQ(first.at("progress").as_array().size(), 2U);
  EXPECT_EQ(first.at("progress").at(1).at("text"), "已完成一半");
  auto const fresh = items_of(house, updated);
  ASSERT_EQ(fresh.size(), 1U);
  EXPECT_EQ(fresh.at(0).at("number"), "城巡-18");
}

TEST(LedgersOnTheWire, AreTakenBackAsAWholeWhileNobodyHasWorkedOnThem) {
  StaffHouse house;
  Rows const numbered{{"编号", "反馈问题", "整改措施"}, {"城巡-17", "甲", "改"}, {"城巡-18", "乙", "改"}};
  std::string const import = imported(house, numbered);
  auto const admitted =
      house.change(house.clerk, import + "/admit", 1, admission_of_ledger(house, R"("new_name":"县教育局")"));
  ASSERT_EQ(admitted.status, 200) << admitted.body;
  auto const back = house.change(house.clerk, import + "/discard", 2, R"({"reason":"单位选错"})");
  ASSERT_EQ(back.status, 200) << back.body;
  EXPECT_EQ(member(back, "state"), "discarded");
  for (auto const& row : items_of(house, admitted)) EXPECT_EQ(row.at("state"), "cancelled");

  std::string const second = imported(house, numbered);
  auto const again =
      house.change(house.clerk, second + "/admit", 1, admission_of_ledger(house, R"("new_name":"县水利局")"));
  ASSERT_EQ(again.status, 200) << again.body;
  auto const rows = items_of(house, again);
  EXPECT_EQ(rows.at(0).at("number"), "2026-02-001");
  std::string const path = "/api/v1/items/" + std::string(rows.at(0).at("id").as_string());
  EXPECT_EQ(house.change(house.clerk, path + "/note", 1, R"({"note":"看过"})").status, 200);
  EXPECT_EQ(code_of(house.change(house.clerk, second + "/discard", 2, R"({"reason":"再来"})")), "import.worked_on");
}

TEST(LedgersOnTheWire, AskForColumnsOnceAndRememberThem) {
  StaffHouse house;
  Rows const starred{{"序号", "反馈问题", "星级", "整改措施"}, {"1", "甲", "三星", "改"}};
  EXPECT_EQ(code_of(send(house, "/api/v1/imports", workbook(starred))), "ledger.columns_asked");
  EXPECT_EQ(send(house, "/api/v1/imports", workbook(starred), "&columns=C:nothing").status, 400);
  imported(house, starred, "&columns=C:ignored");
  auto const next = send(house, "/api/v1/imports/try", workbook({starred.at(0), {"1", "乙", "二星", "改"}}));
  EXPECT_EQ(json::serialize(object_of(next).at("asked")), "[]");
}

TEST(LedgersOnTheWire, StopAtRowsThatCannotComeInOrSkipThem) {
  StaffHouse house;
  Rows const faulty{{"序号", "反馈问题", "整改措施"}, {"1", "甲", "改"}, {"2", "", "改"}};
  EXPECT_EQ(code_of(send(house, "/api/v1/imports", workbook(faulty))), "ledger.rows_stop");
  auto const import = object_of(house.ask(house.clerk, "GET " + imported(house, faulty, "&faulty_rows=skip")));
  EXPECT_EQ(import.at("drafts").at("findings").as_array().size(), 1U);
}

}  // namespace
}  // namespace huiyin::http::test

int main(int count, char** words) {
  if (count > 1 && std::string_view(words[1]) == "parse-child")
    return huiyin::documents::serve_parse_child(STDIN_FILENO, STDOUT_FILENO);
  testing::InitGoogleTest(&count, words);
  return RUN_ALL_TESTS();
}
