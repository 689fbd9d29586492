// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/items.hpp"

#include "http/spreadsheet_text.hpp"
#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

constexpr std::string_view some_id = "0197a2b0-0000-7000-8000-000000000001";

std::string steps_of(Received const& item) {
  auto const all = object_of(item);
  std::string steps;
  for (auto const& step : all.at("open_steps").as_array()) steps += std::string(step.as_string()) + " ";
  return steps;
}

TEST(ItemsOnTheWire, GoThroughTheirLifeWithTheStepsThatAreOpen) {
  StaffHouse house;
  std::string const item = house.assigned_item();
  auto const accepted = house.change(house.liaison, item + "/accept", 1);
  EXPECT_EQ(accepted.status, 200) << accepted.body;
  EXPECT_EQ(member(accepted, "state"), "in_progress");
  EXPECT_EQ(steps_of(accepted), "plan report apply take_position sign record_outcome ");
  EXPECT_TRUE(object_of(accepted).at("may_hand_down").as_bool());
  auto const post =
      house.ask(house.clerk, "POST /api/v1/posts",
                fmt::format(R"({{"organisation":"{}","title":"办公室主任"}})", render(house.office.unit)));
  auto const planned =
      house.change(house.liaison, item + "/plan", 2,
                   fmt::format(R"({{"root_cause":"职责不清","goal":"记录完整","measures":[{{"text":"专人记录",
                   "accountable_post":"{}","lead_department":"{}","due":"2026-08-01"}}]}})",
                               member(post, "id"), render(house.office.unit)));
  EXPECT_EQ(planned.status, 200) << planned.body;
  auto const sent = house.ask(house.liaison, "POST " + item + "/attachments?name=a.pdf", "evidence",
                              "Content-Type: application/octet-stream\r\n");
  std::string const report = fmt::format(R"({{"text":"已补齐","attachments":["{}"]}})", member(sent, "id"));
  EXPECT_EQ(house.change(house.liaison, item + "/report", 3, report).status, 200);
  auto const applied = house.change(house.liaison, item + "/apply", 4);
  EXPECT_EQ(applied.status, 200) << applied.body;
  auto const checked =
      house.change(house.supervisor, item + "/check", 5, R"({"judgement":"done","methods":["visit"]})");
  EXPECT_EQ(checked.status, 200) << checked.body;
  auto const closed = house.change(house.clerk, item + "/close", 6);
  EXPECT_EQ(member(closed, "state"), "closed");
  auto const late = house.change(house.clerk, item + "/accept", 7);
  EXPECT_EQ(late.status, 409) << late.body;
}

TEST(ItemsOnTheWire, AreSignedOnPaperForThoseWithoutAnAccount) {
  StaffHouse house;
  std::string const item = house.assigned_item();
  auto const sent = house.ask(house.liaison, "POST " + item + "/attachments?name=a.jpg", "scan",
                              "Content-Type: application/octet-stream\r\n");
  auto const sheet = fmt::format(R"({{"what":"plan","signer":"局长 李某某","signed_on":"{}","attachment":"{}"}})",
                                 render(house.today()), member(sent, "id"));
  auto const signed_sheet = house.change(house.liaison, item + "/sign", 1, sheet);
  ASSERT_EQ(signed_sheet.status, 200) << signed_sheet.body;
  auto const signatures = object_of(signed_sheet).at("signatures");
  EXPECT_EQ(signatures.at(0).at("signer").as_string(), "局长 李某某");
  EXPECT_EQ(signatures.at(0).at("by").at("account").as_string(), render(house.liaison.actor.account));
  EXPECT_EQ(house.ask(house.clerk, "GET " + sent.field("location")).body, "scan");
  EXPECT_EQ(house.change(house.supervisor, item + "/sign", 2, sheet).status, 403);
}

