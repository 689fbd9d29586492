// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/answer_page.hpp"

#include <gtest/gtest.h>

namespace huiyin::forms {

constexpr Page narrow{44, Ink::plain};

AnswerWords const spoken{[](std::string_view field) {
                           return std::string(field == "name" ? "名称" : field == "guard" ? "" : field);
                         },
                         [](std::string_view field, std::string_view value) {
                           return std::string(field == "state" && value == "closed" ? "已销号"
                                              : field == "truth" && value == "true" ? "是"
                                                                                    : value);
                         }};

TEST(AnswerPage, ShowsRowsAsColumns) {
  std::vector<std::string> const rows{R"({"id":"a1","name":"市教育局","more":1})", R"({"id":"b","name":null})"};
  EXPECT_EQ(rows_page(rows, {"name", "id"}, spoken, narrow, Heading::yes), "名称      id\n市教育局  a1\n          b\n");
  EXPECT_EQ(rows_page(rows, {"name", "id"}, spoken, narrow, Heading::no), "市教育局  a1\n          b\n");
  EXPECT_EQ(rows_page({}, {"name", "id"}, spoken, narrow, Heading::yes), "");
}

TEST(AnswerPage, CutsWideColumnsAndLeavesTheLastWhole) {
  std::string const id = "0190a1b2-c3d4-7e5f-8a6b-0c1d2e3f4a05";
  EXPECT_EQ(rows_page({R"({"text":"消防通道堵塞未及时清理","id":")" + id + R"("})"}, {"text", "id"}, spoken, narrow,
                      Heading::no),
            "消防通道…   " + id + "\n");
}

TEST(AnswerPage, ShowsARecordAsLines) {
  EXPECT_EQ(
      record_page(R"({"id":"a","state":"closed","keep_up":true,"points":["一","二"],"due":null})", spoken, narrow),
      "id       a\nstate    已销号\nkeep_up  是\npoints   一; 二\ndue      \n");
}

TEST(AnswerPage, LeavesOutWhatHasNoWord) {
  EXPECT_EQ(record_page(R"({"id":"a","guard":"g"})", spoken, narrow), "id  a\n");
}

TEST(AnswerPage, ShowsListsBelowTheirName) {
  EXPECT_EQ(record_page(R"({"progress":[{"id":"x","text":"y","by":{"account":"z"}}]})", spoken, narrow),
            "progress\n  - id    x\n    text  y\n    by    account z\n");
  EXPECT_EQ(record_page(R"({"states":[{"state":"closed","count":3}]})", spoken, narrow),
            "states\n  state   count\n  已销号  3\n");
}

TEST(AnswerPage, LetsNothingSteerTheTerminal) {
  EXPECT_EQ(record_page("{\"name\":\"\\u001b[2J\"}", spoken, narrow).find('\x1b'), std::string::npos);
  EXPECT_EQ(record_page("\x1b[2J", spoken, narrow).find('\x1b'), std::string::npos);
}

}  // namespace huiyin::forms
