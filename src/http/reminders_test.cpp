// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/reminders.hpp"

#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

class RemindersOnTheWire : public testing::Test {
 protected:
  Received issue(std::string_view more = "") {
    return house.ask(house.clerk, "POST /api/v1/reminders",
                     fmt::format(R"({{"unit":"{}","form":"letter","text":"请抓紧整改","items":["{}"]{}}})",
                                 render(house.office.unit), item.substr(item.rfind('/') + 1), more));
  }
  std::string issued() {
    auto const made = issue();
    EXPECT_EQ(made.status, 201) << made.body;
    return made.field("location");
  }

  StaffHouse house;
  std::string item = house.assigned_item();
};

TEST_F(RemindersOnTheWire, GoOutAreDeliveredAndAnswered) {
  std::string const reminder = issued();
  auto const told =
      house.change(house.clerk, reminder + "/deliver", 1,
                   fmt::format(R"({{"channel":"telephone","on":"{}","recipient":"局办公室"}})", render(house.today())));
  EXPECT_EQ(told.status, 200) << told.body;
  auto const seen = object_of(house.ask(house.liaison, "GET " + reminder));
  EXPECT_EQ(boost::json::serialize(seen.at("open_steps")), R"(["answer"])");
  EXPECT_EQ(seen.at("lines").as_array().at(0).at("finding_text").as_string(), "会议记录不全");
  auto const answered = house.change(house.liaison, reminder + "/answer", 2, R"({"text":"已报送"})");
  EXPECT_EQ(member(answered, "state"), "answered") << answered.body;
  EXPECT_EQ(object_of(house.ask(house.liaison, "GET " + reminder + "/history")).at("rows").as_array().size(), 3U);
}

TEST_F(RemindersOnTheWire, AreListed) {
  issued();
  auto const count = [&](Subject const& who, std::string const& query) {
    return object_of(house.ask(who, "GET /api/v1/reminders?" + query)).at("rows").as_array().size();
  };
  EXPECT_EQ(count(house.clerk, "state=issued&unit=" + render(house.office.unit)), 1U);
  EXPECT_EQ(count(house.liaison, "item=" + item.substr(item.rfind('/') + 1)), 1U);
  EXPECT_EQ(count(house.supervisor, "state=answered"), 0U);
  EXPECT_EQ(house.ask(house.clerk, "GET /api/v1/reminders?state=done").status, 400);
}

TEST_F(RemindersOnTheWire, AreRefusedWithTheirReason) {
  EXPECT_EQ(code_of(issue(R"(,"answer_by":"2020-01-01")")), "reminder.answer_day_passed");
  std::string const reminder = issued();
  EXPECT_EQ(code_of(house.change(house.clerk, reminder + "/withdraw", 1, R"({"reason":""})")),
            "reminder.reason_missing");
  EXPECT_EQ(house.change(house.liaison, reminder + "/withdraw", 1, R"({"reason":"误发"})").status, 403);
}

TEST_F(RemindersOnTheWire, AreMailedWhereTheOfficeHasAMailServer) {
  std::string const reminder = issued();
  std::string const body = R"({"mail_address":"jyj@example.cn"})";
  EXPECT_EQ(code_of(house.change(house.clerk, reminder + "/mail", 1, body)), "mail.not_set_up");
  int woken = 0;
  house.site.wake_outbox = [&woken] { ++woken; };
  auto const mailed = house.change(house.clerk, reminder + "/mail", 1, body);
  EXPECT_EQ(mailed.status, 200) << mailed.body;
  EXPECT_EQ(object_of(mailed).at("deliveries").as_array().at(0).at("outcome").as_string(), "waiting");
  EXPECT_EQ(woken, 1);
  EXPECT_EQ(object_of(house.ask(house.clerk, "GET /api/v1/session")).at("mail").as_bool(), true);
}

}  // namespace
}  // namespace huiyin::http::test
