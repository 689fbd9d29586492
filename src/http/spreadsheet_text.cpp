// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/spreadsheet_text.hpp"

#include <algorithm>
#include <array>

namespace huiyin::http {
namespace {

constexpr std::array<std::string_view, 11> formula_begins{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
constexpr std::array<std::string_view, 3> blanks{" ", "\xC2\xA0", "　"};

std::string_view behind_blanks(std::string_view text) {
  while (true) {
    auto const blank = std::ranges::find_if(blanks, [&](std::string_view each) { return text.starts_with(each); });
    if (blank == blanks.end()) return text;
    text.remove_prefix(blank->size());
  }
}

bool looks_like_formula(std::string_view text) {
  std::string_view const first = behind_blanks(text);
  return std::ranges::any_of(formula_begins, [&](std::string_view begin) { return first.starts_with(begin); });
}

}  // namespace

std::string csv_line(std::vector<std::string> const& cells) {
  std::string line;
  for (std::string const& cell : cells) {
    if (!line.empty()) line += ',';
    line += '"';
    if (looks_like_formula(cell)) line += '\'';
    for (char const c : cell) line += c == '"' ? "\"\"" : std::string(1, c);
    line += '"';
  }
  return line + "\r\n";
}

}  // namespace huiyin::http
