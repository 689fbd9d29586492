// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

constexpr std::string_view some_id = "0197a2b0-0000-7000-8000-000000000001";
constexpr std::string_view key_field = "Idempotency-Key: one\r\n";

std::string with_id(std::string_view pattern) {
  std::string path(pattern);
  std::size_t const at = path.find("{id}");
  return at == std::string::npos ? path : path.replace(at, 4, some_id);
}

TEST(StaffRoutes, EachButTheWaysInAndThePagesAsksWhoAsks) {
  StaffHouse house;
  for (auto const& route : staff_routes()) {
    if (route.object == "session" || route.object == "page") continue;
    auto const answer = house.ask_openly(fmt::format("{} {}", name_of(route.verb), with_id(route.pattern)));
    EXPECT_EQ(answer.status, 401) << route.pattern;
    EXPECT_EQ(code_of(answer), "session.missing") << route.pattern;
  }
}

TEST(StaffRoutes, AreNotServedWhereOnlyHealthIs) {
  StaffHouse house;
  for (auto const& [path, status] : {std::pair("/healthz", 200), {"/readyz", 200}, {"/api/v1/items", 404}}) {
    Client client(house.port(1));
    client.send(fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n\r\n", path));
    EXPECT_EQ(client.receive().status, status) << path;
  }
}

TEST(Caller, IsNobodyAfterBeingIdleTooLong) {
  StaffHouse house;
  EXPECT_EQ(house.ask(house.clerk, "GET /api/v1/session").status, 200);
  house.now += std::chrono::minutes(31);
  auto const answer = house.ask(house.clerk, "GET /api/v1/session");
  EXPECT_EQ(answer.status, 401);
  EXPECT_EQ(code_of(answer), "session.ended");
}

TEST(Caller, StaysSignedInWhileHeAsks) {
  StaffHouse house;
  for (int asked = 0; asked < 4; ++asked) {
    house.now += std::chrono::minutes(20);
    EXPECT_EQ(house.ask(house.clerk, "GET /api/v1/session").status, 200);
    EXPECT_TRUE(house.office.desk.upkeep_and_wait([](store::Upkeep&) -> Result<void> { return {}; }));
  }
}

TEST(Caller, ChangesNothingWithoutTheGuardOrFromAnotherSite) {
  StaffHouse house;
  std::string const cookie = fmt::format("Cookie: __Host-huiyin={}\r\n", house.clerk.token);
  std::string const guard = fmt::format("X-Huiyin-Guard: {}\r\n", office::guard_of(house.clerk.token).view());
  std::string const json = "Content-Type: application/json\r\n";
  auto const asked_with = [&](std::string const& fields) {
    return house.ask_openly("POST /api/v1/persons", R"({"name":"李某某"})", cookie + json + fields);
  };
  EXPECT_EQ(code_of(asked_with("")), "session.guard_wrong");
  EXPECT_EQ(code_of(asked_with("X-Huiyin-Guard: 00\r\n")), "session.guard_wrong");
  EXPECT_EQ(code_of(asked_with(guard + "Sec-Fetch-Site: cross-site\r\n")), "session.from_elsewhere");
  EXPECT_EQ(code_of(asked_with(guard + "Origin: https://evil.example\r\n")), "session.from_elsewhere");
  EXPECT_EQ(asked_with(guard + "Sec-Fetch-Site: cross-site\r\n").status, 403);
  EXPECT_EQ(asked_with(guard + "Origin: http://localhost\r\n").status, 201);
  EXPECT_EQ(asked_with(guard + "Sec-Fetch-Site: same-origin\r\n").status, 201);
}

TEST(StaffCall, AnswersWhatWasMadeWithItsAddressAndVersion) {
  StaffHouse house;
  auto const made = house.ask(house.clerk, "POST /api/v1/persons", R"({"name":"李某某"})");
  EXPECT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.field("etag"), "\"1\"");
  EXPECT_EQ(made.field("cache-control"), "no-store");
  auto const read = house.ask(house.clerk, "GET " + made.field("location"));
  EXPECT_EQ(read.status, 200);
  EXPECT_EQ(read.body, made.body);
  auto const head = house.ask(house.clerk, "HEAD " + made.field("location"));
  EXPECT_EQ(head.field("etag"), "\"1\"");
  EXPECT_EQ(head.field("content-length"), std::to_string(read.body.size()));
}

