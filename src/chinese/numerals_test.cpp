// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/numerals.hpp"

#include <gtest/gtest.h>

namespace huiyin::chinese {

TEST(Numerals, AreReadAsNoticesWriteThem) {
  EXPECT_EQ(number_value(U"12"), 12);
  EXPECT_EQ(number_value(U"十"), 10);
  EXPECT_EQ(number_value(U"十二"), 12);
  EXPECT_EQ(number_value(U"二十"), 20);
  EXPECT_EQ(number_value(U"廿三"), 23);
  EXPECT_EQ(number_value(U"一百零五"), 105);
  EXPECT_EQ(number_value(U"两百"), 200);
  EXPECT_EQ(number_value(U"三千二百一十六"), 3216);
  EXPECT_EQ(number_value(U"壹佰贰拾"), 120);
}

TEST(Numerals, WithoutWeightsAreReadDigitByDigit) {
  EXPECT_EQ(number_value(U"二〇一九"), 2019);
  EXPECT_EQ(number_value(U"二零二三"), 2023);
}

TEST(Numerals, ThatAreNoneAreRefused) {
  EXPECT_EQ(number_value(U""), std::nullopt);
  EXPECT_EQ(number_value(U"若干"), std::nullopt);
  EXPECT_EQ(number_value(U"1十"), std::nullopt);
  EXPECT_EQ(number_value(U"1234567"), std::nullopt);
}

}  // namespace huiyin::chinese
