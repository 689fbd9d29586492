// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/utf32.hpp"

#include "chinese/utf8.hpp"

namespace huiyin::chinese {

std::u32string to_utf32(std::string_view text) {
  std::u32string points;
  points.reserve(text.size() / 3 + 16);
  for (std::size_t at = 0; at < text.size();) {
    CodePoint const point = code_point_at(text, at);
    points.push_back(point.value);
    at += point.length;
  }
  return points;
}

std::string to_utf8(std::u32string_view text) {
  std::string bytes;
  bytes.reserve(text.size() * 3);
  for (char32_t const c : text) append_utf8(bytes, c);
  return bytes;
}

}  // namespace huiyin::chinese
