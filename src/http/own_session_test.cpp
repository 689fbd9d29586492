// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/own_session.hpp"

#include "http/staff_house_test.hpp"
#include "seal/authenticator_test.hpp"

namespace huiyin::http::test {
namespace {

constexpr std::string_view json_field = "Content-Type: application/json\r\n";
constexpr std::string_view password = "correct horse battery staple 7";

Received try_password(StaffHouse& house, std::string_view login, std::string_view typed) {
  return house.ask_openly("POST /api/v1/session", fmt::format(R"({{"login":"{}","password":"{}"}})", login, typed),
                          json_field);
}

// Opened by the system administrator, activated by the security administrator, with a password of its own.
void open_account(StaffHouse& house, std::string const& login) {
  auto const system = house.newcomer("system", {{Role::system_administrator, std::nullopt}});
  auto const security = house.newcomer("security", {{Role::security_administrator, std::nullopt}});
  auto const opened = house.ask(system, "POST /api/v1/accounts",
                                fmt::format(R"({{"person":"{}","login":"{}"}})", render(system.actor.person), login));
  ASSERT_EQ(opened.status, 201) << opened.body;
  auto const active = house.change(security, opened.field("location") + "/activate", 1);
  ASSERT_EQ(active.status, 200) << active.body;
  auto const done = house.ask_openly("POST /api/v1/session/activation",
                                     fmt::format(R"({{"login":"{}","code":"{}","password":"{}"}})", login,
                                                 member(active, "activation_code"), password),
                                     json_field);
  ASSERT_EQ(done.status, 204) << done.body;
}

TEST(OwnSession, BeginsWithACodeThatIsGoodOnce) {
  StaffHouse house;
  open_account(house, "newcomer");
  auto const signed_in = try_password(house, "newcomer", password);
  ASSERT_EQ(signed_in.status, 201) << signed_in.body;
  std::string const cookie = signed_in.field("set-cookie");
  EXPECT_TRUE(cookie.starts_with("__Host-huiyin="));
  EXPECT_TRUE(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Strict"));
  EXPECT_EQ(member(signed_in, "login"), "newcomer");

  Subject const newcomer{house.clerk.actor, cookie.substr(14, cookie.find(';') - 14)};
  auto const read = house.ask(newcomer, "GET /api/v1/session");
  EXPECT_EQ(read.body, signed_in.body);
  EXPECT_EQ(house.ask(newcomer, "DELETE /api/v1/session").status, 204);
  EXPECT_EQ(house.ask(newcomer, "GET /api/v1/session").status, 401);
}

TEST(OwnSession, TellsAWrongPasswordFromNobodyInNothing) {
  StaffHouse house;
  open_account(house, "newcomer");
  auto const wrong = try_password(house, "newcomer", "not the one that it is");
  auto const nobody = try_password(house, "nobody", "not the one that it is");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(code_of(wrong), "sign_in.refused");
  EXPECT_EQ(nobody.body, wrong.body);
  for (auto const* login : {"newcomer", "nobody"}) {
    int last = 0;
    std::string wait;
    for (int tried = 0; tried < 20 && last != 429; ++tried) {
      auto const answer = try_password(house, login, "not the one that it is");
      last = answer.status;
      wait = answer.field("retry-after");
    }
    EXPECT_EQ(last, 429) << login;
    EXPECT_NE(wait, "") << login;
  }
}

TEST(OwnSession, ChangesThePasswordAndEndsTheOthers) {
  StaffHouse house;
  open_account(house, "newcomer");
  auto const sign_in = [&](std::string_view typed) {
    auto const answer = try_password(house, "newcomer", typed);
    EXPECT_EQ(answer.status, 201) << answer.body;
    std::string const cookie = answer.field("set-cookie");
    return Subject{house.clerk.actor, cookie.substr(14, cookie.find(';') - 14)};
  };
  auto const here = sign_in(password);
  auto const elsewhere = sign_in(password);
  constexpr std::string_view another = "another horse without a battery";
  auto const change_from = [&](std::string_view old) {
    return house.ask(here, "POST /api/v1/session/password",
                     fmt::format(R"({{"password":"{}","new_password":"{}"}})", old, another));
  };
  EXPECT_EQ(code_of(change_from("not the one that it is")), "sign_in.refused");
  auto const weak = house.ask(here, "POST /api/v1/session/password",
                              fmt::format(R"({{"password":"{}","new_password":"short"}})", password));
  EXPECT_EQ(code_of(weak), "password.too_short");
  EXPECT_EQ(change_from(password).status, 204);
  EXPECT_EQ(house.ask(here, "GET /api/v1/session").status, 200);
  EXPECT_EQ(house.ask(elsewhere, "GET /api/v1/session").status, 401);
  sign_in(another);
}

TEST(OwnSession, OffersASeedAndWantsACodeOfIt) {
  StaffHouse house;
  open_account(house, "newcomer");
  std::string const cookie = try_password(house, "newcomer", password).field("set-cookie");
  Subject const newcomer{house.clerk.actor, cookie.substr(14, cookie.find(';') - 14)};
  auto const offered =
      house.ask(newcomer, "POST /api/v1/session/factor", fmt::format(R"({{"password":"{}"}})", password));
  ASSERT_EQ(offered.status, 201) << offered.body;
  EXPECT_EQ(member(offered, "seed").size(), 32U);
  EXPECT_NE(member(offered, "uri").find("secret=" + member(offered, "seed")), std::string::npos);
  auto const wrong = house.ask(newcomer, "POST /api/v1/session/factor/confirm", R"({"code":"abcdef"})");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(code_of(wrong), "sign_in.code_wrong");
}

TEST(OwnSession, WithASecondFactorIsBegunByACodeOrByTheList) {
  StaffHouse house;
  open_account(house, "newcomer");
  auto const token_in = [](Received const& answer) {
    std::string const cookie = answer.field("set-cookie");
    return cookie.substr(14, cookie.find(';') - 14);
  };
  auto const sign_in = [&](std::string_view code) {
    return house.ask_openly("POST /api/v1/session",
                            fmt::format(R"({{"login":"newcomer","password":"{}","code":"{}"}})", password, code),
                            json_field);
  };
  Subject newcomer{house.clerk.actor, token_in(try_password(house, "newcomer", password))};
  auto const offered =
      house.ask(newcomer, "POST /api/v1/session/factor", fmt::format(R"({{"password":"{}"}})", password));
  auto const phone = seal::Authenticator::typed(member(offered, "seed"));
  auto const confirmed = house.ask(newcomer, "POST /api/v1/session/factor/confirm",
                                   fmt::format(R"({{"code":"{}"}})", phone.code_at(house.now)));
  ASSERT_EQ(confirmed.status, 200) << confirmed.body;
  EXPECT_EQ(house.ask(newcomer, "GET /api/v1/session").status, 401);  // it goes on under another token
  newcomer.token = token_in(confirmed);
  EXPECT_EQ(house.ask(newcomer, "GET /api/v1/session").status, 200);

  EXPECT_EQ(code_of(try_password(house, "newcomer", password)), "sign_in.code_wanted");
  EXPECT_EQ(code_of(sign_in(phone.code_at(house.now))), "sign_in.code_wrong");  // it was used to set the factor up
  house.now += std::chrono::seconds(30);
  EXPECT_EQ(sign_in(phone.code_at(house.now)).status, 201);
  EXPECT_EQ(code_of(sign_in(phone.code_at(house.now))), "sign_in.code_wrong");
  auto const codes = object_of(confirmed).at("codes").as_array();
  ASSERT_EQ(codes.size(), 10U);
  EXPECT_EQ(sign_in(codes[0].as_string()).status, 201);
  EXPECT_EQ(code_of(sign_in(codes[0].as_string())), "sign_in.code_wrong");
}

TEST(OwnSession, IsNotBegunByAnotherSite) {
  StaffHouse house;
  auto const answer = house.ask_openly("POST /api/v1/session", R"({"login":"a","password":"b"})",
                                       std::string(json_field) + "Sec-Fetch-Site: cross-site\r\n");
  EXPECT_EQ(answer.status, 403);
  EXPECT_EQ(code_of(answer), "session.from_elsewhere");
}

}  // namespace
}  // namespace huiyin::http::test
