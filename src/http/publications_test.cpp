// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/publications.hpp"

#include "http/staff_house_test.hpp"
#include "store/publications_test.hpp"

namespace huiyin::http::test {
namespace {

using publication::Publication;
using publication::State;

class Press : public StaffHouse {  // of an office with two clerks, who see to what is public
 public:
  Press() { other = newcomer("other", {{Role::office, std::nullopt}}); }

  std::string add(State state) {
    auto const notice = store::public_notice("向市教育局反馈", "存在会议多的问题。");
    return "/api/v1/publications/" + render(record<Publication>(store::events_up_to(state, notice, office.clerk.account,
                                                                                    other.actor.account, today())));
  }

  Subject other{office.clerk, ""};
};

std::string seed() {
  std::ifstream file(HUIYIN_SOURCE_DIR "/tests/data/seed.txt", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string steps_in(Received const& answer) {
  std::string steps;
  auto const all = object_of(answer);
  for (auto const& step : all.at("open_steps").as_array()) steps += std::string(step.as_string()) + " ";
  return steps;
}

TEST(Publications, GoToThePublicByTheHandsOfTwo) {
  Press press;
  auto const path = press.add(State::draft);
  EXPECT_EQ(steps_in(press.ask(press.clerk, "GET " + path)), "revise withdraw ");
  EXPECT_EQ(steps_in(press.ask(press.other, "GET " + path)), "revise review withdraw ");
  auto const own = press.change(press.clerk, path + "/review", 1);
  EXPECT_EQ(own.status, 403);
  EXPECT_EQ(code_of(own), "publication.reviewer_is_author");
  EXPECT_EQ(press.change(press.other, path + "/review", 1).status, 200);
  EXPECT_EQ(press.change(press.other, path + "/approve", 1).status, 412);
  EXPECT_EQ(press.change(press.other, path + "/approve", 2).status, 200);
  auto const released = press.change(press.clerk, path + "/release", 3);
  EXPECT_EQ(released.status, 200);
  EXPECT_EQ(member(released, "state"), "released");
  EXPECT_EQ(steps_in(released), "withdraw ");
  EXPECT_EQ(code_of(press.change(press.clerk, path + "/release", 4)), "publication.step_not_open");
  EXPECT_EQ(press.ask(press.clerk, "GET " + path + "/history").status, 200);
}

TEST(Publications, ArePreparedFromAnImport) {
  Press press;
  auto const sent =
      press.ask(press.clerk, "POST /api/v1/imports?name=seed.txt", seed(), "Content-Type: text/plain\r\n");
  ASSERT_EQ(sent.status, 201) << sent.body;
  auto const body = fmt::format(R"({{"import":"{}"}})", member(sent, "id"));
  auto const made = press.ask(press.clerk, "POST /api/v1/publications", body);
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_EQ(made.field("location"), "/api/v1/publications/" + member(made, "id"));
  EXPECT_EQ(member(made, "id").at(14), '4');  // a random id: it tells nothing
  EXPECT_EQ(member(made, "import"), member(sent, "id"));
  EXPECT_EQ(member(made, "issued_on"), "2019-01-30");
  EXPECT_EQ(member(made, "unit"), "市教育局党委");
  EXPECT_TRUE(member(made, "restored").starts_with("根据市委巡察工作领导小组安排"));
  EXPECT_TRUE(member(made, "scraped").starts_with("站內(nèi)搜索"));

  EXPECT_EQ(press.ask(press.supervisor, "POST /api/v1/publications", body).status, 403);
  auto const unknown =
      press.ask(press.clerk, "POST /api/v1/publications", R"({"import":"0190a1b2-c3d4-7e5f-8a6b-0c1d2e3f4a05"})");
  EXPECT_EQ(unknown.status, 404);
  EXPECT_EQ(pointers_in(unknown), "/import ");
}

TEST(Publications, AreRevisedAsAWholeBeforeTheReview) {
  Press press;
  auto const path = press.add(State::draft);
  std::string const body =
      R"({"title":"改过的标题","list":"feedback","year":2019,"kind":"feedback","issued_on":"2019-01-30",)"
      R"("restored":"改过的文"})";
  auto const revised = press.change(press.clerk, path + "/revise", 1, body);
  EXPECT_EQ(revised.status, 200);
  EXPECT_EQ(member(revised, "title"), "改过的标题");
  EXPECT_EQ(member(revised, "scraped"), "");
  auto const faulty = press.change(press.clerk, path + "/revise", 2, R"({"title":"题","list":"none"})");
  EXPECT_EQ(faulty.status, 400);
  EXPECT_EQ(pointers_in(faulty), "/list /year /kind /issued_on /restored ");
}

TEST(Publications, AreSentBackWithAReason) {
  Press press;
  auto const path = press.add(State::reviewed);
  EXPECT_EQ(code_of(press.change(press.other, path + "/send_back", 1, R"({"reason":" "})")),
            "publication.reason_missing");
  auto const sent_back = press.change(press.other, path + "/send_back", 1, R"({"reason":"单位名称有误"})");
  EXPECT_EQ(member(sent_back, "state"), "draft");
  EXPECT_EQ(member(sent_back, "reason"), "单位名称有误");
}

TEST(Publications, AreListedToThoseWhoMaySeeThem) {
  Press press;
  press.add(State::draft);
  press.add(State::released);
  auto const rows = [&](Subject const& who, std::string const& query) {
    auto const answer = press.ask(who, "GET /api/v1/publications" + query);
    EXPECT_EQ(answer.status, 200) << answer.body;
    auto const page = object_of(answer);
    return page.at("rows").as_array().size();
  };
  EXPECT_EQ(rows(press.clerk, ""), 2U);
  EXPECT_EQ(rows(press.clerk, "?state=released&list=feedback&year=2019&kind=feedback"), 1U);
  EXPECT_EQ(rows(press.clerk, "?unit=%E5%B8%82%E6%95%99%E8%82%B2%E5%B1%80"), 2U);
  EXPECT_EQ(rows(press.clerk, "?unit=%E5%B1%80"), 0U);
  EXPECT_EQ(rows(press.supervisor, ""), 2U);
  EXPECT_EQ(rows(press.liaison, ""), 0U);
  EXPECT_EQ(press.ask(press.clerk, "GET /api/v1/publications?state=none").status, 400);
}

}  // namespace
}  // namespace huiyin::http::test
