// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/page.hpp"

#include <algorithm>

#include "chinese/characters.hpp"

namespace huiyin::bulletin {

namespace {

std::vector<Range> lines_of(Text const& text) {
  std::vector<Range> lines;
  auto const view = text.folded();
  for (std::size_t begin = 0; begin <= view.size();) {
    std::size_t end = view.find(U'\n', begin);
    if (end == std::u32string_view::npos) end = view.size();
    Range const line = trimmed(text, {begin, end});
    if (length(line) > 0) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

// A line that lost its breaks: blanks behind a sentence end, and the one behind the title, were breaks once.
void cut_at_blanks(Text const& text, Range line, std::vector<Range>& lines) {
  static constexpr std::u32string_view ends = U"。！？；”】：";
  auto const view = text.folded();
  std::size_t begin = line.begin;
  bool titled = false;
  for (std::size_t at = line.begin; at < line.end; ++at) {
    if (view[at] != U' ') continue;
    bool const wide = at + 1 < line.end && view[at + 1] == U' ';
    bool const ended = at > begin && ends.find(view[at - 1]) != std::u32string_view::npos;
    bool const behind_title =
        !titled && begin == line.begin && at - begin >= 8 && at - begin <= 60 && chinese::is_han(view[at - 1]);
    if (!wide && !ended && !behind_title) continue;
    titled = true;
    Range const part = trimmed(text, {begin, at});
    if (length(part) > 0) lines.push_back(part);
    begin = at + 1;
  }
  Range const rest = trimmed(text, {begin, line.end});
  if (length(rest) > 0) lines.push_back(rest);
}

bool has_sentence(std::u32string_view line) {
  std::size_t const stop = line.find(U'。');
  bool const cried = line.size() > 40 && line.find(U'！') != std::u32string_view::npos;
  return (stop != std::u32string_view::npos && line.size() > 40) || cried || std::ranges::count(line, U'，') >= 3;
}

bool is_menu(std::u32string_view line) {
  auto const separators = std::ranges::count_if(
      line, [](char32_t c) { return c == U'|' || c == U'>' || c == U'»' || c == U'｜' || c == U'〉'; });
  bool const sentence = has_sentence(line);
  if (separators >= 2 && !sentence) return true;
  if (separators >= 1 && !sentence && line.size() <= 30) return true;
  if (chinese::is_digit(line.front())) return false;  // a table's row
  // short words apart by blanks: 首页 信息公开 党风廉政
  std::size_t words = 1;
  std::size_t longest = 0;
  std::size_t run = 0;
  for (char32_t const c : line) {
    if (c == U' ') {
      words += run > 0 ? 1 : 0;
      run = 0;
    } else {
      longest = std::max(longest, ++run);
    }
  }
  return words >= 4 && longest <= 8 && !sentence;
}

bool is_furniture(std::u32string_view line, WordLists const& words) {
  if (has_sentence(line)) return false;
  if (is_menu(line)) return true;
  bool const tells = words["kind.feedback_title"].in(line) || line.find(U'。') != std::u32string_view::npos;
  if (tells && words["team_word"].in(line)) return false;
  bool const any_letter = std::ranges::any_of(line, [](char32_t c) { return chinese::is_han(c); });
  if (!any_letter) return true;
  std::size_t const cues = words["furniture.line"].count(line);
  bool const heading = line.back() == U'：' || line.back() == U'。';
  return cues > 0 && line.size() <= 24 + cues * 26 && !heading && !words["kind.announcement_body"].in(line);
}

}  // namespace

Page page_of(Text const& text, Lexicon const& lexicon) {
  Page page;
  auto lines = lines_of(text);
  auto const longest = std::ranges::max_element(lines, {}, [](Range line) { return length(line); });
  std::size_t total = 0;
  for (Range const line : lines) total += length(line);
  if (longest != lines.end() && length(*longest) > 300 && length(*longest) * 10 > total * 8) {
    page.flowing = true;
    std::vector<Range> cut;
    for (Range const line : lines) cut_at_blanks(text, line, cut);
    lines = std::move(cut);
  }

  bool seen_sentence = false;
  bool in_tail = false;
  for (Range const line : lines) {
    auto const view = text.folded(line);
    bool const sentence = has_sentence(view);
    if (!sentence && seen_sentence && lexicon.words["furniture.tail"].in(view) && view.size() <= 60) in_tail = true;
    seen_sentence = seen_sentence || sentence || (view.size() > 15 && view.back() == U'。');
    if (in_tail && !sentence) continue;
    if (in_tail && sentence) continue;
    if (!is_furniture(view, lexicon.words)) page.lines.push_back(line);
  }
  return page;
}

}  // namespace huiyin::bulletin
