// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/text.hpp"

#include <algorithm>

#include "chinese/characters.hpp"
#include "chinese/mapped_text.hpp"
#include "chinese/utf32.hpp"
#include "chinese/utf8.hpp"

namespace huiyin::bulletin {

using chinese::is_digit;
using chinese::is_han;
using chinese::is_latin;

namespace {

constexpr std::u32string_view chinese_digits = U"一二三四五六七八九十〇零";

// Marks that always mean the same wherever they stand.
char32_t fold_alone(char32_t c) {
  if (c >= U'！' && c <= U'～' && (is_digit(c - 0xFEE0) || is_latin(c - 0xFEE0))) return c - 0xFEE0;
  switch (c) {
    case U'\u00A0':
    case U'\u3000':
    case U'\t':
    case U'\u2002':
    case U'\u2003':
    case U'\u200B':
    case U'\uFEFF':
      return U' ';
    case U'\r':
    case U'\u2028':
    case U'\u2029':
      return U'\n';
    case U';':
    case U'﹔':
      return U'；';
    case U'(':
    case U'﹙':
    case U'〔':
    case U'【':
      return c == U'【' ? c : U'（';
    case U')':
    case U'﹚':
    case U'〕':
      return U'）';
    case U'?':
      return U'？';
    case U'!':
      return U'！';
    case U'｡':
    case U'．':
      return c == U'．' ? U'.' : U'。';
    case U'﹐':
    case U'﹑':
      return U'，';
    case U'「':
    case U'〝':
      return U'“';
    case U'」':
    case U'〞':
      return U'”';
    case U'『':
      return U'‘';
    case U'』':
      return U'’';
    case U'~':
    case U'〜':
    case U'∼':
      return U'～';
    case U'–':
    case U'－':
    case U'―':
    case U'─':
    case U'−':
      return U'-';
    case U'•':
    case U'・':
    case U'‧':
      return U'·';
    default:
      return c;
  }
}

bool digit_side(char32_t c) { return is_digit(c) || is_latin(c); }

}  // namespace

Text::Text(std::string_view clean) : printed_(chinese::to_utf32(clean)) {
  folded_.resize(printed_.size());
  std::ranges::transform(printed_, folded_.begin(), fold_alone);

  bool quote_open = false;
  for (std::size_t i = 0; i < folded_.size(); ++i) {
    char32_t& c = folded_[i];
    char32_t const before = i > 0 ? folded_[i - 1] : U'\n';
    char32_t const after = i + 1 < folded_.size() ? folded_[i + 1] : U'\n';
    bool const in_number = digit_side(before) && digit_side(after);
    if (c == U'\n') quote_open = false;
    if (c == U',' && !in_number) c = U'，';
    if (c == U':' && !in_number) c = U'：';
    if (c == U'.' && !digit_side(before) && !is_blank(before) && (is_han(after) || is_blank(after))) c = U'。';
    if (c == U'"' || c == U'＂') {
      c = quote_open ? U'”' : U'“';
      quote_open = !quote_open;
    }
    if ((c == U'○' || c == U'Ο' || c == U'０' || c == U'0' || c == U'O' || c == U'零') &&
        chinese_digits.find(before) != std::u32string_view::npos &&
        chinese_digits.find(after) != std::u32string_view::npos)
      c = U'〇';
  }

  offsets_.reserve(printed_.size() + 1);
  std::size_t offset = 0;
  while (offset < clean.size()) {
    offsets_.push_back(static_cast<std::uint32_t>(offset));
    offset += chinese::code_point_at(clean, offset).length;
  }
  offsets_.push_back(static_cast<std::uint32_t>(offset));
}

std::u32string_view Text::folded(Range range) const {
  return std::u32string_view(folded_).substr(range.begin, length(range));
}

std::string Text::printed(Range range) const {
  return chinese::to_utf8(std::u32string_view(printed_).substr(range.begin, length(range)));
}

chinese::Stretch Text::bytes(Range range) const {
  return {offsets_[std::min(range.begin, size())], offsets_[std::min(range.end, size())]};
}

bool is_blank(char32_t c) { return c == U' ' || c == U'\n' || c == U'\t'; }

bool is_mark(char32_t c) {
  static constexpr std::u32string_view marks = U"，。；：、！？“”‘’（）《》〈〉【】[]{}—-…·,.;:!?()|/\\<>*#～〔〕";
  return marks.find(c) != std::u32string_view::npos;
}

bool ends_sentence(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'\n'; }

Range trimmed(Text const& text, Range range) {
  auto const view = text.folded();
  while (range.begin < range.end && is_blank(view[range.begin])) ++range.begin;
  while (range.begin < range.end && is_blank(view[range.end - 1])) --range.end;
  return range;
}

Range bared(Text const& text, Range range) {
  static constexpr std::u32string_view separating = U"，。；：、！？—-…,.;:·*#|";
  auto const view = text.folded();
  auto const goes = [&](char32_t c) { return is_blank(c) || separating.find(c) != std::u32string_view::npos; };
  while (range.begin < range.end && goes(view[range.begin])) ++range.begin;
  while (range.begin < range.end && goes(view[range.end - 1])) --range.end;
  return range;
}

}  // namespace huiyin::bulletin
