// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

boost::json::array rows_of(Received const& told) { return boost::json::parse(told.body).at("rows").as_array(); }

TEST(ItemsSeen, AreToldWithTheFirstTimeAndTheLast) {
  StaffHouse house;
  std::string const item = house.assigned_item();
  EXPECT_EQ(house.ask(house.liaison, "POST " + item + "/seen", "").status, 204);
  Moment const first = house.now;
  house.now += std::chrono::minutes(5);
  EXPECT_EQ(house.ask(house.liaison, "POST " + item + "/seen", "").status, 204);
  auto const told = house.ask(house.clerk, "GET " + item + "/readers");
  ASSERT_EQ(told.status, 200) << told.body;
  auto const rows = rows_of(told);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].at("account").as_string(), render(house.liaison.actor.account));
  EXPECT_EQ(rows[0].at("role").as_string(), "unit");
  EXPECT_EQ(rows[0].at("first_at").as_string(), render(first));
  EXPECT_EQ(rows[0].at("last_at").as_string(), render(house.now));
}

TEST(ItemsSeen, AreNotNotedOfWhomTheItemIsHiddenFrom) {
  StaffHouse house;
  std::string const item = house.assigned_item();
  auto const outsider = house.newcomer("outsider", {{Role::unit, house.office.other_unit}});
  EXPECT_EQ(house.ask(outsider, "POST " + item + "/seen", "").status, 404);
  EXPECT_EQ(house.ask(outsider, "GET " + item + "/readers").status, 404);
  EXPECT_TRUE(rows_of(house.ask(house.clerk, "GET " + item + "/readers")).empty());
}

TEST(CoverageOnTheWire, NamesTheItemsThatAnswerAFinding) {
  StaffHouse house;
  house.assigned_item();
  auto const told = house.ask(house.clerk, "GET /api/v1/inspections/" + render(house.office.inspection) + "/coverage");
  ASSERT_EQ(told.status, 200) << told.body;
  auto const coverage = boost::json::parse(told.body);
  EXPECT_EQ(coverage.at("items").as_array().size(), 1U);
  EXPECT_EQ(coverage.at("findings").at(0).at("items").as_array().size(), 1U);
}

}  // namespace
}  // namespace huiyin::http::test
