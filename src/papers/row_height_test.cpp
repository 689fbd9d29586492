// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/row_height.hpp"

#include <gtest/gtest.h>

#include <string>

namespace huiyin::papers {
namespace {

// A column of 16 units at 12 points has room for 14 half-width cells: seven Han characters.
int lines(std::string_view text) { return lines_needed(text, 16.0, 12.0); }

TEST(RowHeight, HanCharactersCountTwo) {
  EXPECT_EQ(lines("党务干部培训少"), 1);
  EXPECT_EQ(lines("党务干部培训不少"), 2);
  EXPECT_EQ(lines("党务 干部 培训"), 1);
  EXPECT_EQ(lines(""), 1);
}

TEST(RowHeight, AMarkTakesTheCharacterBeforeItToTheNextLine) { EXPECT_EQ(lines("党务干部培训少。党务干部培训少"), 3); }

TEST(RowHeight, LatinWordsStayTogether) {
  EXPECT_EQ(lines("自2022-12-08起2022-12-08"), 2);
  EXPECT_EQ(lines("反馈日为2022-12-08"), 2);
}

TEST(RowHeight, LineBreaksBreak) { EXPECT_EQ(lines("党\n务\n\n少"), 4); }

TEST(RowHeight, EndlessWordsAreBrokenAnywhere) {
  EXPECT_EQ(lines(std::string(140, 'a')), 10);
  EXPECT_EQ(lines(std::string(141, 'a')), 11);
}

TEST(RowHeight, NoRowIsTallerThanTheFormatAllows) {
  EXPECT_EQ(row_height(1000, 12.0), tallest_row);
  EXPECT_GT(row_height(2, 12.0), 2 * 12.0 * 1.4);
}

}  // namespace
}  // namespace huiyin::papers
