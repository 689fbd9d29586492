// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/imports.hpp"

#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

namespace json = boost::json;

std::string seed() {
  std::ifstream file(HUIYIN_SOURCE_DIR "/tests/data/seed.txt", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Received send_notice(StaffHouse& house, Subject const& who, std::string const& bytes, std::string const& fields = "",
                     std::string const& name = "seed.txt") {
  return house.ask(who, "POST /api/v1/imports?name=" + name, bytes, "Content-Type: text/plain\r\n" + fields);
}

std::string imported(StaffHouse& house) {  // its path, at version 1
  auto const made = send_notice(house, house.clerk, seed());
  EXPECT_EQ(made.status, 201) << made.body;
  return made.field("location");
}

json::object drafts_of(StaffHouse& house, std::string const& import) {
  return object_of(house.ask(house.clerk, "GET " + import)).at("drafts").as_object();
}

std::string admission(StaffHouse& house, std::string const& unit, std::string const& more = "") {
  return fmt::format(
      R"({{"new_round":{{"term":"十四届","year":2026,"number":2,"name":"第二轮","rules_version":"county-3-months@1"}},)"
      R"("team":"{}","fed_back_on":"{}","units":[{{"named":"",{}}}]{}}})",
      render(house.office.team), render(house.today()), unit, more);
}

std::string count_in(Received const& page) { return std::to_string(object_of(page).at("rows").as_array().size()); }

TEST(ImportsOnTheWire, AreReadIntoDraftsBesideTheText) {
  StaffHouse house;
  auto const made = send_notice(house, house.clerk, seed());
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.field("etag"), "\"1\"");
  auto const import = object_of(made);
  EXPECT_EQ(import.at("kind"), "feedback");
  EXPECT_EQ(member(made, "text"), seed());
  EXPECT_EQ(import.at("encoding"), "UTF-8");
  EXPECT_EQ(import.at("drafts").at("findings").as_array().size(), 18U);
  EXPECT_EQ(import.at("reading").at("inspecting_body"), "市委第四巡察组");
  EXPECT_EQ(json::serialize(import.at("open_steps")), R"(["revise","admit","discard"])");
  EXPECT_EQ(house.ask(house.clerk, "GET " + made.field("location")).body, made.body);

  auto const source = house.ask(house.clerk, "GET " + made.field("location") + "/source");
  EXPECT_EQ(source.body, seed());
  EXPECT_EQ(source.field("content-disposition"), "attachment; filename=\"seed.txt\"; filename*=UTF-8''seed.txt");
}

TEST(ImportsOnTheWire, AreListedPageByPageWithWhatIsDoubtful) {
  StaffHouse house;
  imported(house);
  auto const other = send_notice(house, house.clerk, "关于加强管理的通知", "", "other.txt");
  ASSERT_EQ(other.status, 201) << other.body;
  std::map<std::string, json::object> rows;
  std::string after;
  for (int pages = 0; pages < 2; ++pages) {
    auto const page = house.ask(house.clerk, "GET /api/v1/imports?limit=1" + after);
    auto const row = object_of(page).at("rows").at(0).as_object();
    rows[std::string(row.at("name").as_string())] = row;
    after = "&after=" + member(page, "next");
  }
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows["other.txt"].at("kind"), "other");
  EXPECT_EQ(rows["seed.txt"].at("findings"), 18);
  EXPECT_EQ(rows["seed.txt"].at("unit"), "市教育局党委");
  EXPECT_EQ(count_in(house.ask(house.clerk, "GET /api/v1/imports?state=discarded")), "0");
  EXPECT_EQ(count_in(house.ask(house.supervisor, "GET /api/v1/imports")), "0");
}

