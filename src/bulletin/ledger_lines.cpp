// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_lines.hpp"

#include <algorithm>

#include "bulletin/ledger_words.hpp"
#include "chinese/utf32.hpp"
#include "chinese/written.hpp"

namespace huiyin::bulletin {

bool is_numbered(std::string_view line) {
  std::u32string const text = cell_words(line);
  std::size_t at = text.starts_with(U"(") ? 1 : 0;
  std::size_t const end = std::min(text.find_first_not_of(U"0123456789一二三四五六七八九十", at), text.size());
  if (end == at || end - at > 3) return false;
  char32_t const first = chinese::to_utf32(chinese::trimmed(line)).front();
  bool const circled = (first >= U'①' && first <= U'⑳') || (first >= U'⑴' && first <= U'⒇');
  return circled ||
         (end < text.size() && std::u32string_view(U".、)是．,:").find(text[end]) != std::u32string_view::npos &&
          (end + 1 >= text.size() || text[end] != U'.' || !(text[end + 1] >= U'0' && text[end + 1] <= U'9')));
}

std::string one_line(std::string text) {
  std::erase(text, '\n');
  return text;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    std::size_t const end = std::min(text.find('\n', begin), text.size());
    auto const line = chinese::trimmed(text.substr(begin, end - begin));
    if (!line.empty()) lines.emplace_back(line);
    begin = end + 1;
  }
  return lines;
}

std::vector<std::string> measures_in(std::string const& text) {
  auto const lines = lines_of(text);
  if (std::ranges::count_if(lines, is_numbered) < 2 || !is_numbered(lines.front())) return {text};
  std::vector<std::string> measures;
  for (auto const& line : lines)
    if (is_numbered(line))
      measures.push_back(line);
    else
      measures.back() += "\n" + line;
  return measures;
}

std::vector<std::string> paired_lines(std::string const& measures, std::string const& limits) {
  auto lines = lines_of(limits);
  if (lines.size() < 2 || lines.size() != measures_in(measures).size()) lines.clear();
  return lines;
}

}  // namespace huiyin::bulletin
