// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/columns.hpp"

#include "chinese/utf8.hpp"

#include <algorithm>
#include <array>

namespace huiyin::forms {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// East Asian Width W and F of Unicode 15, neighbouring blocks joined.
constexpr std::array wide{Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0x4DBF},
                          Range{0x4E00, 0xA4CF},   Range{0xA960, 0xA97C},   Range{0xAC00, 0xD7A3},
                          Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},   Range{0xFF01, 0xFF60},
                          Range{0xFFE0, 0xFFE6},   Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF},
                          Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};
constexpr std::array unseen{Range{0x0300, 0x036F}, Range{0xFE00, 0xFE0F}};
constexpr std::array steering{Range{0x0000, 0x001F}, Range{0x007F, 0x009F}, Range{0x061C, 0x061C},
                              Range{0x200B, 0x200F}, Range{0x2028, 0x202E}, Range{0x2060, 0x206F},
                              Range{0xD800, 0xDFFF}, Range{0xFEFF, 0xFEFF}, Range{0xE0000, 0xE0FFF}};
constexpr std::u32string_view closing = U"，。、；：！？）》」』〉】〕”’…,.;:!?)]}";

template <std::size_t n>
bool within(std::array<Range, n> const& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [&](Range range) { return c >= range.first && c <= range.last; });
}

std::size_t columns_of(char32_t c) {
  if (within(unseen, c)) return 0;
  return within(wide, c) ? 2 : 1;
}

// Where a line that begins at may end so that it fits; never between a character and its closing mark.
std::size_t line_end(std::string_view text, std::size_t at, std::size_t width) {
  std::size_t used = 0;
  std::size_t end = at;
  while (end < text.size()) {
    auto const [c, length] = chinese::code_point_at(text, end);
    if (used + columns_of(c) > width) break;
    used += columns_of(c);
    end += length;
  }
  if (end == text.size()) return end;

  std::size_t kept = end;
  while (kept > at && closing.find(chinese::code_point_at(text, kept).value) != std::u32string_view::npos)
    kept = chinese::previous_code_point(text, kept);
  std::size_t const space = text.substr(at, end - at).find_last_of(' ');
  auto const in_word = [&](std::size_t place) {
    return static_cast<unsigned char>(text[place]) < 0x80 && text[place] != ' ';
  };
  if (in_word(end) && in_word(end - 1) && space != std::string_view::npos) kept = std::min(kept, at + space);
  return kept > at ? kept : end;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string made;
  made.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto const [c, length] = chinese::code_point_at(text, at);
    chinese::append_utf8(made, within(steering, c) ? U' ' : c);
    at += length;
  }
  return made;
}

std::size_t columns(std::string_view printable_text) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < printable_text.size();) {
    auto const [c, length] = chinese::code_point_at(printable_text, at);
    used += columns_of(c);
    at += length;
  }
  return used;
}

std::string cut(std::string_view printable_text, std::size_t width) {
  std::string made;
  std::size_t used = 0;
  std::size_t const whole = columns(printable_text);
  if (whole <= width) return std::string(printable_text);
  for (std::size_t at = 0; at < printable_text.size();) {
    auto const [c, length] = chinese::code_point_at(printable_text, at);
    if (used + columns_of(c) + 1 > width) break;
    used += columns_of(c);
    made.append(printable_text.substr(at, length));
    at += length;
  }
  return made + "…";
}

std::string padded(std::string_view printable_text, std::size_t width) {
  std::size_t const used = columns(printable_text);
  return std::string(printable_text) + std::string(width > used ? width - used : 0, ' ');
}

std::vector<std::string> wrapped(std::string_view printable_text, std::size_t width) {
  width = std::max<std::size_t>(width, 8);
  std::vector<std::string> lines;
  std::size_t at = 0;
  do {
    std::size_t const end = line_end(printable_text, at, width);
    lines.emplace_back(printable_text.substr(at, end - at));
    at = end;
    while (at < printable_text.size() && printable_text[at] == ' ') ++at;
  } while (at < printable_text.size());
  return lines;
}

}  // namespace huiyin::forms
