// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/notice.hpp"

#include <algorithm>

#include "chinese/mapped_text.hpp"

namespace huiyin::bulletin {

namespace {

constexpr std::size_t stride = 1024;

bool starts_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

bool names_a_notice(std::u32string_view line) {
  static constexpr std::u32string_view words[] = {U"反馈", U"整改", U"公告", U"公示", U"通报", U"通告", U"进驻"};
  return line.find(U'巡') != std::u32string_view::npos &&
         std::ranges::any_of(words, [&](auto word) { return line.find(word) != std::u32string_view::npos; });
}

// The first short line without a sentence in it; one that names a notice is preferred to a label of the page.
Range title_of(Text const& text, Outline const& outline) {
  Range first{0, 0};
  for (std::size_t i = 0; i < outline.paragraphs.size() && i < 16; ++i) {
    Range const line = outline.paragraphs[i];
    auto const view = text.folded(line);
    bool const sentence = view.find(U'。') != std::u32string_view::npos || std::ranges::count(view, U'，') >= 2;
    if (sentence && length(line) > 40) break;
    if (sentence || length(line) < 6 || length(line) > 70) continue;
    bool const section = view.starts_with(U'（') || view[1] == U'、';
    bool const label = section || view.starts_with(U'-') || view.substr(0, 8).find(U'：') != std::u32string_view::npos;
    if (names_a_notice(view) && !label) return line;
    if (length(first) == 0 && i < 4) first = line;
  }
  return first;
}

}  // namespace

Locator::Locator(std::string_view decoded) : decoded_(decoded) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < decoded.size(); ++at) {
    if (at % stride == 0) checkpoints_.push_back(count);
    count += starts_character(decoded[at]) ? 1 : 0;
  }
  checkpoints_.push_back(count);
}

std::size_t Locator::code_points_before(std::size_t byte) const {
  byte = std::min(byte, decoded_.size());
  std::size_t const stop = byte / stride;
  std::size_t count = checkpoints_[std::min(stop, checkpoints_.size() - 1)];
  for (std::size_t at = stop * stride; at < byte; ++at) count += starts_character(decoded_[at]) ? 1 : 0;
  return count;
}

Notice::Notice(chinese::MappedText const& clean, std::string_view decoded, Lexicon const& lexicon)
    : lexicon_(lexicon),
      text_(clean.text),
      outline_(outline_of(text_, lexicon)),
      map_(clean.map),
      locator_(decoded),
      roles_(outline_.pieces.size(), Role::other),
      title_(title_of(text_, outline_)) {}

std::optional<Range> Notice::find(Range range, std::string_view list) const {
  auto const found = words(list).find(view(range));
  if (!found) return std::nullopt;
  return Range{range.begin + found->begin, range.begin + found->end};
}

std::optional<Range> Notice::find_text(Range range, std::u32string_view word) const {
  std::size_t const at = view(range).find(word);
  if (at == std::u32string_view::npos) return std::nullopt;
  return Range{range.begin + at, range.begin + at + word.size()};
}

std::optional<Range> Notice::find_must(Range range) const {
  auto const whole = text_.folded();
  auto const& around = words("must_not");
  for (std::size_t at = range.begin; at < range.end; ++at) {
    std::size_t const must = words("must").begins(whole, at);
    if (must == 0 || at + must > range.end) continue;
    bool const other = around.begins(whole, at) > must || (at > 0 && around.begins(whole, at - 1) >= must + 1);
    if (!other) return Range{at, at + must};
  }
  return std::nullopt;
}

std::optional<Match> Notice::match(Range range, std::string_view rule) const {
  return lexicon_.grammar.find(rule, text_.folded(), range);
}

std::optional<Match> Notice::match_here(Range range, std::string_view rule) const {
  return lexicon_.grammar.match(rule, text_.folded(), range.begin, range.end);
}

std::vector<Match> Notice::matches(Range range, std::string_view rule) const {
  return lexicon_.grammar.all(rule, text_.folded(), range);
}

std::vector<Span> Notice::spans(Range range, Certainty certainty) const {
  chinese::Stretch const source = map_.to_source(text_.bytes(range));
  return {{locator_.code_points_before(source.begin), locator_.code_points_before(source.end), certainty}};
}

Quote Notice::quote(Range range, Certainty certainty) const { return {text_.printed(range), spans(range, certainty)}; }

}  // namespace huiyin::bulletin
