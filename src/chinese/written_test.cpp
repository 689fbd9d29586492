// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/written.hpp"

#include <gtest/gtest.h>

namespace huiyin::chinese {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

TEST(Written, WhiteSpaceAtTheEndsIsNotKept) {
  EXPECT_EQ(written_line(" \u3000整改\u3000事项\t\n").value(), "整改\u3000事项");
  EXPECT_EQ(written_text("\n第一行\n第二行\n").value(), "第一行\n第二行");
  EXPECT_EQ(written_text("\uFEFF \u3000\u00A0\n").value(), "");
}

TEST(Written, TheLimitCountsCharactersNotBytes) {
  EXPECT_EQ(written_line(repeated("巡", 200)).value(), repeated("巡", 200));
  EXPECT_EQ(written_line(repeated("巡", 201)).error().code, "text.too_long");
  EXPECT_EQ(written_text(repeated("𠮷", 4000)).value(), repeated("𠮷", 4000));
  EXPECT_EQ(written_text(repeated("𠮷", 4001)).error().code, "text.too_long");
  EXPECT_EQ(written_text(repeated("a", 4001)).error().detail, "4000");
}

TEST(Written, OfAForeignTextOnlyWhatPrintsIsLeft) {
  EXPECT_EQ(printing_text("第一行\n\t第二\x1b行\u202e\x7f"), "第一行\n\t第二行");
  EXPECT_EQ(written_text(repeated("巡", 4001), 4001).value(), repeated("巡", 4001));
}

TEST(Written, WhatSteersAndPrintsNothingIsRefused) {
  for (std::string const& character :
       {std::string(1, '\0'), std::string("\x1b"), std::string("\x7f"), std::string("\r"), std::string("\u0085"),
        std::string("\u2028"), std::string("\u202E"), std::string("\u2066"), std::string("\u200F"),
        std::string("\uFFFE"), std::string("\uFFFF")}) {
    EXPECT_EQ(written_text("甲" + character + "乙").error().code, "text.control_character") << character;
    EXPECT_EQ(written_line("甲" + character + "乙").error().code, "text.control_character") << character;
  }
}

TEST(Written, ALineHasNoLinesInIt) {
  EXPECT_EQ(written_line("甲\n乙").error().code, "text.control_character");
  EXPECT_EQ(written_line("甲\t乙").error().detail, "U+0009");
}

TEST(Written, BytesThatAreNoTextAreRefused) {
  EXPECT_EQ(written_line("\xd5\xfb\xb8\xc4").error().code, "text.undecodable");
  EXPECT_EQ(written_text("甲\xe6\x95").error().code, "text.undecodable");
}

}  // namespace
}  // namespace huiyin::chinese
