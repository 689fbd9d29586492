// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How the cells of the ledger workbook look: the fonts offices use, grey for the notice's own words, pale yellow for
// what Huiyin proposes.
#pragma once

#include <string>
#include <string_view>

#include "chinese/utf32.hpp"
#include "documents/workbook.hpp"
#include "papers/row_height.hpp"

namespace huiyin::papers {

constexpr double body_size = 12.0;
constexpr double day_size = 10.0;   // a day cannot be wrapped, and fallback fonts have wide digits
constexpr double least_row = 42.0;  // room to write by hand
constexpr char const* footer = "&C第 &P 页 共 &N 页";

inline documents::CellStyle body_style(std::uint32_t fill, bool centred) {
  documents::CellStyle style;
  style.font = "仿宋_GB2312";
  style.size = body_size;
  style.fill = fill;
  style.centred = centred;
  style.indent = centred ? 0 : 1;
  return style;
}
inline documents::CellStyle plain_style(char const* font, double size, bool centred) {
  documents::CellStyle style;
  style.font = font;
  style.size = size;
  style.border = false;
  style.centred = centred;
  return style;
}
inline documents::CellStyle head_cell_style() {
  documents::CellStyle style = body_style(0xD9E2F3, true);
  style.font = "黑体";
  return style;
}
// To be filled in.
inline documents::CellStyle unlocked(documents::CellStyle style) {
  style.locked = false;
  return style;
}
inline documents::CellStyle day_cell_style() {
  documents::CellStyle style = body_style(0, true);
  style.size = day_size;
  style.number_format = "yyyy-mm-dd";
  return style;
}
inline documents::CellStyle const locked_style = body_style(0xE7E6E6, false);
inline documents::CellStyle const locked_middle_style = body_style(0xE7E6E6, true);
inline documents::CellStyle const proposed_style = unlocked(body_style(0xFFF8E1, true));
inline documents::CellStyle const open_style = unlocked(body_style(0, false));
inline documents::CellStyle const middle_style = unlocked(body_style(0, true));
inline documents::CellStyle const day_style = unlocked(day_cell_style());
inline documents::CellStyle const head_style = head_cell_style();
inline documents::CellStyle const title_style = plain_style("黑体", 22.0, true);
inline documents::CellStyle const line_style = plain_style("仿宋_GB2312", 14.0, false);
inline documents::CellStyle const open_line_style = unlocked(line_style);

// Points a row needs for that text in a cell of that style; an indent takes a character and a half.
inline double height_for(std::string_view text, double width, documents::CellStyle const& style) {
  return row_height(lines_needed(text, width - 1.5 * style.indent, style.size), style.size);
}

// A cell holds 32,767 characters of UTF-16.
inline std::string fitting(std::string const& text) {
  constexpr std::size_t most = 16000;
  if (text.size() <= most) return text;
  std::u32string const wide = chinese::to_utf32(text);
  return wide.size() <= most ? text : chinese::to_utf8(wide.substr(0, most)) + "……（全文见“原文”表）";
}

}  // namespace huiyin::papers
