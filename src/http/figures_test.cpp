// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

class FiguresOnTheWire : public testing::Test {
 protected:
  FiguresOnTheWire() { house.assigned_item(); }
  boost::json::object figures_for(Subject const& who, std::string const& of) {
    auto const told = house.ask(who, "GET " + of + "/figures");
    EXPECT_EQ(told.status, 200) << told.body;
    return object_of(told);
  }
  std::string round() {
    auto const inspection = house.ask(house.clerk, "GET /api/v1/inspections/" + render(house.office.inspection));
    return "/api/v1/rounds/" + member(inspection, "round");
  }
  std::string unit() { return "/api/v1/organisations/" + render(house.office.unit); }

  StaffHouse house;
};

TEST_F(FiguresOnTheWire, TellARoundInAllAndInspectionByInspection) {
  auto const told = figures_for(house.clerk, round());
  EXPECT_EQ(told.at("figures").at("total").as_int64(), 1);
  EXPECT_EQ(told.at("figures").at("assigned").as_int64(), 1);
  EXPECT_EQ(told.at("inspections").as_int64(), 1);
  EXPECT_EQ(told.at("ageing").as_array().size(), 5U);
  EXPECT_EQ(told.at("took_days_on_average"), nullptr);
  ASSERT_EQ(told.at("rows").as_array().size(), 1U);
  EXPECT_EQ(told.at("rows").at(0).at("figures").at("total").as_int64(), 1);
  EXPECT_EQ(told.at("next"), nullptr);
}

TEST_F(FiguresOnTheWire, TellAUnitOfItselfAndOthersNothingOfIt) {
  EXPECT_EQ(figures_for(house.liaison, unit()).at("figures").at("total").as_int64(), 1);
  auto const outsider = house.newcomer("outsider", {{Role::unit, house.office.other_unit}});
  EXPECT_EQ(house.ask(outsider, "GET " + unit() + "/figures").status, 404);
  EXPECT_EQ(house.ask(outsider, "GET " + round() + "/figures").status, 404);
}

TEST_F(FiguresOnTheWire, OpenTheRowsThatTheyCount) {
  auto const listed = [&](std::string const& query) {
    return object_of(house.ask(house.clerk, "GET /api/v1/items?" + query)).at("rows").as_array().size();
  };
  std::string const day(figures_for(house.clerk, round()).at("day").as_string());
  EXPECT_EQ(listed("fed_back_by=" + day), 1U);
  EXPECT_EQ(listed("first_overdue_on=2999-01-01"), 1U);
  EXPECT_EQ(listed("closed_from=2000-01-01"), 0U);
  EXPECT_EQ(listed("took_from=0&took_by=30"), 0U);
  EXPECT_EQ(listed("late=due&basically_done=true"), 0U);
  EXPECT_EQ(house.ask(house.clerk, "GET /api/v1/items?late=never").status, 400);
}

}  // namespace
}  // namespace huiyin::http::test
