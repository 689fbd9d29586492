// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/highlight.hpp"

#include "chinese/fold.hpp"
#include "chinese/utf32.hpp"

#include <algorithm>

namespace huiyin::search {

namespace {

bool is_letter_at(std::u32string_view text, std::size_t at) {
  return at < text.size() && chinese::kind_of(text[at]) == chinese::CharacterKind::letter;
}

// Between the characters before and at a place, a word of letters goes on.
bool inside_word(std::u32string_view text, std::size_t at) {
  return at > 0 && is_letter_at(text, at - 1) && is_letter_at(text, at);
}

void find_phrase(NormalText const& normal, std::u32string_view sought, std::vector<Range>& found) {
  std::u32string_view const text = normal.text;
  for (std::size_t at = text.find(sought); at != text.npos; at = text.find(sought, at + 1)) {
    std::size_t const end = at + sought.size();
    if (inside_word(text, at) || inside_word(text, end)) continue;
    found.push_back({normal.sources[at].begin, normal.sources[end - 1].end});
  }
}

std::vector<Range> joined(std::vector<Range> ranges) {
  std::ranges::sort(ranges, {}, &Range::begin);
  std::vector<Range> apart;
  for (Range const& range : ranges) {
    if (!apart.empty() && range.begin <= apart.back().end) {
      apart.back().end = std::max(apart.back().end, range.end);
    } else {
      apart.push_back(range);
    }
  }
  return apart;
}

// The stretch, no longer than a snippet, that holds the most ranges; of equals the first.
Range richest_stretch(std::span<Range const> ranges) {
  Range best{0, 0};
  std::size_t most = 0;
  std::size_t last = 0;
  for (std::size_t first = 0; first < ranges.size(); ++first) {
    last = std::max(last, first);
    while (last + 1 < ranges.size() && ranges[last + 1].end <= ranges[first].begin + snippet_length) ++last;
    if (last - first + 1 <= most) continue;
    most = last - first + 1;
    best = {ranges[first].begin, std::min(ranges[last].end, ranges[first].begin + snippet_length)};
  }
  return best;
}

bool ends_sentence(char32_t c) { return std::u32string_view(U"。！？；\n").find(c) != std::u32string_view::npos; }

// A third of the room left goes before what is met; less, when a sentence begins there.
Range window_around(std::u32string_view text, Range met) {
  if (text.size() <= snippet_length) return {0, text.size()};
  std::size_t const room = snippet_length - (met.end - met.begin);
  std::size_t begin = met.begin - std::min(met.begin, room / 3);
  begin = std::min(begin, text.size() - snippet_length);
  for (std::size_t at = begin; at < met.begin; ++at) {
    if (!ends_sentence(text[at])) continue;
    begin = at + 1;
    break;
  }
  return {begin, std::min(text.size(), begin + snippet_length)};
}

}  // namespace

std::vector<Range> highlight(std::string_view text, Query const& query) {
  NormalText const normal = normal_text(text);
  std::vector<Range> found;
  for (Phrase const& phrase : query.terms()) find_phrase(normal, phrase.normal, found);
  return joined(std::move(found));
}

Snippet snippet(std::string_view text, std::span<Range const> ranges) {
  std::u32string const points = chinese::to_utf32(text);
  Range const window = window_around(points, richest_stretch(ranges));

  std::u32string shown = window.begin > 0 ? U"…" : U"";
  std::size_t const shift = shown.size();
  for (char32_t const c : std::u32string_view(points).substr(window.begin, window.end - window.begin))
    shown.push_back(c < U' ' ? U' ' : c);
  if (window.end < points.size()) shown += U"…";

  Snippet made{chinese::to_utf8(shown), {}};
  for (Range const& range : ranges) {
    Range const seen{std::max(range.begin, window.begin), std::min(range.end, window.end)};
    if (seen.begin < seen.end)
      made.ranges.push_back({seen.begin - window.begin + shift, seen.end - window.begin + shift});
  }
  return made;
}

}  // namespace huiyin::search
