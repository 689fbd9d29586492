// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/result_use.hpp"

#include <gtest/gtest.h>

#include "rectification/item_test.hpp"

namespace huiyin::rectification {
namespace {

using std::chrono::days;

constexpr auto use_id = numbered<ResultUseId>(1);
constexpr By by_clerk{numbered<AccountId>(9), today};

std::string code_of(Result<std::vector<UseEvent>> const& events) { return events ? "" : events.error().code; }

RegisterUse suggestion() {
  return {UseKind::suggestion,
          UsedFinding{numbered<FindingId>(4), numbered<OrganisationId>(8), "校服采购不公开"},
          "",
          numbered<OrganisationId>(2),
          "",
          today,
          "建议出台校服采购办法",
          today + days{30}};
}
ResultUse registered_use() { return after(use_id, std::nullopt, decide(suggestion(), by_clerk).value()); }
AnswerUse reply() { return {today, "市场监管局", "已列入年度立规计划"}; }

TEST(ResultUse, KeepsTheFindingAsItReadWhenItWasRegistered) {
  ResultUse const use = registered_use();
  EXPECT_EQ(use.problem, "校服采购不公开");
  EXPECT_EQ(use.team, numbered<OrganisationId>(8));
  EXPECT_EQ(use.state, UseState::open);
  RegisterUse asked = suggestion();
  asked.problem = "中小学校服采购普遍不公开";
  EXPECT_EQ(std::get<UseRegistered>(decide(asked, by_clerk).value().at(0)).problem, "中小学校服采购普遍不公开");
}

TEST(ResultUse, SaysOfWhatWithWhomAndWhat) {
  RegisterUse asked = suggestion();
  asked.finding.reset();
  EXPECT_EQ(code_of(decide(asked, by_clerk)), "use.problem_missing");
  asked.problem = "校服采购不公开";
  EXPECT_EQ(code_of(decide(asked, by_clerk)), "");
  asked.organisation.reset();
  EXPECT_EQ(code_of(decide(asked, by_clerk)), "use.body_missing");
  asked.body_name = "市人大常委会法工委";
  EXPECT_EQ(code_of(decide(asked, by_clerk)), "");
  asked.text = " ";
  EXPECT_EQ(code_of(decide(asked, by_clerk)), "use.text_missing");
  asked = suggestion();
  asked.finding->withdrawn = true;
  EXPECT_EQ(code_of(decide(asked, by_clerk)), "use.finding_withdrawn");
}

TEST(ResultUse, HasDaysThatCanBe) {
  RegisterUse asked = suggestion();
  asked.on = today + days{1};
  EXPECT_EQ(code_of(decide(asked, by_clerk)), "use.in_future");
  asked = suggestion();
  asked.answer_by = today - days{1};
  EXPECT_EQ(code_of(decide(asked, by_clerk)), "use.answer_day_passed");
  AnswerUse answer = reply();
  answer.on = today + days{1};
  EXPECT_EQ(code_of(decide(registered_use(), answer, by_clerk)), "use.answered_in_future");
  answer.on = today - days{1};
  EXPECT_EQ(code_of(decide(registered_use(), answer, by_clerk)), "use.answered_before");
}

TEST(ResultUse, IsAnsweredAndClosedOrClosedAtOnce) {
  ResultUse const answered = after(use_id, registered_use(), decide(registered_use(), reply(), by_clerk).value());
  EXPECT_EQ(answered.answer, (UseAnswer{by_clerk, today, "市场监管局", "已列入年度立规计划"}));
  EXPECT_EQ(code_of(decide(answered, reply(), by_clerk)), "use.step_not_open");
  ResultUse const closed = after(use_id, answered, decide(answered, CloseUse{"办法已印发"}, by_clerk).value());
  EXPECT_EQ(closed.state, UseState::closed);
  EXPECT_EQ(closed.outcome, "办法已印发");
  EXPECT_EQ(code_of(decide(closed, CloseUse{"办法已印发"}, by_clerk)), "use.step_not_open");
  EXPECT_EQ(code_of(decide(registered_use(), CloseUse{"已纳入"}, by_clerk)), "");
  EXPECT_EQ(code_of(decide(registered_use(), CloseUse{""}, by_clerk)), "use.outcome_missing");
}

TEST(ResultUse, NamesWhoRepliedAndWhat) {
  AnswerUse answer = reply();
  answer.answerer = "";
  EXPECT_EQ(code_of(decide(registered_use(), answer, by_clerk)), "use.answerer_missing");
  answer = reply();
  answer.text = "";
  EXPECT_EQ(code_of(decide(registered_use(), answer, by_clerk)), "use.answer_missing");
}

TEST(ResultUse, IsUnansweredAfterItsDay) {
  EXPECT_TRUE(is_unanswered(UseState::open, today, today + days{1}));
  EXPECT_FALSE(is_unanswered(UseState::open, today, today));
  EXPECT_FALSE(is_unanswered(UseState::open, std::nullopt, today));
  EXPECT_FALSE(is_unanswered(UseState::answered, today, today + days{1}));
}

}  // namespace
}  // namespace huiyin::rectification
