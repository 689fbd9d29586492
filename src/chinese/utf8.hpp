// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// UTF-8 and code points. The texts given are valid UTF-8 (decode sees to that); a byte that is not
// is taken as U+FFFD of length 1, so no function reads past the end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace huiyin::chinese {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;  // bytes
};

CodePoint code_point_at(std::string_view text, std::size_t at);
std::size_t previous_code_point(std::string_view text, std::size_t at);  // where the code point before at begins
void append_utf8(std::string& text, char32_t value);

std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);
std::size_t count_code_points(std::string_view text);

constexpr bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x323AF) || c == U'〇' || c == U'々';
}
constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

}  // namespace huiyin::chinese
