// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/rechecks.hpp"

#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

class RechecksOnTheWire : public testing::Test {
 protected:
  Received announce(std::string_view body = R"({"count":1,"strata":"none"})") {
    return house.ask(house.clerk, "POST /api/v1/rechecks", body);
  }
  std::string announced() {
    auto const made = announce();
    EXPECT_EQ(made.status, 201) << made.body;
    return made.field("location");
  }
  std::string drawn() {
    std::string const path = announced();
    auto const id = parse_id<RecheckId>(path.substr(path.rfind('/') + 1)).value();
    EXPECT_TRUE(house.office.desk.change_and_wait(house.clerk.actor, {}, [&](store::Change& change) {
      return office::draw_recheck(change, id, Version{1}, {{"office", 12, sha256("root")}});
    }));
    return path;
  }
  Received look_again(Subject const& who, std::string const& path, std::string_view more) {
    return house.change(who, path + "/results", 2,
                        fmt::format(R"({{"item":"{}","on":"{}","methods":["look_up"],{}}})", render(item.id),
                                    render(house.today()), more));
  }

  StaffHouse house;
  rectification::Item item = house.office.item_through_its_life();
};

TEST_F(RechecksOnTheWire, AreDrawnLookedAtAndTellTheUnitOfItsOwn) {
  std::string const recheck = drawn();
  auto const seen = object_of(house.ask(house.clerk, "GET " + recheck));
  EXPECT_EQ(seen.at("drawn").at(0).at("finding_text").as_string(), "会议记录不全");
  EXPECT_EQ(seen.at("frame_size").as_int64(), 1);
  EXPECT_EQ(seen.at("seed").as_string().size(), 64U);
  EXPECT_FALSE(seen.contains("frame"));
  auto const done = look_again(house.supervisor, recheck,
                               R"("outcome":"relapsed","note":"又不全了","people_asked":5,"people_satisfied":2)");
  EXPECT_EQ(member(done, "state"), "finished") << done.body;

  EXPECT_EQ(house.ask(house.liaison, "GET " + recheck).status, 404);
  auto const told = object_of(house.ask(house.liaison, "GET /api/v1/items/" + render(item.id) + "/rechecks"));
  EXPECT_EQ(told.at("rows").at(0).at("result").at("people_satisfied").as_int64(), 2);
  auto const counts = object_of(house.ask(house.liaison, "GET /api/v1/rechecks/counts"));
  EXPECT_EQ(counts.at("relapsed").as_int64(), 1);
  EXPECT_EQ(object_of(house.ask(house.clerk, "GET " + recheck + "/history")).at("rows").as_array().size(), 3U);
}

TEST_F(RechecksOnTheWire, ArePublishedAsTheyWereDrawn) {
  std::string const announcement = announced();
  EXPECT_EQ(code_of(house.ask(house.clerk, "GET " + announcement + "/record")), "recheck.not_drawn");
  auto const record = house.ask(house.supervisor, "GET " + drawn() + "/record");
  EXPECT_EQ(record.field("content-type"), "text/plain; charset=utf-8");
  EXPECT_TRUE(record.body.starts_with("draw\thuiyin-recheck-draw/v1\nnumber\t2\n")) << record.body;
  EXPECT_NE(record.body.find("\ndrawn\t" + render(item.id) + "\n"), std::string::npos);
  auto const team = house.newcomer("team", {{Role::team, house.office.team}});
  EXPECT_EQ(house.ask(team, "GET " + announcement + "/record").status, 403);
}

TEST_F(RechecksOnTheWire, AreListedAndTheirFrameIsCountedBefore) {
  announced();
  auto const listed = object_of(house.ask(house.supervisor, "GET /api/v1/rechecks?state=announced"));
  EXPECT_EQ(listed.at("rows").at(0).at("count").as_int64(), 1);
  EXPECT_EQ(house.ask(house.clerk, "GET /api/v1/rechecks?state=done").status, 400);
  auto const frame = [&](std::string const& query) {
    return object_of(house.ask(house.clerk, "GET /api/v1/rechecks/frame" + query)).at("closed_items").as_int64();
  };
  EXPECT_EQ(frame(""), 1);
  EXPECT_EQ(frame("?unit=" + render(house.office.other_unit)), 0);
}

TEST_F(RechecksOnTheWire, AreRefusedWithTheirReason) {
  EXPECT_EQ(code_of(announce(R"({"strata":"unit"})")), "recheck.count_unclear");
  EXPECT_EQ(code_of(announce(R"({"count":2,"strata":"none"})")), "recheck.count_out_of_range");
  EXPECT_EQ(code_of(house.change(house.clerk, announced() + "/draw", 1, "{}")), "recheck.not_placed");
  std::string const recheck = drawn();
  EXPECT_EQ(code_of(look_again(house.supervisor, recheck, R"("outcome":"relapsed")")), "recheck.note_missing");
  EXPECT_EQ(code_of(look_again(house.clerk, recheck, R"("outcome":"stands")")), "recheck.checker_closed_it");
}

}  // namespace
}  // namespace huiyin::http::test
