// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/columns.hpp"

#include <gtest/gtest.h>

namespace huiyin::forms {

TEST(Columns, CountAHanCharacterAsTwo) {
  EXPECT_EQ(columns("整改"), 4u);
  EXPECT_EQ(columns("abc，"), 5u);
  EXPECT_EQ(columns("𠀀"), 2u);
}

TEST(Columns, AreFilledAndCutAlike) {
  EXPECT_EQ(padded("整改", 6), "整改  ");
  EXPECT_EQ(cut("整改台账", 7), "整改台…");
  EXPECT_EQ(cut("整改", 4), "整改");
}

TEST(Columns, LetNoTextSteerTheTerminal) {
  EXPECT_EQ(printable("a\x1b[31mb\r\n"), "a [31mb  ");
  EXPECT_EQ(printable("甲\u202e乙\u0085"), "甲 乙 ");
}

TEST(Columns, WrapWithoutAClosingMarkInFront) {
  EXPECT_EQ(wrapped("党的建设，基层", 8), (std::vector<std::string>{"党的建", "设，基层"}));
  EXPECT_EQ(wrapped("", 8), std::vector<std::string>{""});
  EXPECT_EQ(wrapped("，，，，，，", 8), (std::vector<std::string>{"，，，，", "，，"}));
}

TEST(Columns, WrapLatinBetweenWords) {
  EXPECT_EQ(wrapped("several inputs here", 10), (std::vector<std::string>{"several", "inputs", "here"}));
}

}  // namespace huiyin::forms
