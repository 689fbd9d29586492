// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/utf8.hpp"

namespace huiyin::chinese {

namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (byte_at(text, at) & 0xC0U) == 0x80U;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  unsigned const first = byte_at(text, at);
  if (first < 0x80U) return {first, 1};
  if (first >= 0xC2U && first < 0xE0U && continues(text, at + 1))
    return {((first & 0x1FU) << 6U) | (byte_at(text, at + 1) & 0x3FU), 2};
  if (first >= 0xE0U && first < 0xF0U && continues(text, at + 1) && continues(text, at + 2))
    return {((first & 0x0FU) << 12U) | ((byte_at(text, at + 1) & 0x3FU) << 6U) | (byte_at(text, at + 2) & 0x3FU), 3};
  if (first >= 0xF0U && first < 0xF5U && continues(text, at + 1) && continues(text, at + 2) && continues(text, at + 3))
    return {((first & 0x07U) << 18U) | ((byte_at(text, at + 1) & 0x3FU) << 12U) |
                ((byte_at(text, at + 2) & 0x3FU) << 6U) | (byte_at(text, at + 3) & 0x3FU),
            4};
  return {replacement, 1};
}

std::size_t previous_code_point(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t before = at - 1;
  for (int i = 0; i < 3 && before > 0 && (byte_at(text, before) & 0xC0U) == 0x80U; ++i) --before;
  return code_point_at(text, before).length == at - before ? before : at - 1;
}

void append_utf8(std::string& text, char32_t value) {
  auto const put = [&text](char32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  if (value < 0x80U) {
    put(value);
  } else if (value < 0x800U) {
    put(0xC0U | (value >> 6U));
    put(0x80U | (value & 0x3FU));
  } else if (value < 0x10000U) {
    put(0xE0U | (value >> 12U));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  } else {
    put(0xF0U | (value >> 18U));
    put(0x80U | ((value >> 12U) & 0x3FU));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) ++count;
  return count;
}

}  // namespace huiyin::chinese
