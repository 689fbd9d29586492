// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The outline of a text: paragraphs, and in them pieces — a sentence, or what stands between two markers.
// Markers: 一、 （一） 1. （1） ① 1-1 一是 一要 首先 甲、 壹、 问题一. A marker counts only where a piece can begin.
// Promises: pieces come in the order of the text and never overlap; page furniture is in none of them.
#pragma once

#include <optional>
#include <vector>

#include "bulletin/lexicon.hpp"
#include "bulletin/text.hpp"

namespace huiyin::bulletin {

enum class MarkerKind {
  section,
  financial,
  paren_section,
  paren_stem,
  arabic,
  paren_arabic,
  circled,
  dotted,
  spoken,
  stem,
  problem
};

struct Marker {
  MarkerKind kind = MarkerKind::section;
  Range range;    // with its brackets, points and blanks
  Range ordinal;  // as printed without what only separates: 一, （一）, 1, ①, 一是
};

struct Piece {
  Range range;  // without marker and final mark
  std::optional<Marker> marker;
  std::size_t paragraph = 0;
  bool opens_paragraph = false;
  char32_t end_mark = U'\n';  // 。；：！？ or the line break
};

struct Outline {
  std::vector<Range> paragraphs;
  std::vector<Piece> pieces;
  bool flowing = false;  // the source had lost its line breaks
};

std::optional<Marker> marker_at(std::u32string_view text, std::size_t at, std::size_t end, bool opens_paragraph);
Outline outline_of(Text const& text, Lexicon const& lexicon);

// Splits at the marks given, never inside quotes or brackets; the marks themselves are left out.
std::vector<Range> split(Text const& text, Range range, std::u32string_view marks);

}  // namespace huiyin::bulletin
