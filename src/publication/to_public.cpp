// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "publication/to_public.hpp"

#include <algorithm>
#include <optional>

#include "chinese/utf8.hpp"
#include "chinese/written.hpp"

namespace huiyin::publication {

namespace {

constexpr std::u32string_view numerals = U"一二三四五六七八九十百";
constexpr std::size_t longest_heading = 40;  // characters: a paragraph that begins with a number is longer

std::string_view next_line(std::string_view& rest) {
  std::string_view const line = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  return chinese::trimmed(line);
}

// One line as a publication takes it, of drafts that may be many and longer: whoever revises it sees where it ends.
std::string line_of(std::string_view text) {
  std::string line = chinese::printing_text(text);
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\t'; }, ' ');
  std::size_t end = 0;
  for (std::size_t kept = 0; kept < chinese::line_limit && end < line.size(); ++kept)
    end += chinese::code_point_at(line, end).length;
  return std::string(chinese::trimmed(std::string_view(line).substr(0, end)));
}

std::string lines_of(std::string_view text, std::string_view title) {
  std::string const printing = chinese::printing_text(text);
  std::string lines;
  for (std::string_view rest = printing; !rest.empty();) {
    std::string_view const line = next_line(rest);
    if (line.empty() || (lines.empty() && line == title)) continue;
    if (!lines.empty()) lines += '\n';
    lines += line;
  }
  return lines;
}

// What stands behind a number of Chinese numerals at the beginning; nothing where there is none.
std::optional<std::string_view> behind_numerals(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    auto const [value, length] = chinese::code_point_at(text, at);
    if (numerals.find(value) == std::u32string_view::npos) break;
    at += length;
  }
  return at > 0 ? std::optional(text.substr(at)) : std::nullopt;
}

bool begins_with_number(std::string_view line, std::string_view open, std::string_view close) {
  if (!line.starts_with(open)) return false;
  auto const behind = behind_numerals(line.substr(open.size()));
  return behind && behind->starts_with(close);
}

bool is_heading(std::string_view line) {
  return chinese::count_code_points(line) <= longest_heading && !line.ends_with("。") && !line.ends_with("；");
}

Layout layout_of(std::string_view line) {
  if (!is_heading(line)) return Layout::text;
  if (begins_with_number(line, "", "、")) return Layout::part;
  return begins_with_number(line, "（", "）") ? Layout::section : Layout::text;
}

}  // namespace

List list_of(Kind kind) {
  if (kind == Kind::feedback || kind == Kind::feedback_multi) return List::feedback;
  return kind == Kind::rectification_report ? List::rectification : List::announcement;
}

PublicNotice to_public(Bulletin const& bulletin) {
  std::chrono::year_month_day const on{bulletin.on};
  return {line_of(bulletin.title),
          list_of(bulletin.kind),
          int{on.year()},
          bulletin.kind == Kind::feedback_multi ? std::string() : line_of(bulletin.unit),
          bulletin.kind,
          bulletin.on,
          lines_of(bulletin.restored, bulletin.title),
          chinese::printing_text(bulletin.scraped)};
}

std::vector<Paragraph> paragraphs(std::string_view restored) {
  std::vector<Paragraph> found;
  while (!restored.empty())
    if (auto const line = next_line(restored); !line.empty()) found.push_back({layout_of(line), line});
  return found;
}

}  // namespace huiyin::publication