TEST(ItemsOnTheWire, PointAtWhatAPlanNamesAndIsNotThere) {
  StaffHouse house;
  std::string const item = house.assigned_item();
  house.change(house.liaison, item + "/accept", 1);
  auto const answer = house.change(
      house.liaison, item + "/plan", 2,
      fmt::format(R"({{"root_cause":"因","goal":"果","measures":[{{"text":"a","co_departments":["{}"]}}]}})", some_id));
  EXPECT_EQ(answer.status, 404);
  EXPECT_EQ(pointers_in(answer), "/measures/0/co_departments/0 ");
}

TEST(ItemsOnTheWire, HideTheOfficesNoteFromTheUnit) {
  StaffHouse house;
  std::string const item = house.assigned_item();
  auto const noted = house.change(house.clerk, item + "/note", 1, R"({"note":"下季度再看"})");
  EXPECT_EQ(member(noted, "office_note"), "下季度再看");
  EXPECT_EQ(member(house.ask(house.liaison, "GET " + item), "office_note"), "");
  auto const accepted = house.change(house.liaison, item + "/accept", 2);
  EXPECT_EQ(accepted.status, 200) << accepted.body;
  EXPECT_EQ(accepted.body.find("下季度再看"), std::string::npos);
  auto const told = house.ask(house.liaison, "GET " + item + "/history");
  EXPECT_EQ(told.status, 200);
  EXPECT_EQ(object_of(told).at("rows").as_array().size(), 3U);
  EXPECT_EQ(told.body.find("下季度再看"), std::string::npos);
  EXPECT_NE(house.ask(house.clerk, "GET " + item + "/history").body.find("下季度再看"), std::string::npos);
}

TEST(ItemsOnTheWire, AreListedCountedAndFound) {
  StaffHouse house;
  house.assigned_item();
  auto const listed = house.ask(house.clerk, "GET /api/v1/items?state=assigned&overdue_on=2026-12-01&limit=1");
  EXPECT_EQ(object_of(listed).at("rows").as_array().size(), 1U) << listed.body;
  EXPECT_TRUE(object_of(listed).at("next").is_null());
  auto const counted = house.ask(house.clerk, "GET /api/v1/items/counts");
  EXPECT_NE(counted.body.find(R"({"state":"assigned","count":1})"), std::string::npos) << counted.body;
  auto const found = object_of(house.ask(house.clerk, "GET /api/v1/search?q=%E4%BC%9A%E8%AE%AE"));
  ASSERT_GE(found.at("rows").as_array().size(), 1U);
  auto const& hit = found.at("rows").as_array().at(0);
  EXPECT_EQ(hit.at("snippet").as_string(), "2026-01-001 会议记录不全");
  EXPECT_EQ(boost::json::serialize(hit.at("highlights")), "[[12,14]]");
  EXPECT_EQ(found.at("more_than_total").as_bool(), false);
}

TEST(ItemsOnTheWire, RefuseParametersThatAreNone) {
  StaffHouse house;
  auto const code = [&](std::string const& query) {
    auto const answer = house.ask(house.clerk, "GET /api/v1/items?" + query);
    EXPECT_EQ(answer.status, 400) << query;
    return code_of(answer);
  };
  EXPECT_EQ(code("colour=red"), "http.parameter_unknown");
  EXPECT_EQ(code("state=closed&state=assigned"), "http.parameter_twice");
  EXPECT_EQ(code("state=done"), "http.parameter_malformed");
  EXPECT_EQ(code("due_by=2026-02-30"), "http.parameter_malformed");
  EXPECT_EQ(code("due_from=tomorrow"), "http.parameter_malformed");
  EXPECT_EQ(code("limit=201"), "http.parameter_malformed");
  EXPECT_EQ(code("after=odd"), "http.parameter_malformed");
  EXPECT_EQ(code_of(house.ask(house.clerk, "GET /api/v1/search")), "http.parameter_missing");
}