TEST(ImportsOnTheWire, TellOfOthersOfTheSameText) {
  StaffHouse house;
  std::string const first = imported(house);
  std::string const second = imported(house);
  auto const others = object_of(house.ask(house.clerk, "GET " + second)).at("same_text").as_array();
  ASSERT_EQ(others.size(), 1U);
  EXPECT_EQ("/api/v1/imports/" + std::string(others.at(0).at("id").as_string()), first);
  EXPECT_EQ(others.at(0).at("state"), "open");
}

TEST(ImportsOnTheWire, AreMadeOnceHoweverOftenTheRequestIsRepeated) {
  StaffHouse house;
  std::string const key = "Idempotency-Key: one\r\n";
  auto const first = send_notice(house, house.clerk, seed(), key);
  auto const again = send_notice(house, house.clerk, seed(), key);
  EXPECT_EQ(again.status, 201) << again.body;
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(count_in(house.ask(house.clerk, "GET /api/v1/imports")), "1");
  EXPECT_EQ(send_notice(house, house.clerk, "另一份", key).status, 409);
}

TEST(ImportsOnTheWire, RefuseWhatCannotBeRead) {
  StaffHouse house;
  EXPECT_EQ(code_of(send_notice(house, house.clerk, "%PDF-1.7")), "file.kind_unsupported");
  EXPECT_EQ(code_of(send_notice(house, house.clerk, " \n ")), "import.text_empty");
  auto const large = send_notice(house, house.clerk, std::string(bulletin::largest_import_text + 1, 'a'));
  EXPECT_EQ(large.status, 413);
  EXPECT_EQ(code_of(large), "import.text_too_large");
  EXPECT_EQ(send_notice(house, house.supervisor, seed()).status, 403);
  EXPECT_EQ(house.ask(house.clerk, "POST /api/v1/imports", "x").status, 400);
  EXPECT_EQ(count_in(house.ask(house.clerk, "GET /api/v1/imports")), "0");
}

TEST(ImportsOnTheWire, AreRevisedAndSayWhereSomethingIsWrong) {
  StaffHouse house;
  std::string const import = imported(house);
  json::object drafts = drafts_of(house, import);
  drafts.at("findings").at(0).as_object()["text"] = "党的领导核心作用发挥不够充分";
  drafts.at("findings").at(1).as_object()["dropped"] = true;
  auto const revised =
      house.change(house.clerk, import + "/revise", 1, json::serialize(json::object{{"drafts", drafts}}));
  ASSERT_EQ(revised.status, 200) << revised.body;
  EXPECT_EQ(object_of(revised).at("drafts"), drafts);
  EXPECT_EQ(revised.field("etag"), "\"2\"");

  drafts.at("findings").at(2).as_object()["opinions"] = json::array{9};
  std::string const wrong = json::serialize(json::object{{"drafts", drafts}});
  auto const refused = house.change(house.clerk, import + "/revise", 2, wrong);
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(code_of(refused), "import.draft_unknown_opinion");
  EXPECT_EQ(pointers_in(refused), "/drafts/findings/2/opinions/0 ");
  EXPECT_EQ(house.change(house.clerk, import + "/revise", 1, wrong).status, 412);
}

TEST(ImportsOnTheWire, AreAdmittedAsOneActWithTheirItems) {
  StaffHouse house;
  std::string const import = imported(house);
  auto const admitted = house.change(house.clerk, import + "/admit", 1,
                                     admission(house, fmt::format(R"("organisation":"{}")", render(house.office.unit)),
                                               R"(,"assign_items":true,"number_prefix":"2026-02")"));
  ASSERT_EQ(admitted.status, 200) << admitted.body;
  EXPECT_EQ(member(admitted, "state"), "admitted");
  EXPECT_EQ(json::serialize(object_of(admitted).at("open_steps")), R"(["discard"])");
  std::string const inspection(object_of(admitted).at("inspections").at(0).as_string());
  EXPECT_EQ(count_in(house.ask(house.clerk, "GET /api/v1/findings?inspection=" + inspection)), "18");
  EXPECT_EQ(count_in(house.ask(house.clerk, "GET /api/v1/requirements?inspection=" + inspection)), "3");
  auto const items = house.ask(house.liaison, "GET /api/v1/items?inspection=" + inspection);
  EXPECT_EQ(count_in(items), "18");
  EXPECT_EQ(object_of(items).at("rows").at(0).at("number"), "2026-02-001");
  EXPECT_EQ(object_of(items).at("rows").at(17).at("number"), "2026-02-018");

  auto const again = house.change(house.clerk, import + "/admit", 2, admission(house, R"("new_name":"某局")"));
  EXPECT_EQ(code_of(again), "import.not_open");
  EXPECT_EQ(count_in(house.ask(house.clerk, "GET " + import + "/history")), "2");
}

