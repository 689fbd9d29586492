// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/text_flow.hpp"

#include <algorithm>
#include <utility>

namespace huiyin::documents {

using chinese::Stretch;

namespace {

constexpr std::string_view white = " \t\n\r\f";

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

std::size_t count_newlines(std::string_view run) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < run.size(); ++at)
    if (run[at] == '\n' || (run[at] == '\r' && !run.substr(at + 1).starts_with('\n'))) ++count;
  return count;
}

}  // namespace

void TextFlow::words(Stretch at) {
  while (at.begin < at.end) {
    std::string_view const rest = source_.substr(at.begin, at.end - at.begin);
    std::size_t const blank = std::min(rest.find_first_of(white), rest.size());
    if (blank > 0) put(rest.substr(0, blank), {at.begin, at.begin + blank}, true);
    std::size_t const word = std::min(rest.find_first_not_of(white, blank), rest.size());
    if (word > blank) white_space(rest.substr(blank, word - blank), {at.begin + blank, at.begin + word});
    at.begin += word;
  }
}

void TextFlow::character(std::string_view made, Stretch at) {
  if (made.empty()) return;
  bool const breaks = made == "\n" || made == "\r";
  if (keeps_lines() && breaks) return line_break(at);
  if (!keeps_lines() && (breaks || made == "\t")) return white_space(made, at);
  put(made, at, false);
}

void TextFlow::white_space(std::string_view run, Stretch at) {
  if (keeps_lines()) return kept_white_space(run, at);
  if (gap_.newlines > 0 || gap_.tabs > 0) return;
  bool const continues = gap_.blank;
  gap_.blank = true;
  gap_.blank_has_newline = (continues && gap_.blank_has_newline) || count_newlines(run) > 0;
  gap_.blank_at = {continues ? gap_.blank_at.begin : at.begin, at.end};
}

void TextFlow::kept_white_space(std::string_view run, Stretch at) {
  std::size_t const count = count_newlines(run);
  if (count > 0) {
    gap_.literal_newlines += count;
    newline(gap_.literal_newlines, at);
    std::size_t const indent = run.find_last_of("\n\r") + 1;
    if (indent == run.size()) return;
    at.begin += indent;
    gap_.newline_at.end = at.begin;
  } else if (gap_.blank && gap_.blank_at.end != at.begin) {
    put({}, {at.begin, at.begin}, true);
  }
  gap_.blank_at = {gap_.blank ? gap_.blank_at.begin : at.begin, at.end};
  gap_.blank = true;
}

void TextFlow::newline(std::size_t count, Stretch at) {
  if (gap_.tabs > 0) return;
  gap_.newline_at = {gap_.newlines > 0 ? gap_.newline_at.begin : at.begin, at.end};
  gap_.newlines = std::max(gap_.newlines, count);
  gap_.blank = false;
}

void TextFlow::line_break(Stretch at) { newline(1, at); }

void TextFlow::row(Stretch at) {
  gap_.tabs = 0;
  cells_in_row_ = 0;
  row_has_words_ = false;
  newline(1, at);
}

void TextFlow::cell(Stretch at) {
  if (cells_in_row_++ == 0) return newline(1, at);
  if (row_has_words_) gap_.newlines = 0;
  gap_.tab_at = {gap_.tabs > 0 ? gap_.tab_at.begin : at.begin, at.end};
  ++gap_.tabs;
  gap_.blank = false;
}

void TextFlow::preformatted(bool opens) {
  if (opens)
    ++preformatted_;
  else if (preformatted_ > 0)
    --preformatted_;
}

void TextFlow::drop_to(std::size_t source) {
  if (source > made_.map.source_size()) made_.map.drop(source - made_.map.source_size());
}

// In folded text a run with a newline is a wrapped line: a space between Latin words, nothing beside Han.
void TextFlow::put_blank(char next) {
  Stretch const at = gap_.blank_at;
  drop_to(at.begin);
  if (keeps_lines()) {
    made_.text += source_.substr(at.begin, at.end - at.begin);
    made_.map.keep(at.end - at.begin);
    return;
  }
  if (made_.text.empty()) return;
  if (gap_.blank_has_newline && !(is_ascii(made_.text.back()) && is_ascii(next))) return;
  made_.text += ' ';
  made_.map.replace(1, at.end - at.begin);
}

void TextFlow::put_gap(char next) {
  if (gap_.newlines > 0 && !made_.text.empty()) {
    drop_to(gap_.newline_at.begin);
    made_.text.append(gap_.newlines, '\n');
    made_.map.replace(gap_.newlines, gap_.newline_at.end - gap_.newline_at.begin);
  }
  if (gap_.tabs > 0) {
    drop_to(gap_.tab_at.begin);
    made_.text.append(gap_.tabs, '\t');
    made_.map.replace(gap_.tabs, gap_.tab_at.end - gap_.tab_at.begin);
  }
  if (gap_.blank) put_blank(next);
  gap_ = {};
}

void TextFlow::put(std::string_view made, Stretch at, bool same) {
  put_gap(made.empty() ? '\0' : made.front());
  drop_to(at.begin);
  made_.text += made;
  if (same)
    made_.map.keep(made.size());
  else
    made_.map.replace(made.size(), at.end - at.begin);
  row_has_words_ = true;
}

chinese::MappedText TextFlow::finish() && {
  drop_to(source_.size());
  return std::move(made_);
}

}  // namespace huiyin::documents