TEST(ItemsOnTheWire, AreTakenAwayWithoutFormulas) {
  StaffHouse house;
  house.office.give_feedback();
  std::string const body =
      fmt::format(R"({{"finding":"{}","number":"=1+1","keep_up":true}})", render(house.office.finding));
  ASSERT_EQ(house.ask(house.clerk, "POST /api/v1/items", body).status, 201);
  auto const answer = house.ask(house.clerk, "POST /api/v1/items/export?state=assigned");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.field("content-type"), "text/csv; charset=utf-8");
  std::string const text = whole(answer);
  EXPECT_TRUE(text.starts_with("\xEF\xBB\xBF\"number\",\"unit\",")) << text;
  EXPECT_NE(text.find("\r\n\"'=1+1\",\"教育局\",\"会议记录不全\",\"assigned\""), std::string::npos) << text;
  EXPECT_EQ(house.office.placed.back().action, "export");
  EXPECT_EQ(house.office.placed.back().object.id, "state=assigned");
}

TEST(ItemsOnTheWire, AreNotTakenAwayByThoseWhoMayNot) {
  StaffHouse house;
  auto const auditor = house.newcomer("auditor", {{Role::auditor, std::nullopt}});
  EXPECT_EQ(house.ask(auditor, "POST /api/v1/items/export").status, 403);
}

TEST(SpreadsheetText, KeepsWhatLooksLikeAFormulaAsText) {
  EXPECT_EQ(csv_line({"a\"b", "  -1", "　＝A1", "\tx", "1"}), "\"a\"\"b\",\"'  -1\",\"'　＝A1\",\"'\tx\",\"1\"\r\n");
}

// What is met on the way from page to page, by a member of its rows.
std::vector<std::string> met(StaffHouse& house, std::string const& list, std::string_view member) {
  std::vector<std::string> met;
  std::string after;
  do {
    auto const page = object_of(house.ask(house.clerk, "GET " + list + after));
    for (auto const& row : page.at("rows").as_array()) met.emplace_back(row.at(member).as_string());
    after = page.at("next").is_null() ? "" : "&after=" + std::string(page.at("next").as_string());
  } while (!after.empty());
  return met;
}

TEST(PagesOnTheWire, GoOnWhereTheLastOneEnded) {
  StaffHouse house;
  for (int number = 0; number < 5; ++number)
    house.ask(house.clerk, "POST /api/v1/persons", fmt::format(R"({{"name":"李某某{}"}})", number));
  auto const ids = met(house, "/api/v1/persons?limit=3", "id");
  EXPECT_EQ(ids.size(), 8U);  // the three of the small office too
  EXPECT_EQ(std::set(ids.begin(), ids.end()).size(), 8U);
}

TEST(PagesOnTheWire, GoOnInTheOrderThatWasAskedFor) {
  StaffHouse house;
  house.assigned_item();  // 2026-01-001, due on 1 September
  for (auto const& [number, due] : {std::pair("2026-01-002", R"("2026-08-01")"), {"2026-01-003", "null"}})
    house.ask(house.clerk, "POST /api/v1/items",
              fmt::format(R"({{"finding":"{}","number":"{}","due":{}}})", render(house.office.finding), number, due));
  EXPECT_EQ(met(house, "/api/v1/items?sort=number&limit=1", "number"),
            (std::vector<std::string>{"2026-01-001", "2026-01-002", "2026-01-003"}));
  EXPECT_EQ(met(house, "/api/v1/items?sort=due&limit=1", "number"),
            (std::vector<std::string>{"2026-01-002", "2026-01-001", "2026-01-003"}));
}

TEST(PagesOnTheWire, BeginAtCursorsThatAreTheirOwn) {
  store::Cursor const cursor{"2026-01-001 ÿ", std::string(some_id)};
  EXPECT_EQ(parse_cursor(render_cursor(cursor)), cursor);
  EXPECT_EQ(parse_cursor(""), std::nullopt);
  EXPECT_EQ(parse_cursor("bm90aGluZw=="), std::nullopt);
}

}  // namespace
}  // namespace huiyin::http::test
