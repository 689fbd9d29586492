// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/setup_site.hpp"

#include "http/server_test.hpp"
#include "seal/crockford.hpp"

namespace huiyin::http::test {
namespace {

constexpr std::string_view code = "ABCD-EFGH-JKMN-PQRS";
constexpr std::string_view form = "Content-Type: application/x-www-form-urlencoded\r\n";

class SetupHouse : public testing::Test {
 protected:
  SetupHouse() {
    site_.readers = house_.stage.readers;
    site_.trust.authority = []() -> Result<Authority> { return Authority{"PEM", "AA:BB"}; };
    site_.trust.style = "body{}";
    site_.code = seal::digest_of_code(code).value();
    site_.token = "token";
    site_.show = [](int screen, forms::Messages const&) -> Result<SetupScreen> {
      return SetupScreen{{.name = "question", .label = std::to_string(screen), .value = "<b>"}};
    };
    site_.take = [this](int, std::vector<Field> const& given, forms::Messages const&) -> Result<SetupScreen> {
      taken_ = value_of(given, "question").value_or("");
      return SetupScreen{{.name = "question", .label = "?", .value = taken_, .fault = taken_.empty() ? "missing" : ""}};
    };
    site_.finish = [this](forms::Messages const&) -> Result<SetupOutcome> {
      ++founded_;
      return SetupOutcome{{{"system", "role", "CODE"}}, {"https://192.0.2.7:8600"}, {}};
    };
    house_.settings[0].site = setup_site(site_);
  }

  Received post(std::string_view path, std::string const& body, std::string const& fields = "") {
    return house_.ask(fmt::format("POST {}", path),
                      fmt::format("{}{}Content-Length: {}\r\n", form, fields, body.size()), body);
  }

  std::string const known_ = "Cookie: huiyin_setup=token\r\n";
  std::string taken_;
  int founded_ = 0;
  SetupSite site_;
  House house_;
};

TEST_F(SetupHouse, ShowsAndTakesNothingWithoutTheCode) {
  EXPECT_EQ(house_.ask("GET /").status, 200);
  for (std::string_view const path : {"/setup/1", "/setup/4"}) {
    EXPECT_EQ(house_.ask(fmt::format("GET {}", path)).field("location"), "/");
    EXPECT_EQ(post(path, "question=1").field("location"), "/");
    EXPECT_EQ(post(path, "question=1", "Cookie: huiyin_setup=tokem\r\n").field("location"), "/");
  }
  EXPECT_EQ(taken_, "");
  EXPECT_EQ(post("/", "code=ABCD-EFGH-JKMN-PQRT").status, 403);
  EXPECT_EQ(post("/", "code=").status, 403);
  EXPECT_EQ(house_.ask("GET /api/v1/session").field("location"), "/") << "there is no other address";
}

TEST_F(SetupHouse, LetsInWhoGivesTheCode) {
  auto const let_in = post("/", "code=abcd+efgh+jkmn+pqrs");
  EXPECT_EQ(let_in.status, 303);
  EXPECT_EQ(let_in.field("set-cookie"), "huiyin_setup=token; Path=/; HttpOnly; SameSite=Strict");
  auto const first = house_.ask("GET /setup/1", known_);
  EXPECT_EQ(first.status, 200);
  EXPECT_NE(first.body.find("value=\"&lt;b&gt;\""), std::string::npos) << first.body;
  EXPECT_EQ(house_.ask("GET /setup/5", known_).field("location"), "/");
}

TEST_F(SetupHouse, GoesFromScreenToScreenAndFoundsAtTheEnd) {
  EXPECT_EQ(post("/setup/1", "question=a%26b", known_).field("location"), "/setup/2");
  EXPECT_EQ(taken_, "a&b");
  auto const faulty = post("/setup/4", "question=", known_);
  EXPECT_EQ(faulty.status, 422);
  EXPECT_NE(faulty.body.find("missing"), std::string::npos);
  EXPECT_EQ(founded_, 0);
  auto const done = post("/setup/4", "question=x", known_);
  EXPECT_EQ(done.status, 200);
  EXPECT_NE(done.body.find("CODE"), std::string::npos);
  EXPECT_EQ(done.field("cache-control"), "no-store");
  EXPECT_EQ(founded_, 1);
}

TEST_F(SetupHouse, TakesNothingFromElsewhere) {
  EXPECT_EQ(post("/setup/1", "question=1", known_ + "Origin: http://elsewhere.example\r\n").status, 403);
  EXPECT_EQ(post("/setup/1", "question=1", known_ + "Sec-Fetch-Site: cross-site\r\n").status, 403);
  EXPECT_EQ(taken_, "");
}

TEST_F(SetupHouse, OffersTheAuthorityToEverybody) {
  EXPECT_NE(house_.ask("GET /ca").body.find("AA:BB"), std::string::npos);
  auto const certificate = house_.ask("GET /ca.crt");
  EXPECT_EQ(certificate.body, "PEM");
  EXPECT_EQ(certificate.field("content-type"), "application/x-x509-ca-cert");
  site_.trust.authority = []() -> Result<Authority> { return refuse(Fault::not_found, "http.no_authority"); };
  EXPECT_EQ(house_.ask("GET /ca").status, 404);
  EXPECT_EQ(house_.ask("GET /ca.crt").status, 404);
}

}  // namespace
}  // namespace huiyin::http::test
