// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/written.hpp"

#include <fmt/format.h>

#include "chinese/utf8.hpp"
#include "chinese/utf8_validity.hpp"

namespace huiyin::chinese {

namespace {

constexpr std::string_view layout_of_text = "\n\t";

constexpr bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\u00A0' || c == U'\u3000' || c == U'\uFEFF';
}

constexpr bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == U'\u2028' || c == U'\u2029' || c == 0xFFFE || c == 0xFFFF;
}

constexpr bool is_direction(char32_t c) {
  return c == U'\u061C' || c == U'\u200E' || c == U'\u200F' || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool lays_out(char32_t c, std::string_view layout) {
  return c < 0x80 && layout.find(static_cast<char>(c)) != std::string_view::npos;
}

Result<std::string> written(std::string_view text, std::string_view layout, std::size_t limit) {
  constexpr std::size_t longest_code_point = 4;
  text = trimmed(text);
  if (text.size() > limit * longest_code_point)
    return refuse(Fault::invalid_input, "text.too_long", fmt::to_string(limit));
  if (!is_utf8(text)) return refuse(Fault::invalid_input, "text.undecodable");
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++characters) {
    auto const [value, length] = code_point_at(text, at);
    if (!lays_out(value, layout) && (is_control(value) || is_direction(value)))
      return refuse(Fault::invalid_input, "text.control_character",
                    fmt::format("U+{:04X}", static_cast<std::uint32_t>(value)));
    at += length;
  }
  if (characters > limit) return refuse(Fault::invalid_input, "text.too_long", fmt::to_string(limit));
  return std::string(text);
}

}  // namespace

Result<std::string> written_line(std::string_view text) { return written(text, "", line_limit); }

Result<std::string> written_text(std::string_view text) { return written_text(text, text_limit); }

Result<std::string> written_text(std::string_view text, std::size_t limit) {
  return written(text, layout_of_text, limit);
}

std::string printing_text(std::string_view text) {
  std::string kept;
  while (!text.empty()) {
    auto const [value, length] = code_point_at(text, 0);
    if (lays_out(value, layout_of_text) || !(is_control(value) || is_direction(value))) kept += text.substr(0, length);
    text.remove_prefix(length);
  }
  return kept;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(code_point_at(text, 0).value)) text.remove_prefix(code_point_at(text, 0).length);
  while (!text.empty()) {
    std::size_t const last = previous_code_point(text, text.size());
    if (!is_blank(code_point_at(text, last).value)) break;
    text = text.substr(0, last);
  }
  return text;
}

}  // namespace huiyin::chinese
