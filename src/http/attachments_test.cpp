// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/attachments.hpp"

#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

constexpr std::string_view bytes_field = "Content-Type: application/octet-stream\r\n";

std::string some_bytes(std::size_t count) {
  std::string bytes;
  for (std::size_t at = 0; at < count; ++at) bytes += static_cast<char>(at * 31 % 251);
  return bytes;
}

Received send_attachment(StaffHouse& house, Subject const& who, std::string const& item, std::string const& bytes,
                         std::string const& fields = "") {
  return house.ask(who, "POST " + item + "/attachments?name=%E8%AE%B0%E5%BD%95.pdf", bytes,
                   std::string(bytes_field) + fields);
}

TEST(AttachmentsOnTheWire, ComeBackAsTheyWereSent) {
  StaffHouse house;
  std::string const item = house.assigned_item();
  house.change(house.liaison, item + "/accept", 1);
  std::string const bytes = some_bytes(600'000);
  auto const sent = send_attachment(house, house.liaison, item, bytes);
  ASSERT_EQ(sent.status, 201) << sent.body;
  EXPECT_EQ(member(sent, "content"), hex(sha256(bytes)));
  auto const reported = house.change(house.liaison, item + "/report", 2,
                                     fmt::format(R"({{"text":"见附件","attachments":["{}"]}})", member(sent, "id")));
  ASSERT_EQ(reported.status, 200) << reported.body;

  auto const back = house.ask(house.clerk, "GET " + sent.field("location"));
  EXPECT_EQ(back.status, 200);
  EXPECT_EQ(back.field("content-length"), "600000");
  EXPECT_EQ(back.field("content-disposition"),
            "attachment; filename=\"______.pdf\"; filename*=UTF-8''%E8%AE%B0%E5%BD%95.pdf");
  EXPECT_EQ(back.body, bytes);
  auto const outsider = house.newcomer("outsider", {{Role::unit, house.office.other_unit}});
  EXPECT_EQ(house.ask(outsider, "GET " + sent.field("location")).status, 404);
}

TEST(AttachmentsOnTheWire, AreSentOnceHoweverOftenTheRequestIsRepeated) {
  StaffHouse house;
  std::string const item = house.assigned_item();
  std::string const key = "Idempotency-Key: one\r\n";
  auto const first = send_attachment(house, house.liaison, item, "evidence", key);
  auto const again = send_attachment(house, house.liaison, item, "evidence", key);
  EXPECT_EQ(first.status, 201) << first.body;
  EXPECT_EQ(again.status, 201) << again.body;
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(send_attachment(house, house.liaison, item, "other", key).status, 409);
}

TEST(AttachmentsOnTheWire, AreRefusedBeforeAByteIsTaken) {
  StaffHouse house;
  std::string const item = house.assigned_item();
  auto const outsider = house.newcomer("outsider", {{Role::unit, house.office.other_unit}});
  EXPECT_EQ(send_attachment(house, outsider, item, "evidence").status, 404);
  EXPECT_EQ(send_attachment(house, house.supervisor, item, "evidence").status, 403);
  EXPECT_EQ(house.ask(house.liaison, "POST " + item + "/attachments", "x", bytes_field).status, 400);
  EXPECT_EQ(house.ask(house.liaison, "POST " + item + "/attachments?name=a", "x").status, 415);
}

TEST(AttachmentsOnTheWire, AreNeverTooLarge) {
  StaffHouse house;
  std::string const item = house.assigned_item();
  Client client(house.port());
  client.send(fmt::format("POST {}/attachments?name=a HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n{}{}\r\n",
                          item, largest_attachment + 1, bytes_field, house.liaison.fields()));
  EXPECT_EQ(client.receive().status, 413);
}

TEST(AttachmentsOnTheWire, CannotBeNamedByAnotherItemOrUnsent) {
  StaffHouse house;
  std::string const item = house.assigned_item();
  house.change(house.liaison, item + "/accept", 1);
  auto const answer = house.change(house.liaison, item + "/report", 2,
                                   R"({"text":"x","attachments":["0197a2b0-0000-7000-8000-000000000001"]})");
  EXPECT_EQ(answer.status, 404);
  EXPECT_EQ(pointers_in(answer), "/attachments/0 ");
}

}  // namespace
}  // namespace huiyin::http::test
