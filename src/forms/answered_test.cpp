// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/answered.hpp"

#include <gtest/gtest.h>

namespace huiyin::forms {

TEST(Answered, ProblemIsReadWithItsFaults) {
  auto const problem = answered_problem(
      R"({"type":"x","status":400,"code":"form.invalid","detail":"d","faults":[{"pointer":"/a","code":"c","sentence":"s"}]})");
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->code, "form.invalid");
  ASSERT_EQ(problem->faults.size(), 1U);
  EXPECT_EQ(problem->faults[0].pointer, "/a");
  EXPECT_FALSE(answered_problem("<html>"));
}

TEST(Answered, RowsStandOnALineEach) {
  auto const page = answered_rows("{\"rows\":[{\"name\":\"市\\n局\"},\n{}],\"next\":\"c\"}");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->rows, (std::vector<std::string>{R"({"name":"市\n局"})", "{}"}));
  EXPECT_EQ(page->next, "c");
  EXPECT_FALSE(answered_rows(R"({"rows":[],"next":null})")->next);
  EXPECT_FALSE(answered_rows(R"({"id":"a"})"));
}

TEST(Answered, MembersHaveTheTypeThatIsAskedFor) {
  EXPECT_EQ(member_text(R"({"guard":"g"})", "guard"), "g");
  EXPECT_FALSE(member_text(R"({"guard":1})", "guard"));
  EXPECT_EQ(member_number(R"({"entries":7})", "entries"), 7U);
  EXPECT_FALSE(member_number(R"({"entries":-7})", "entries"));
}

TEST(Answered, WhatIsNoJsonIsShownAsItCame) { EXPECT_EQ(indented_answer("done"), "done"); }

}  // namespace huiyin::forms
