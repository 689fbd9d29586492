// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/sheet_text.hpp"

#include <algorithm>

#include "chinese/utf8.hpp"

namespace huiyin::documents {

namespace {

bool is_allowed(char32_t c) {
  if (c < 0x20) return c == U'\t' || c == U'\n';
  return c != 0x7F && c != 0xFFFE && c != 0xFFFF;
}

bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool looks_escaped(std::string_view text) {
  constexpr std::size_t length = 7;  // _xHHHH_
  return text.size() >= length && text.starts_with("_x") && text[6] == '_' &&
         std::ranges::all_of(text.substr(2, 4), is_hexadecimal);
}

}  // namespace

std::string sheet_text(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto const [value, length] = chinese::code_point_at(text, at);
    if (value == U'_' && looks_escaped(text.substr(at))) clean += "_x005F";
    bool const surrogate = value >= 0xD800 && value < 0xE000;
    if (is_allowed(value)) chinese::append_utf8(clean, surrogate ? 0xFFFD : value);
    at += length;
  }
  return clean;
}

std::size_t utf16_length(std::string_view utf8) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    auto const [value, length] = chinese::code_point_at(utf8, at);
    units += value >= 0x10000 ? 2 : 1;
    at += length;
  }
  return units;
}

}  // namespace huiyin::documents
