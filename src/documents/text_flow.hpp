// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Lays words, breaks and cells out as plain text while keeping the way back to the source.
// Promises: a break is written only between two words; of the breaks that meet, the strongest is written once;
// words arrive in source order and what lies between them is dropped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "chinese/mapped_text.hpp"

namespace huiyin::documents {

enum class Newlines { keep, fold };  // of the source: a line break, or white space like any other

class TextFlow {
 public:
  TextFlow(std::string_view source, Newlines newlines) : source_(source), newlines_(newlines) {}

  void words(chinese::Stretch at);                             // may hold white space
  void character(std::string_view made, chinese::Stretch at);  // may be empty or white space
  void line_break(chinese::Stretch at);
  void row(chinese::Stretch at);
  void cell(chinese::Stretch at);
  void preformatted(bool opens);

  chinese::MappedText finish() &&;

 private:
  struct Gap {  // what waits for the next word
    std::size_t newlines = 0;
    std::size_t literal_newlines = 0;
    std::size_t tabs = 0;
    bool blank = false;
    bool blank_has_newline = false;
    chinese::Stretch newline_at;
    chinese::Stretch tab_at;
    chinese::Stretch blank_at;
  };

  void white_space(std::string_view run, chinese::Stretch at);
  void kept_white_space(std::string_view run, chinese::Stretch at);
  void newline(std::size_t count, chinese::Stretch at);
  void put(std::string_view made, chinese::Stretch at, bool same);
  void put_gap(char next);
  void put_blank(char next);
  void drop_to(std::size_t source);
  bool keeps_lines() const { return newlines_ == Newlines::keep || preformatted_ > 0; }

  std::string_view source_;
  Newlines newlines_;
  chinese::MappedText made_;
  Gap gap_;
  std::size_t cells_in_row_ = 0;
  bool row_has_words_ = false;
  std::size_t preformatted_ = 0;
};

}  // namespace huiyin::documents
