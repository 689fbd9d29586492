// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/prompts.hpp"

#include "http/staff_house_test.hpp"
#include "office/own_mail.hpp"
#include "rectification/prompt.hpp"

namespace huiyin::http::test {
namespace {

class PromptsOnTheWire : public testing::Test {
 protected:
  PromptLineId tell(Subject const& who) {
    auto const id = seal::mint_id<PromptLineId>(house.now);
    keep([&](store::Upkeep& upkeep) {
      upkeep.tell(who.actor.account, house.today(),
                  {{id, rectification::Prompted::item, item.substr(item.rfind('/') + 1),
                    parse_day("2026-09-01").value(), "near", rectification::Colour::yellow}},
                  seal::mint_id<PromptId>(house.now));
    });
    return id;
  }
  template <class Work>
  void keep(Work const& work) {
    EXPECT_TRUE(house.office.desk.upkeep_and_wait([&](store::Upkeep& upkeep) -> Result<void> {
      work(upkeep);
      return {};
    }));
  }
  std::string calendar_made(Subject const& who) {
    auto const made = house.ask(who, "POST /api/v1/session/calendar");
    EXPECT_EQ(made.status, 201) << made.body;
    return member(made, "path");
  }
  std::int64_t unseen(Subject const& who) {
    return object_of(house.ask(who, "GET /api/v1/prompts/count")).at("unseen").as_int64();
  }

  StaffHouse house;
  std::string item = house.assigned_item();
};

TEST_F(PromptsOnTheWire, AreReadAndMarkedByTheirOwnPersonAlone) {
  auto const line = tell(house.liaison);
  auto const rows = object_of(house.ask(house.liaison, "GET /api/v1/prompts")).at("rows").as_array();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].at("number").as_string(), "2026-01-001");
  EXPECT_EQ(rows[0].at("colour").as_string(), "yellow");
  EXPECT_EQ(rows[0].at("seen").as_bool(), false);
  EXPECT_EQ(rows[0].at("days_left").as_int64(), (parse_day("2026-09-01").value() - house.today()).count());
  EXPECT_EQ(boost::json::serialize(rows).find("会议记录不全"), std::string::npos);
  std::string const body = fmt::format(R"({{"lines":["{}"]}})", render(line));
  EXPECT_EQ(unseen(house.clerk), 0);
  EXPECT_EQ(house.ask(house.clerk, "POST /api/v1/prompts/seen", body).status, 204);
  EXPECT_EQ(unseen(house.liaison), 1);
  EXPECT_EQ(house.ask(house.liaison, "POST /api/v1/prompts/seen", body).status, 204);
  EXPECT_EQ(unseen(house.liaison), 0);
  tell(house.liaison);
  EXPECT_EQ(house.ask(house.liaison, "POST /api/v1/prompts/seen", "{}").status, 204);
  EXPECT_EQ(unseen(house.liaison), 0);
  EXPECT_EQ(house.ask(house.liaison, "POST /api/v1/prompts/seen", R"({"lines":["x"]})").status, 400);
  EXPECT_EQ(house.ask_openly("GET /api/v1/prompts").status, 401);
}

