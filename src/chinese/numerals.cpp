// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/numerals.hpp"

#include <algorithm>

#include "chinese/characters.hpp"

namespace huiyin::chinese {

namespace {

std::optional<int> digit_value(char32_t c) {
  static constexpr std::u32string_view digits = U"〇一二三四五六七八九";
  static constexpr std::u32string_view financial = U"零壹贰叁肆伍陆柒捌玖";
  if (c == U'两') return 2;
  if (auto const at = digits.find(c); at != std::u32string_view::npos) return static_cast<int>(at);
  if (auto const at = financial.find(c); at != std::u32string_view::npos) return static_cast<int>(at);
  return std::nullopt;
}

int weight(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
    case U'佰':
      return 100;
    case U'千':
    case U'仟':
      return 1000;
    default:
      return 0;
  }
}

std::optional<int> arabic(std::u32string_view text) {
  int value = 0;
  for (char32_t const c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + static_cast<int>(c - U'0');
  }
  return value;
}

std::optional<int> digit_by_digit(std::u32string_view text) {
  int value = 0;
  for (char32_t const c : text) {
    auto const digit = digit_value(c);
    if (!digit) return std::nullopt;
    value = value * 10 + *digit;
  }
  return value;
}

}  // namespace

std::optional<int> number_value(std::u32string_view text) {
  if (text.empty() || text.size() > 9) return std::nullopt;
  if (text.size() <= 6 && is_digit(text[0])) return arabic(text);
  bool const weighted = std::ranges::any_of(text, [](char32_t c) { return weight(c) > 0 || c == U'廿' || c == U'卅'; });
  if (!weighted) return text.size() <= 6 ? digit_by_digit(text) : std::nullopt;

  int total = 0;
  int pending = 0;
  bool counted = false;
  for (char32_t const c : text) {
    if (auto const digit = digit_value(c)) {
      pending = *digit;
      counted = *digit > 0;
    } else if (int const by = weight(c); by > 0) {
      total += (counted ? pending : 1) * by;
      pending = 0;
      counted = false;
    } else if (c == U'廿' || c == U'卅') {
      total += c == U'廿' ? 20 : 30;
    } else {
      return std::nullopt;
    }
  }
  return total + pending;
}

}  // namespace huiyin::chinese
