// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/people.hpp"

#include <algorithm>
#include <chrono>

#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

class Administration : public testing::Test {
 protected:
  Received account_page(Subject const& who) { return house.ask(who, "GET " + account); }
  static std::int64_t version_of(Received const& answer) { return object_of(answer).at("version").as_int64(); }

  StaffHouse house;
  Subject system = house.newcomer("system", {{Role::system_administrator, std::nullopt}});
  Subject security = house.newcomer("security", {{Role::security_administrator, std::nullopt}});
  Subject holder = house.newcomer("holder", {{Role::supervisor, std::nullopt}});
  std::string account = "/api/v1/accounts/" + render(holder.actor.account);
};

TEST_F(Administration, SaysOfWhoeverAsksWhatHeMayBeOffered) {
  auto const may = [&](Subject const& who) { return house.ask(who, "GET /api/v1/session").body; };
  EXPECT_NE(may(system).find(R"("account.create")"), std::string::npos);
  EXPECT_EQ(may(system).find(R"("grant.)"), std::string::npos);
  EXPECT_NE(may(security).find(R"("grant.create")"), std::string::npos);
  EXPECT_EQ(may(security).find(R"("account.create")"), std::string::npos);
}

TEST_F(Administration, ListsAccountsAndGrantsWithTheNamesOfThosePersons) {
  auto const accounts = house.ask(system, "GET /api/v1/accounts?q=holde");
  ASSERT_EQ(accounts.status, 200) << accounts.body;
  auto const rows = object_of(accounts).at("rows").as_array();
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows.at(0).at("person_name").as_string(), "王某某");
  auto const grants = house.ask(security, "GET /api/v1/grants?role=supervisor&held_on=" + render(house.today()));
  auto const held = object_of(grants).at("rows").as_array();
  EXPECT_EQ(std::ranges::count(held, "holder", [](auto const& row) { return row.at("login").as_string(); }), 1);
  EXPECT_EQ(house.ask(security, "GET /api/v1/grants?role=visitor2").status, 400);
}

TEST_F(Administration, ACodeIsToldWithTheMomentUntilWhichItIsGood) {
  auto const active = house.change(security, account + "/activate", 1);
  ASSERT_EQ(active.status, 200) << active.body;
  EXPECT_EQ(member(active, "code_expires_at"), render(house.now + house.lifetimes.activation_code));
}

// Every request asks the store who is there: nothing of a session is remembered beside it.
TEST_F(Administration, WhoeverIsDisabledIsOutWithinASecond) {
  ASSERT_EQ(house.ask(holder, "GET /api/v1/session").status, 200);
  auto const began = std::chrono::steady_clock::now();
  ASSERT_EQ(house.change(security, account + "/disable", 1).status, 200);
  int status = 200;
  while (status == 200 && std::chrono::steady_clock::now() - began < std::chrono::seconds(10))
    status = house.ask(holder, "GET /api/v1/session").status;
  auto const took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
  RecordProperty("out_after_milliseconds", static_cast<int>(took.count()));
  EXPECT_EQ(status, 401);
  EXPECT_LT(took, std::chrono::seconds(1));
}

TEST_F(Administration, AnotherCodeEndsWhatIsSignedIn) {
  auto const seen = version_of(account_page(security));
  ASSERT_EQ(house.change(security, account + "/activate", seen).status, 200);
  EXPECT_EQ(house.ask(holder, "GET /api/v1/session").status, 401);
}

}  // namespace
}  // namespace huiyin::http::test