TEST(ImportsOnTheWire, LeaveNothingBehindWhenAdmittingIsRefused) {
  StaffHouse house;
  std::string const import = imported(house);
  auto const before = house.ask(house.clerk, "GET /api/v1/organisations").body;
  std::string tomorrow = admission(house, R"("new_name":"某局")");
  std::string const today = render(house.today());
  tomorrow.replace(tomorrow.find(today), today.size(), render(house.today() + std::chrono::days(1)));
  EXPECT_EQ(code_of(house.change(house.clerk, import + "/admit", 1, tomorrow)), "inspection.feedback_in_future");
  EXPECT_EQ(house.ask(house.clerk, "GET /api/v1/organisations").body, before);
  EXPECT_EQ(count_in(house.ask(house.clerk, "GET /api/v1/rounds")), "1");
  EXPECT_EQ(object_of(house.ask(house.clerk, "GET " + import)).at("version"), 1);
}

TEST(ImportsOnTheWire, PointAtWhatAnAdmissionDoesNotName) {
  StaffHouse house;
  std::string const import = imported(house);
  auto const pointer = [&](std::string const& body) {
    return pointers_in(house.change(house.clerk, import + "/admit", 1, body));
  };
  EXPECT_EQ(pointer(admission(house, R"("parent":null)")), "/units/0 ");
  EXPECT_EQ(pointer(admission(house, R"("organisation":"0197a2b0-0000-7000-8000-000000000001")")),
            "/units/0/organisation ");
  EXPECT_EQ(pointer(R"({"team":null,"fed_back_on":"2026-01-01","units":[{"named":"","new_name":"某局"}]})"), "/round ");
  EXPECT_EQ(pointer(admission(house, R"("new_name":"某局")", R"(,"new_team":"第九组")")), "/team ");
  EXPECT_EQ(pointer(admission(house, R"("new_name":"某局")", R"(,"assign_items":true)")), "/number_prefix ");
}

TEST(ImportsOnTheWire, NumberItemsBehindThoseThatAreThere) {
  StaffHouse house;
  house.assigned_item();  // 2026-01-001
  auto const admitted =
      house.change(house.clerk, imported(house) + "/admit", 1,
                   admission(house, R"("new_name":"某局")", R"(,"assign_items":true,"number_prefix":"2026-01")"));
  ASSERT_EQ(admitted.status, 200) << admitted.body;
  auto const items = house.ask(house.clerk, "GET /api/v1/items");
  EXPECT_EQ(object_of(items).at("rows").at(18).at("number"), "2026-01-019");
}

TEST(ImportsOnTheWire, AreDiscardedWithAReason) {
  StaffHouse house;
  std::string const import = imported(house);
  EXPECT_EQ(code_of(house.change(house.clerk, import + "/discard", 1, R"({"reason":" "})")), "import.reason_missing");
  auto const discarded = house.change(house.clerk, import + "/discard", 1, R"({"reason":"重复导入"})");
  ASSERT_EQ(discarded.status, 200) << discarded.body;
  EXPECT_EQ(member(discarded, "state"), "discarded");
  EXPECT_EQ(house.change(house.supervisor, import + "/discard", 2, R"({"reason":"x"})").status, 404);
}

}  // namespace
}  // namespace huiyin::http::test
