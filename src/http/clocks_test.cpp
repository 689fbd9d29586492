// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

std::string inspection_of(StaffHouse const& house) { return "/api/v1/inspections/" + render(house.office.inspection); }

TEST(RuleSetsOnTheWire, AreListedWithTheSourceOfEachRule) {
  StaffHouse house;
  auto const told = house.ask(house.clerk, "GET /api/v1/rule-sets");
  ASSERT_EQ(told.status, 200) << told.body;
  auto const sets = boost::json::parse(told.body).at("rows").as_array();
  EXPECT_EQ(sets.size(), 6U);
  auto const& rule = sets.at(0).at("rules").at(1);
  EXPECT_EQ(sets.at(0).at("id"), "regulation-2015@1");
  EXPECT_EQ(rule.at("counting").at("length"), 2);
  EXPECT_EQ(rule.at("confidence"), "A");
  EXPECT_EQ(rule.at("taken_from"), "《中国共产党巡视工作条例》2015年第二十七条");
}

TEST(ClocksOnTheWire, OfARoundWithoutAKnownSetAreNone) {
  StaffHouse house;  // whose round was opened under "2026", before sets had ids
  auto const told = house.ask(house.clerk, "GET " + inspection_of(house) + "/clocks");
  EXPECT_EQ(told.body, R"({"rules_version":"2026","rule_set":null,"clocks":[]})");
}

TEST(ClocksOnTheWire, AreThoseOfARoundsSetByTheDaysOfTheInspection) {
  StaffHouse house;
  auto const round =
      house.ask(house.clerk, "POST /api/v1/rounds",
                R"({"term":"十四届","year":2026,"number":7,"name":"第七轮","rules_version":"county-3-months@1"})");
  ASSERT_EQ(round.status, 201) << round.body;
  auto const inspection = house.ask(
      house.clerk, "POST /api/v1/inspections",
      fmt::format(R"({{"round":{},"team":"{}","unit":"{}","onsite_from":"2024-06-20","onsite_to":"2024-07-20"}})",
                  boost::json::serialize(boost::json::parse(round.body).at("id")), render(house.office.team),
                  render(house.office.unit)));
  ASSERT_EQ(inspection.status, 201) << inspection.body;
  auto const told = house.ask(house.clerk, "GET " + inspection.field("location") + "/clocks");
  ASSERT_EQ(told.status, 200) << told.body;
  auto const table = boost::json::parse(told.body);
  EXPECT_EQ(table.at("rule_set").at("en"), "Common county practice (3 months)");
  ASSERT_EQ(table.at("clocks").as_array().size(), 2U);
  auto const& notice = table.at("clocks").at(0);
  EXPECT_EQ(notice.at("rule").at("id"), "P1");
  EXPECT_EQ(notice.at("trigger_day"), "2024-06-20");
  EXPECT_EQ(notice.at("due"), "2024-06-07");
  EXPECT_EQ(notice.at("state"), "official");
  EXPECT_EQ(table.at("clocks").at(1).at("due"), "2024-08-20");

  auto const outsider = house.newcomer("outsider", {{Role::unit, house.office.other_unit}});
  EXPECT_EQ(house.ask(outsider, "GET " + inspection.field("location") + "/clocks").status, 404);
}

TEST(ClocksOnTheWire, ThatWouldRunAreToldOfASetAnEventAndADay) {
  StaffHouse house;
  std::string const asked = "GET /api/v1/clocks?trigger=feedback&on=2026-11-24&rules_version=";
  auto const told = house.ask(house.clerk, asked + "plan-1-month-6-months@1");
  ASSERT_EQ(told.status, 200) << told.body;
  auto const clocks = boost::json::parse(told.body).at("clocks");
  ASSERT_EQ(clocks.as_array().size(), 2U);
  EXPECT_EQ(clocks.at(1).at("due"), "2027-05-24");
  EXPECT_EQ(clocks.at(1).at("state"), "provisional");
  EXPECT_EQ(clocks.at(1).at("open_year"), 2027);
  EXPECT_EQ(clocks.at(1).at("rule").at("for_items"), true);
  EXPECT_EQ(house.ask(house.clerk, asked + "2026").status, 200);
  EXPECT_EQ(house.ask(house.clerk, "GET /api/v1/clocks?trigger=feast&on=2026-11-24&rules_version=x").status, 400);
}

TEST(RoundsOnTheWire, UnderASetThatNobodyKnowsAreRefused) {
  StaffHouse house;
  auto const refused = house.ask(house.clerk, "POST /api/v1/rounds",
                                 R"({"term":"十四届","year":2026,"number":7,"name":"第七轮","rules_version":"2026"})");
  EXPECT_EQ(refused.status, 400);
  EXPECT_NE(refused.body.find("round.rules_unknown"), std::string::npos) << refused.body;
}

}  // namespace
}  // namespace huiyin::http::test
