// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/request.hpp"

#include <gtest/gtest.h>

#include "http/answer.hpp"
#include "http/problem.hpp"
#include "words/ids.hpp"

namespace huiyin::http {
namespace {

Request with_field(std::string name, std::string value) {
  Request request;
  request.fields.push_back({std::move(name), std::move(value)});
  return request;
}

std::string text_of(Answer const& answer) { return std::get<std::string>(answer.body); }

TEST(Request, ChangesSayTheVersionTheyStartFrom) {
  EXPECT_EQ(version_asked(with_field("if-match", etag_of(Version{42}))).value(), Version{42});
  EXPECT_EQ(version_asked(Request{}).error().code, "http.if_match_missing");
  for (std::string const tag : {"42", "\"\"", "\"-1\"", "\"4x\"", "*", "W/\"42\"", "\"99999999999999999999\""})
    EXPECT_EQ(version_asked(with_field("if-match", tag)).error().code, "http.if_match_malformed") << tag;
}

TEST(Request, FindsOneCookieAmongOthers) {
  Request const request = with_field("cookie", "a=1; __Host-session=abc=; b=2");
  EXPECT_EQ(request.cookie("__Host-session"), "abc=");
  EXPECT_EQ(request.cookie("a"), "1");
  EXPECT_EQ(request.cookie("session"), std::nullopt);
  EXPECT_EQ(Request{}.cookie("a"), std::nullopt);
}

TEST(Request, ReadsAnIdThatTheRouterLetPass) {
  Request request;
  request.parameters.push_back({"id", "0197a2b0-0000-7000-8000-000000000001"});
  EXPECT_EQ(render(request.path_id<ItemId>("id")), "0197a2b0-0000-7000-8000-000000000001");
  EXPECT_THROW(static_cast<void>(request.parameter("other")), std::logic_error);
}

TEST(Request, IsAnsweredInChineseUnlessItPrefersEnglish) {
  EXPECT_EQ(language_of(std::nullopt), forms::Language::chinese);
  EXPECT_EQ(language_of("zh-CN,zh;q=0.9,en;q=0.8"), forms::Language::chinese);
  EXPECT_EQ(language_of("en-GB,en;q=0.9,zh;q=0.1"), forms::Language::english);
  EXPECT_EQ(language_of("fr"), forms::Language::chinese);
}

TEST(Problem, HasOneShapeAndNothingOfTheInside) {
  forms::Messages const messages(forms::Messages::Table{{"refusal.item.evidence_missing", "附上佐证材料"}});
  Answer const answer = problem(refuse(Fault::conflict, "item.evidence_missing"), messages);
  EXPECT_EQ(answer.status, 409);
  EXPECT_EQ(value_of(answer.fields, "content-type"), "application/problem+json");
  EXPECT_EQ(text_of(answer), R"({"type":"about:blank","title":"Conflict","status":409,"code":"item.evidence_missing",)"
                             R"("detail":"附上佐证材料","faults":[]})");
}

TEST(Problem, PointsAtEachFaultOfAForm) {
  forms::Messages const messages({{"refusal.form.refused", "有错"},
                                  {"refusal.item.title", "标题：{detail}"},
                                  {"refusal.reference.unknown", "无"}});
  Answer const answer = problem(forms::FormFaults{{{"/title", "item.title", "太长"}}}, messages);
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(text_of(answer), R"({"type":"about:blank","title":"Bad Request","status":400,"code":"form.refused",)"
                             R"("detail":"有错","faults":[{"pointer":"/title","code":"item.title",)"
                             R"("sentence":"标题：太长"}]})");
  Answer const unknown = problem(refuse(Fault::not_found, "reference.unknown", "/finding"), messages);
  EXPECT_NE(text_of(unknown).find(R"("faults":[{"pointer":"/finding","code":"reference.unknown")"), std::string::npos);
}

TEST(Problem, SaysHowLongToWait) {
  forms::Messages const messages;
  EXPECT_EQ(value_of(problem(refuse(Fault::too_many, "sign_in.too_soon", "30"), messages).fields, "retry-after"), "30");
  EXPECT_EQ(value_of(problem(refuse(Fault::too_many, "sign_in.busy"), messages).fields, "retry-after"), "1");
}

TEST(Problem, GivesEachRefusalItsStatus) {
  auto const status = [](Fault fault) { return status_of(refuse(fault, "item.title")); };
  EXPECT_EQ(status(Fault::invalid_input), 400);
  EXPECT_EQ(status(Fault::unauthenticated), 401);
  EXPECT_EQ(status(Fault::forbidden), 403);
  EXPECT_EQ(status(Fault::not_found), 404);
  EXPECT_EQ(status(Fault::conflict), 409);
  EXPECT_EQ(status(Fault::stale), 412);
  EXPECT_EQ(status(Fault::too_large), 413);
  EXPECT_EQ(status(Fault::too_many), 429);
  EXPECT_EQ(status(Fault::unavailable), 503);
  EXPECT_EQ(status_of(refuse(Fault::invalid_input, "http.if_match_missing")), 428);
  EXPECT_EQ(status_of(refuse(Fault::invalid_input, "http.media_type_unknown")), 415);
}

}  // namespace
}  // namespace huiyin::http
