// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/journal_answers.hpp"

#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

constexpr std::string_view verification = "POST /api/v1/journal/verification";

TEST(JournalOnTheWire, HandsOutCheckpointsAndProofs) {
  StaffHouse house;
  auto const checkpoint = house.ask(house.clerk, "GET /api/v1/journal/checkpoint");
  EXPECT_EQ(checkpoint.body, "checkpoint\n");
  EXPECT_EQ(checkpoint.field("content-type"), "text/plain; charset=utf-8");
  std::string const entry = "GET /api/v1/journal/entries/0197a2b0-0000-7000-8000-000000000001/proof";
  EXPECT_EQ(house.ask(house.clerk, entry).status, 404);
  auto const nobody = house.newcomer("nobody", {});
  EXPECT_EQ(house.ask(nobody, entry).status, 403);
}

TEST(JournalOnTheWire, TellsHowVerifyingComesAlongAndWhatItFound) {
  StaffHouse house;
  auto const auditor = house.newcomer("auditor", {{Role::auditor, std::nullopt}});
  auto const answer = house.ask(auditor, verification);
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.field("content-type"), "text/event-stream");
  std::string const events = whole(answer);
  EXPECT_NE(events.find("event: progress\ndata: {\"entries\":1,\"in_all\":2}\n\n"), std::string::npos) << events;
  EXPECT_NE(events.find("event: done\ndata: {\"entries\":2,\"verdict\":\"sound\","), std::string::npos) << events;
  EXPECT_EQ(house.ask(house.clerk, verification).status, 403);
}

TEST(JournalOnTheWire, SaysWhenItCouldNotBeVerified) {
  StaffHouse house;
  house.site.journal.verify = [](VerifyProgress const&) -> Result<journal::Verification> {
    throw std::runtime_error("secret of the inside");
  };
  auto const auditor = house.newcomer("auditor", {{Role::auditor, std::nullopt}});
  std::string const events = whole(house.ask(auditor, verification));
  EXPECT_NE(events.find("event: failed\ndata: {\"type\":\"about:blank\""), std::string::npos) << events;
  EXPECT_NE(events.find("\"code\":\"http.broken\""), std::string::npos);
  EXPECT_EQ(events.find("secret"), std::string::npos);
}

}  // namespace
}  // namespace huiyin::http::test
