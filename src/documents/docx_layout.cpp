// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is laid out when a paragraph, a cell, a row, a text box or a note has ended.
#include <algorithm>
#include <utility>

#include "documents/docx_text.hpp"

namespace huiyin::documents {

namespace {

constexpr std::string_view white = " \t\n\r";

bool is_blank(std::string_view text) { return text.find_first_not_of(white) == std::string_view::npos; }

void append_line(std::string& text, std::string_view line) {
  if (is_blank(line)) return;
  if (!text.empty()) text += '\n';
  text += line;
}

std::string_view without_outer_breaks(std::string_view text) {
  while (text.starts_with('\n')) text.remove_prefix(1);
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

}  // namespace

void DocxText::begin_text() {
  texts_.emplace_back();
  carried_.emplace_back();
}

std::string DocxText::end_text() {
  std::string text = std::move(texts_.back());
  append_line(text, carried_.back());
  texts_.pop_back();
  carried_.pop_back();
  return text;
}

void DocxText::close() {
  Part const part = parts_.back();
  parts_.pop_back();
  switch (part) {
    case Part::alternatives:
      chosen_.pop_back();
      break;
    case Part::run:
      runs_.pop_back();
      break;
    case Part::paragraph:
      end_paragraph();
      break;
    case Part::row:
      end_row();
      break;
    case Part::cell:
      rows_.back().cells.push_back(end_text());
      break;
    case Part::box:
      end_box();
      break;
    case Part::note: {
      std::string text = end_text();
      if (note_is_text_) notes_.try_emplace(note_, std::move(text));
      break;
    }
    case Part::body:
      saw_body_ = true;
      append_line(body_, end_text());
      break;
    default:
      break;
  }
}

std::string DocxText::number_of(Paragraph const& paragraph) {
  ListPlace place = paragraph.place;
  if (place.list && !place.level) place.level = 0;
  if (!place.list)
    if (DocxStyle const* const style = style_of(paragraph)) {
      place.list = style->place.list;
      if (!place.level) place.level = style->place.level;
    }
  return lists_.next(place, paragraph.style.empty() ? styles_.of_paragraphs : paragraph.style, styles_);
}

void DocxText::end_paragraph() {
  Paragraph const paragraph = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  fields_.clear();
  instructions_ = 0;

  if (paragraph.joins_next) {
    carried_.back() += paragraph.text;
  } else {
    std::string const number = number_of(paragraph);
    std::string const text = std::exchange(carried_.back(), {}) + paragraph.text;
    std::string_view const line = without_outer_breaks(text);
    written_ += number.size() + 1;
    if (!is_blank(line)) append_line(texts_.back(), number + std::string(line));
  }
  append_line(texts_.back(), paragraph.boxes);
}

void DocxText::end_row() {
  Row row = std::move(rows_.back());
  rows_.pop_back();
  if (row.deleted || texts_.empty()) return;
  if (row.cells.size() == 1) return append_line(texts_.back(), row.cells.front());
  std::string line;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    std::ranges::replace_if(
        row.cells[i], [](char c) { return c == '\n' || c == '\t'; }, ' ');
    if (i > 0) line += '\t';
    line += row.cells[i];
  }
  written_ += row.cells.size();
  append_line(texts_.back(), line);
}

void DocxText::end_box() {
  std::string const text = end_text();
  if (!paragraphs_.empty())
    append_line(paragraphs_.back().boxes, text);
  else if (!texts_.empty())
    append_line(texts_.back(), text);
}

}  // namespace huiyin::documents
