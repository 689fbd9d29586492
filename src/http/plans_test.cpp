// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/plans.hpp"

#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

class PlansOnTheWire : public testing::Test {
 protected:
  PlansOnTheWire() {
    using namespace rectification;
    house.site.plan_rules = {{{PlanWord::vague, {U"加强"}}},
                             {{ReviewersPreset::small_office, {{Reviewer::office, Role::office, true}}}}};
    EXPECT_EQ(house.change(house.liaison, item + "/accept", 1).status, 200);
    auto const planned = house.change(
        house.liaison, item + "/plan", 2,
        fmt::format(
            R"({{"root_cause":"","goal":"","measures":[{{"text":"加强管理","lead_department":"{}","due":"{}"}}]}})",
            render(house.office.unit), "2026-08-01"));
    EXPECT_EQ(planned.status, 200) << planned.body;
  }
  std::string opened() {
    auto const made =
        house.ask(house.liaison, "POST /api/v1/plans",
                  fmt::format(R"({{"inspection":"{}","preset":"small_office"}})", render(house.office.inspection)));
    EXPECT_EQ(made.status, 201) << made.body;
    return made.field("location");
  }
  boost::json::object lint() {
    return object_of(
        house.ask(house.liaison, "GET /api/v1/inspections/" + render(house.office.inspection) + "/plan/lint"));
  }

  StaffHouse house;
  std::string item = house.assigned_item();
};

TEST_F(PlansOnTheWire, AreLookedThroughWhilePeopleWrite) {
  auto const looked = lint();
  auto const& remark = looked.at("remarks").as_array().at(0).as_object();
  EXPECT_EQ(remark.at("kind").as_string(), "vague_verb");
  EXPECT_EQ(remark.at("weight").as_string(), "warns");
  EXPECT_EQ(remark.at("detail").as_string(), "加强");
  auto const& line = looked.at("lines").as_array().at(0);
  EXPECT_EQ(line.at("measures").as_array().at(0).at("lead_department").as_string(), "教育局");
  EXPECT_EQ(house
                .ask(house.liaison,
                     "GET /api/v1/inspections/" + render(seal::mint_id<InspectionId>(house.now)) + "/plan/lint")
                .status,
            404);
}

TEST_F(PlansOnTheWire, GoFromTheUnitToTheOfficeAndBack) {
  std::string const plan = opened();
  auto const looked = lint();
  auto const& remark = looked.at("remarks").as_array().at(0).as_object();
  auto const answered = house.change(
      house.liaison, plan + "/answer", 1,
      fmt::format(R"({{"kind":"vague_verb","item":{},"measure":{},"detail":"加强","text":"每月报告一次"}})",
                  boost::json::serialize(remark.at("item")), boost::json::serialize(remark.at("measure"))));
  EXPECT_EQ(answered.status, 200) << answered.body;
  auto const approved = house.change(house.liaison, plan + "/approve", 2,
                                     fmt::format(R"({{"meeting":"局党组会","met_on":"{}"}})", render(house.today())));
  EXPECT_EQ(member(approved, "state"), "own_approved") << approved.body;
  auto const submitted = house.change(house.liaison, plan + "/submit", 3);
  EXPECT_EQ(member(submitted, "state"), "in_review") << submitted.body;
  EXPECT_EQ(boost::json::serialize(object_of(submitted).at("waiting")), R"(["office"])");
  EXPECT_EQ(code_of(house.change(house.liaison, item + "/plan", 3, R"({"root_cause":"","goal":"","measures":[]})")),
            "item.plan_in_review");
  auto const seen = object_of(house.ask(house.clerk, "GET " + plan));
  EXPECT_EQ(boost::json::serialize(seen.at("open_steps")), R"(["review","accept","send_back"])");
  EXPECT_EQ(boost::json::serialize(seen.at("speaks_for")), R"(["office"])");
  auto const spoken = house.change(house.clerk, plan + "/review", 4, R"({"reviewer":"office","agrees":true})");
  EXPECT_EQ(spoken.status, 200) << spoken.body;
  auto const back = house.change(house.clerk, plan + "/send_back", 5, R"({"reason":"责任不清"})");
  EXPECT_EQ(member(back, "state"), "drafting") << back.body;
  EXPECT_EQ(object_of(back).at("returned").as_int64(), 1);
  EXPECT_EQ(object_of(house.ask(house.liaison, "GET " + plan + "/history")).at("rows").as_array().size(), 6U);
}

TEST_F(PlansOnTheWire, AreListed) {
  opened();
  auto const rows = [&](Subject const& who, std::string const& query) {
    return object_of(house.ask(who, "GET /api/v1/plans?" + query)).at("rows").as_array();
  };
  EXPECT_EQ(rows(house.clerk, "state=drafting&inspection=" + render(house.office.inspection)).size(), 1U);
  EXPECT_EQ(rows(house.supervisor, "unit=" + render(house.office.unit)).at(0).at("unit_name").as_string(), "教育局");
  EXPECT_EQ(rows(house.liaison, "state=accepted").size(), 0U);
  EXPECT_EQ(house.ask(house.clerk, "GET /api/v1/plans?state=done").status, 400);
}

}  // namespace
}  // namespace huiyin::http::test
