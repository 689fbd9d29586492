// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Numbers as a word processor writes them in front of paragraphs (ECMA-376, ST_NumberFormat): 3 as 三, ③, 丙, III, c.
// A format that is not here is written in decimal, as is a number its series does not reach.
#pragma once

#include <string>
#include <string_view>

namespace huiyin::documents {

enum class NumberFormat {
  decimal,
  decimal_zero,
  upper_roman,
  lower_roman,
  upper_letter,
  lower_letter,
  full_width,
  circled,
  in_parentheses,
  with_full_stop,
  chinese_simple,    // 十一, 一〇〇
  chinese_thousand,  // 一百零一
  japanese,          // 百一
  digits,            // 一〇
  legal_simplified,
  legal_traditional,
  stems,     // 甲乙丙
  branches,  // 子丑寅
  circled_ideographs,
  bullet,
  none,
};

NumberFormat parse_number_format(std::string_view name);
std::string rendered(int number, NumberFormat format);

}  // namespace huiyin::documents
