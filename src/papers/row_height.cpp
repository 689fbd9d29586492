// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/row_height.hpp"

#include <algorithm>
#include <string>

#include "chinese/characters.hpp"
#include "chinese/utf32.hpp"

namespace huiyin::papers {
namespace {

constexpr double points_per_column_unit = 7.0 * 0.75;  // seven pixels a character at 96 to the inch
constexpr double line_spacing = 1.45;                  // of the tallest fallback font, Noto CJK
constexpr double cell_padding = 6.0;                   // above and below together

constexpr std::u32string_view never_first = U"，。、；：？！）》〉”’】」…,.;:?!)%";
constexpr std::u32string_view never_last = U"（《〈“‘【「(";

bool is_narrow(char32_t c) { return c < 0x1100 && c != U'“' && c != U'”' && c != U'‘' && c != U'’' && c != U'…'; }
bool is_word(char32_t c) { return chinese::is_latin(c) || chinese::is_digit(c) || c == U'-' || c == U'.'; }

bool may_break_between(char32_t before, char32_t after) {
  if (never_first.find(after) != std::u32string_view::npos || never_last.find(before) != std::u32string_view::npos)
    return false;
  return !(is_word(before) && is_word(after));
}

// Half-width cells of the piece that must stay together, from at; ends where a line may break.
struct Piece {
  std::size_t end;
  int cells;
};
Piece piece_from(std::u32string_view text, std::size_t at) {
  int cells = 0;
  for (std::size_t end = at; end < text.size();) {
    cells += is_narrow(text[end]) ? 1 : 2;
    ++end;
    if (end == text.size() || text[end] == U'\n' || may_break_between(text[end - 1], text[end])) return {end, cells};
  }
  return {text.size(), cells};
}

}  // namespace

int lines_needed(std::string_view text, double column_width, double font_size) {
  int const room = std::max(2, static_cast<int>(column_width * points_per_column_unit / (font_size / 2.0)));
  std::u32string const wide = chinese::to_utf32(text);
  int lines = 1;
  int used = 0;
  for (std::size_t at = 0; at < wide.size();) {
    if (wide[at] == U'\n') {
      ++lines;
      used = 0;
      ++at;
      continue;
    }
    Piece const piece = piece_from(wide, at);
    if (used + piece.cells > room && used > 0) {
      ++lines;
      used = 0;
    }
    lines += (piece.cells - 1) / room;  // longer than a whole line: broken anywhere
    used = piece.cells > room ? (piece.cells - 1) % room + 1 : used + piece.cells;
    at = piece.end;
  }
  return lines;
}

double row_height(int lines, double font_size) {
  return std::min(tallest_row, static_cast<double>(std::max(1, lines)) * font_size * line_spacing + cell_padding);
}

}  // namespace huiyin::papers