TEST_F(PromptsOnTheWire, AnOwnAddressIsReadByItsPersonAlone) {
  std::string const body = R"({"mail_address":"wang@example.cn"})";
  EXPECT_EQ(code_of(house.ask(house.liaison, "POST /api/v1/session/mail", body)), "mail.not_set_up");
  int woken = 0;
  house.site.wake_outbox = [&woken] { ++woken; };
  EXPECT_EQ(code_of(house.ask(house.liaison, "POST /api/v1/session/mail", R"({"mail_address":"wang"})")),
            "own_mail.address_malformed");
  EXPECT_EQ(house.ask(house.liaison, "POST /api/v1/session/mail", body).status, 204);
  EXPECT_EQ(woken, 1);
  EXPECT_EQ(code_of(house.ask(house.liaison, "POST /api/v1/session/mail", body)), "own_mail.too_soon");
  EXPECT_EQ(code_of(house.ask(house.liaison, "POST /api/v1/session/mail/confirm", R"({"code":"AAAA-AAAA"})")),
            "own_mail.code_wrong");
  auto const code = office::mail_code(house.key, house.office.liaison.account, house.now);
  auto const confirmed =
      house.ask(house.liaison, "POST /api/v1/session/mail/confirm", fmt::format(R"({{"code":"{}"}})", code.view()));
  EXPECT_EQ(confirmed.status, 204) << confirmed.body;
  auto const own = object_of(house.ask(house.liaison, "GET /api/v1/session/mail"));
  EXPECT_EQ(own.at("mail_address").as_string(), "wang@example.cn");
  EXPECT_EQ(own.at("confirmed").as_bool(), true);
  EXPECT_TRUE(object_of(house.ask(house.clerk, "GET /api/v1/session/mail")).at("mail_address").is_null());
  EXPECT_EQ(house.ask(house.liaison, "DELETE /api/v1/session/mail").status, 204);
  EXPECT_EQ(code_of(house.ask(house.liaison, "POST /api/v1/session/mail/confirm", R"({"code":"AAAA-AAAA"})")),
            "own_mail.none");
}

TEST_F(PromptsOnTheWire, ACalendarShowsNumbersAndDaysToWhoeverHasItsAddress) {
  std::string const path = calendar_made(house.liaison);
  auto const read = house.ask_openly("GET " + path);
  ASSERT_EQ(read.status, 200) << read.body;
  EXPECT_EQ(read.field("content-type"), "text/calendar; charset=utf-8");
  EXPECT_NE(read.body.find("SUMMARY:label.calendar.item\r\n"), std::string::npos) << read.body;  // no words here
  EXPECT_NE(read.body.find("DTSTART;VALUE=DATE:20260901\r\n"), std::string::npos);
  EXPECT_EQ(read.body.find("会议记录不全"), std::string::npos);
  EXPECT_EQ(house.ask_openly("GET " + path, "", "If-None-Match: " + read.field("etag") + "\r\n").status, 304);
}

TEST_F(PromptsOnTheWire, ACalendarIsReplacedAndTakenBack) {
  std::string const first = calendar_made(house.liaison);
  std::string const second = calendar_made(house.liaison);
  EXPECT_EQ(code_of(house.ask_openly("GET " + first)), "calendar_feed.unknown");
  EXPECT_EQ(house.ask_openly("GET " + second).status, 200);
  EXPECT_FALSE(object_of(house.ask(house.liaison, "GET /api/v1/session/calendar")).at("made_at").is_null());
  EXPECT_EQ(house.ask(house.liaison, "DELETE /api/v1/session/calendar").status, 204);
  EXPECT_EQ(code_of(house.ask_openly("GET " + second)), "calendar_feed.unknown");
  EXPECT_EQ(code_of(house.ask_openly("GET /calendar/no.ics")), "calendar_feed.unknown");
}

TEST_F(PromptsOnTheWire, ACalendarIsOfTheUnitsThatThePersonActsForAndGivenOutSoManyTimesAnHour) {
  auto const elsewhere = house.newcomer("elsewhere", {{Role::unit, house.office.other_unit}});
  auto const empty = house.ask_openly("GET " + calendar_made(elsewhere));
  EXPECT_EQ(empty.status, 200);
  EXPECT_EQ(empty.body.find("VEVENT"), std::string::npos);
  FeedPace pace;
  for (int times = 0; times < FeedPace::most_an_hour; ++times)
    EXPECT_TRUE(pace.may(house.office.liaison.account, house.now));
  EXPECT_FALSE(pace.may(house.office.liaison.account, house.now));
  EXPECT_TRUE(pace.may(house.office.clerk.account, house.now));
  EXPECT_TRUE(pace.may(house.office.liaison.account, house.now + std::chrono::hours(1)));
  std::string const path = calendar_made(house.liaison);
  for (int times = 0; times < FeedPace::most_an_hour; ++times)
    EXPECT_TRUE(house.site.feed_pace.may(house.office.liaison.account, house.now));
  EXPECT_EQ(code_of(house.ask_openly("GET " + path)), "calendar_feed.too_often");
}

}  // namespace
}  // namespace huiyin::http::test
