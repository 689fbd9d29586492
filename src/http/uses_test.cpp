// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/uses.hpp"

#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

class UsesOnTheWire : public testing::Test {
 protected:
  Received registered(std::string_view more = "") {
    return house.ask(
        house.clerk, "POST /api/v1/uses",
        fmt::format(R"({{"kind":"suggestion","finding":"{}","body_name":"市档案馆","on":"{}","text":"建议抽查"{}}})",
                    render(house.office.finding), render(house.today()), more));
  }
  std::string made(std::string const& path, std::string const& body) {
    auto const answer = house.ask(house.clerk, "POST " + path, body);
    EXPECT_EQ(answer.status, 201) << answer.body;
    return answer.field("location");
  }
  static std::string id_in(std::string const& path) { return path.substr(path.rfind('/') + 1); }
  std::string found_again() {  // the path of a finding of the same unit, in the next round
    auto const round =
        made("/api/v1/rounds",
             R"({"term":"十三届","year":2026,"number":5,"name":"第五轮","rules_version":"county-3-months@1"})");
    auto const of = made("/api/v1/inspections", fmt::format(R"({{"round":"{}","team":"{}","unit":"{}"}})", id_in(round),
                                                            render(house.office.team), render(house.office.unit)));
    return made("/api/v1/findings",
                fmt::format(R"({{"inspection":"{}","number":1,"text":"会议记录仍然不全"}})", id_in(of)));
  }

  StaffHouse house;
};

TEST_F(UsesOnTheWire, AreRegisteredListedAnsweredAndClosed) {
  auto const answer = registered();
  EXPECT_EQ(answer.status, 201) << answer.body;
  std::string const use = answer.field("location");
  EXPECT_EQ(member(house.ask(house.supervisor, "GET " + use), "problem"), "会议记录不全");
  EXPECT_EQ(house.ask(house.liaison, "GET " + use).status, 404);
  auto const count = [&](std::string const& query) {
    return object_of(house.ask(house.clerk, "GET /api/v1/uses?" + query)).at("rows").as_array().size();
  };
  EXPECT_EQ(count("state=open&kind=suggestion&finding=" + render(house.office.finding)), 1U);
  EXPECT_EQ(count("kind=rule"), 0U);
  EXPECT_EQ(house.ask(house.clerk, "GET /api/v1/uses?kind=law").status, 400);
  auto const replied =
      house.change(house.clerk, use + "/answer", 1,
                   fmt::format(R"({{"on":"{}","answerer":"市档案馆","text":"已列入计划"}})", render(house.today())));
  EXPECT_EQ(member(replied, "state"), "answered") << replied.body;
  EXPECT_EQ(member(house.change(house.clerk, use + "/close", 2, R"({"outcome":"已成制度"})"), "state"), "closed");
  EXPECT_EQ(object_of(house.ask(house.clerk, "GET " + use + "/history")).at("rows").as_array().size(), 3U);
}

TEST_F(UsesOnTheWire, AreRefusedWithTheirReason) {
  EXPECT_EQ(code_of(registered(R"(,"answer_by":"2020-01-01")")), "use.answer_day_passed");
  std::string const use = registered().field("location");
  EXPECT_EQ(code_of(house.change(house.clerk, use + "/close", 1, R"({"outcome":""})")), "use.outcome_missing");
  EXPECT_EQ(house.change(house.supervisor, use + "/close", 1, R"({"outcome":"办"})").status, 403);
}

TEST_F(UsesOnTheWire, SimilarFindingsAreToldAndLinked) {
  house.assigned_item();
  std::string const again = found_again();
  auto const similar = object_of(house.ask(house.clerk, "GET " + again + "/similar")).at("rows").as_array();
  ASSERT_EQ(similar.size(), 1U);
  auto const& row = similar[0].as_object();
  EXPECT_EQ(row.at("id").as_string(), render(house.office.finding));
  EXPECT_EQ(row.at("kinship").as_string(), "repeat");
  EXPECT_EQ(row.at("items").as_array().size(), 1U);
  EXPECT_EQ(boost::json::serialize(row.at("highlights")), "[[0,4]]");
  EXPECT_EQ(house.ask(house.liaison, "GET " + again + "/similar").status, 404);  // not fed back to it yet

  auto const linked = house.change(house.clerk, again + "/link", 1,
                                   fmt::format(R"({{"repeat_of":"{}"}})", render(house.office.finding)));
  EXPECT_EQ(member(linked, "repeat_of"), render(house.office.finding)) << linked.body;
  auto const lineage = object_of(house.ask(house.clerk, "GET " + again + "/lineage"));
  EXPECT_EQ(lineage.at("generations").as_array().size(), 2U);
  EXPECT_EQ(lineage.at("repeats_of_unit").as_int64(), 1);
  EXPECT_EQ(code_of(house.change(house.clerk, again + "/unlink", 2, R"({"reason":""})")), "finding.reason_missing");
  EXPECT_EQ(house.change(house.clerk, again + "/unlink", 2, R"({"reason":"不是同一件事"})").status, 200);
}

}  // namespace
}  // namespace huiyin::http::test
