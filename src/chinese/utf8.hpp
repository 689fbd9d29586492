// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// UTF-8, one code point at a time. The texts given are valid UTF-8 (decode sees to that); a byte that is not
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

std::size_t count_code_points(std::string_view text);

}  // namespace huiyin::chinese
