// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/list_number.hpp"

#include <gtest/gtest.h>

namespace huiyin::documents {
namespace {

std::string written(int number, char const* format) { return rendered(number, parse_number_format(format)); }

TEST(ListNumber, IsSpelledInChinese) {
  EXPECT_EQ(written(3, "chineseCounting"), "三");
  EXPECT_EQ(written(10, "chineseCounting"), "十");
  EXPECT_EQ(written(21, "chineseCounting"), "二十一");
  EXPECT_EQ(written(100, "chineseCounting"), "一〇〇");
  EXPECT_EQ(written(12, "chineseCountingThousand"), "十二");
  EXPECT_EQ(written(101, "chineseCountingThousand"), "一百零一");
  EXPECT_EQ(written(110, "chineseCountingThousand"), "一百一十");
  EXPECT_EQ(written(1005, "chineseCountingThousand"), "一千零五");
  EXPECT_EQ(written(101, "japaneseCounting"), "百一");
  EXPECT_EQ(written(10, "ideographDigital"), "一〇");
  EXPECT_EQ(written(10, "chineseLegalSimplified"), "壹拾");
}

TEST(ListNumber, IsTakenFromASeries) {
  EXPECT_EQ(written(1, "decimalEnclosedCircle"), "①");
  EXPECT_EQ(written(20, "decimalEnclosedCircle"), "⑳");
  EXPECT_EQ(written(21, "decimalEnclosedCircleChinese"), "㉑");
  EXPECT_EQ(written(36, "decimalEnclosedCircle"), "㊱");
  EXPECT_EQ(written(3, "ideographTraditional"), "丙");
  EXPECT_EQ(written(12, "ideographZodiac"), "亥");
  EXPECT_EQ(written(2, "decimalEnclosedParen"), "⑵");
  EXPECT_EQ(written(12, "decimalFullWidth"), "１２");
}

TEST(ListNumber, IsWrittenInLettersAndRomanFigures) {
  EXPECT_EQ(written(27, "lowerLetter"), "aa");
  EXPECT_EQ(written(2, "upperLetter"), "B");
  EXPECT_EQ(written(1994, "upperRoman"), "MCMXCIV");
  EXPECT_EQ(written(4, "lowerRoman"), "iv");
  EXPECT_EQ(written(7, "decimalZero"), "07");
}

TEST(ListNumber, FallsBackToDecimalBeyondItsSeries) {
  EXPECT_EQ(written(51, "decimalEnclosedCircle"), "51");
  EXPECT_EQ(written(11, "ideographTraditional"), "11");
  EXPECT_EQ(written(0, "chineseCounting"), "0");
  EXPECT_EQ(written(2'000'000'000, "lowerLetter"), "2000000000");
  EXPECT_EQ(written(5, "klingon"), "5");
  EXPECT_EQ(written(5, "none"), "");
  EXPECT_EQ(written(5, "bullet"), "");
}

}  // namespace
}  // namespace huiyin::documents
