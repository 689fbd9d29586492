// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/tasks.hpp"

#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

constexpr std::string_view bytes_field = "Content-Type: application/octet-stream\r\n";

// The bureau's item is being mended; the school below it has a liaison.
class TasksOnTheWire : public testing::Test {
 protected:
  Received hand_down(std::string_view receiver) {
    return house.ask(house.liaison, "POST /api/v1/tasks",
                     fmt::format(R"({{"item":"{}","organisation":"{}","text":"报会议记录","due":"2026-09-01"}})",
                                 item.substr(item.rfind('/') + 1), receiver));
  }
  std::string handed_down() {
    house.change(house.liaison, item + "/accept", 1);
    auto const made = hand_down(render(school));
    EXPECT_EQ(made.status, 201) << made.body;
    return made.field("location");
  }

  StaffHouse house;
  OrganisationId school = house.record<people::Organisation>(
      {people::OrganisationFounded{house.office.unit, people::OrganisationKind::unit, "实验小学"}});
  Subject teacher = house.newcomer("teacher", {{Role::unit, school}});
  std::string item = house.assigned_item();
};

TEST_F(TasksOnTheWire, GoDownAndTheirAnswersComeUp) {
  std::string const task = handed_down();
  EXPECT_EQ(house.ask(teacher, "GET " + item).status, 404);
  auto const sent = house.ask(teacher, "POST " + task + "/attachments?name=a.pdf", "evidence", bytes_field);
  ASSERT_EQ(sent.status, 201) << sent.body;
  std::string const body = fmt::format(R"({{"text":"已补齐","attachments":["{}"]}})", member(sent, "id"));
  auto const answered = house.change(teacher, task + "/answer", 1, body);
  EXPECT_EQ(member(answered, "state"), "answered") << answered.body;
  EXPECT_EQ(house.change(house.liaison, task + "/send_back", 2, R"({"to_mend":"缺第二次"})").status, 200);
  EXPECT_EQ(house.change(teacher, task + "/answer", 3, R"({"text":"第二次也补齐"})").status, 200);
  auto const accepted = house.change(house.liaison, task + "/check", 4);
  EXPECT_EQ(member(accepted, "state"), "accepted") << accepted.body;
  EXPECT_EQ(house.ask(house.clerk, "GET " + sent.field("location")).body, "evidence");
  EXPECT_EQ(object_of(house.ask(teacher, "GET " + task + "/history")).at("rows").as_array().size(), 5U);
}

TEST_F(TasksOnTheWire, ShowTheReceiverNothingOfTheItem) {
  std::string const task = handed_down();
  auto const seen = object_of(house.ask(teacher, "GET " + task));
  EXPECT_TRUE(seen.at("item_number").is_null());
  EXPECT_EQ(seen.at("finding_text").as_string(), "会议记录不全");
  EXPECT_EQ(boost::json::serialize(seen.at("open_steps")), R"(["answer"])");
  EXPECT_EQ(object_of(house.ask(house.liaison, "GET " + task)).at("item_number").as_string(), "2026-01-001");
  auto const never = house.ask(teacher, "GET /api/v1/items/0197a2b0-0000-7000-8000-000000000001");
  EXPECT_EQ(house.ask(teacher, "GET " + item).body.size(), never.body.size());
}

TEST_F(TasksOnTheWire, AreListedForTheirTwoSides) {
  handed_down();
  auto const count = [&](Subject const& who, std::string const& query) {
    return object_of(house.ask(who, "GET /api/v1/tasks?" + query)).at("rows").as_array().size();
  };
  EXPECT_EQ(count(teacher, "state=handed&organisation=" + render(school)), 1U);
  EXPECT_EQ(count(house.liaison, "unit=" + render(house.office.unit)), 1U);
  EXPECT_EQ(count(house.liaison, "item=" + item.substr(item.rfind('/') + 1)), 1U);
  EXPECT_EQ(count(house.supervisor, "limit=10"), 0U);
  EXPECT_EQ(house.ask(teacher, "GET /api/v1/tasks?state=done").status, 400);
}

TEST_F(TasksOnTheWire, AreRefusedWithTheirReason) {
  EXPECT_EQ(code_of(hand_down(render(school))), "task.item_not_open");
  house.change(house.liaison, item + "/accept", 1);
  EXPECT_EQ(pointers_in(hand_down(render(house.office.other_unit))), "/organisation ");
  EXPECT_EQ(code_of(hand_down(render(house.office.unit))), "task.receiver_not_below");
}

}  // namespace
}  // namespace huiyin::http::test