TEST(StaffCall, ChangesOnlyFromTheVersionThatWasSeen) {
  StaffHouse house;
  std::string const person = house.ask(house.clerk, "POST /api/v1/persons", R"({"name":"李某某"})").field("location");
  auto const blind = house.ask(house.clerk, "POST " + person + "/revise", R"({"name":"王某某"})");
  EXPECT_EQ(blind.status, 428);
  EXPECT_EQ(code_of(blind), "http.if_match_missing");
  EXPECT_EQ(house.change(house.clerk, person + "/revise", 7, R"({"name":"王某某"})").status, 412);
  auto const changed = house.change(house.clerk, person + "/revise", 1, R"({"name":"王某某"})");
  EXPECT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(changed.field("etag"), "\"2\"");
  EXPECT_EQ(member(changed, "name"), "王某某");
  EXPECT_EQ(code_of(house.change(house.clerk, person + "/revise", 1, R"({"name":"赵某某"})")), "record.stale");
}

TEST(StaffCall, AnswersARepeatWithoutDoingItAgain) {
  StaffHouse house;
  auto const first = house.ask(house.clerk, "POST /api/v1/persons", R"({"name":"李某某"})", key_field);
  auto const again = house.ask(house.clerk, "POST /api/v1/persons", R"({"name":"李某某"})", key_field);
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(again.body, first.body);
  auto const other = house.ask(house.clerk, "POST /api/v1/persons", R"({"name":"王某某"})", key_field);
  EXPECT_EQ(other.status, 409);
  EXPECT_EQ(code_of(other), "idempotency.key_reused");
  EXPECT_EQ(code_of(house.ask(house.clerk, "POST /api/v1/persons", "{}", "Idempotency-Key: a b\r\n")),
            "http.key_malformed");
}

TEST(StaffCall, TellsEveryFaultWithItsPlace) {
  StaffHouse house;
  auto const answer = house.ask(house.clerk, "POST /api/v1/items", R"({"finding":7,"number":"1","surplus":true})");
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(code_of(answer), "form.refused");
  EXPECT_EQ(pointers_in(answer), "/finding /surplus ");
  auto const unknown =
      house.ask(house.clerk, "POST /api/v1/items", fmt::format(R"({{"finding":"{}","number":"1"}})", some_id));
  EXPECT_EQ(unknown.status, 404);
  EXPECT_EQ(code_of(unknown), "reference.unknown");
  EXPECT_EQ(pointers_in(unknown), "/finding ");
  auto const plain = house.ask(house.clerk, "POST /api/v1/persons", "name=1", "Content-Type: text/plain\r\n");
  EXPECT_EQ(plain.status, 415);
}

TEST(StaffCall, TellsWhatIsForbiddenFromWhatIsNotThere) {
  StaffHouse house;
  std::string const item = house.assigned_item();
  auto const outsider = house.newcomer("outsider", {{Role::unit, house.office.other_unit}});
  EXPECT_EQ(house.ask(outsider, "GET " + item).status, 404);
  EXPECT_EQ(house.change(outsider, item + "/accept", 1).status, 404);
  EXPECT_EQ(house.ask(house.supervisor, "GET " + item).status, 200);
  auto const forbidden = house.change(house.supervisor, item + "/accept", 1);
  EXPECT_EQ(forbidden.status, 403);
  EXPECT_EQ(code_of(forbidden), "policy.not_permitted");
}

}  // namespace
}  // namespace huiyin::http::test
