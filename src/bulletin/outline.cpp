// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/outline.hpp"

#include <algorithm>
#include <array>

#include "bulletin/page.hpp"
#include "chinese/characters.hpp"

namespace huiyin::bulletin {

namespace {

constexpr std::size_t longest_piece = 1500;  // longer than any sentence; what goes on beyond is cut

// Depth of quotes and brackets; a line break closes all, for notices forget to.
class Nesting {
 public:
  void pass(char32_t c) {
    static constexpr std::u32string_view open = U"“‘（《〈";
    static constexpr std::u32string_view close = U"”’）》〉";
    if (open.find(c) != std::u32string_view::npos) {
      ++depth_;
      since_ = 0;
    } else if (close.find(c) != std::u32string_view::npos) {
      depth_ = depth_ > 0 ? depth_ - 1 : 0;
    } else if (c == U'\n' || ++since_ > 240) {
      depth_ = 0;
    }
  }
  bool inside() const { return depth_ > 0; }

 private:
  int depth_ = 0;
  int since_ = 0;
};

class PieceCutter {
 public:
  PieceCutter(Text const& text, Outline& outline) : text_(text), view_(text.folded()), outline_(outline) {}

  void cut(Range line, std::size_t paragraph) {
    paragraph_ = paragraph;
    opens_ = true;
    Nesting nesting;
    begin(line.begin, line.end);
    for (std::size_t at = std::max(content_, line.begin); at < line.end; ++at) {
      char32_t const c = view_[at];
      nesting.pass(c);
      if (nesting.inside() && at - begin_ <= longest_piece) continue;
      if (at - begin_ > 2 * longest_piece) {
        close(at, U'，');
        begin(at, line.end);
      }
      if (unmarked_first(at + 1, line.end) || unparted(at + 1, line.end)) {
        close(at + 1, U'，');
        begin(at + 1, line.end);
        at = content_ - 1;
        continue;
      }
      bool const sentence_end = ends_sentence(c) || (at - begin_ > longest_piece && is_mark(c));
      std::size_t after = at + 1;
      if (sentence_end && after < line.end && view_[after] == U'”') ++after;
      if (!sentence_end && c != U'；' && c != U'：' && c != U'，' && c != U'、' && c != U' ') continue;
      std::size_t const next = skip_blanks(after, line.end);
      bool const marked = next < line.end && joins_marker(c, next, line.end);
      if (!sentence_end && !marked) continue;
      close(at, c);
      begin(next, line.end);
      at = std::max(content_, next) - 1;
    }
    close(line.end, U'\n');
  }

 private:
  std::size_t skip_blanks(std::size_t at, std::size_t end) const {
    while (at < end && is_blank(view_[at])) ++at;
    return at;
  }

  // 各党组织一要…；二要…: the first of the series stands right behind its subject.
  bool unmarked_first(std::size_t at, std::size_t end) const {
    static constexpr std::u32string_view marks = U"，。；：、！？ ";
    if (at + 2 >= end || view_[at] != U'一' || view_[at + 1] != U'要' || view_[at + 2] == U'求' ||
        marks.find(view_[at - 1]) != std::u32string_view::npos)
      return false;
    auto const rest = view_.substr(at, std::min<std::size_t>(240, end - at));
    return std::ranges::any_of(std::array{U"；二要", U"。二要", U"，二要"},
                               [&](auto second) { return rest.find(second) != std::u32string_view::npos; });
  }

  // Where the line breaks are lost a heading runs into the first one under it: …方面1.关于“…”, …责任（一）…
  bool unparted(std::size_t at, std::size_t end) const {
    if (!outline_.flowing || at >= end || !chinese::is_han(view_[at - 1]) || view_[at - 1] == U'第') return false;
    auto const marker = marker_at(view_, at, end, false);
    if (!marker) return false;
    auto const rest = view_.substr(marker->range.end, 4);
    bool const heads = rest.starts_with(U"关于") || rest.starts_with(U"针对") || rest.starts_with(U"对“");
    return marker->kind == MarkerKind::paren_section || (marker->kind == MarkerKind::arabic && heads);
  }

  // Inside a line a marker needs a mark before it that lets something new begin.
  bool joins_marker(char32_t before, std::size_t at, std::size_t end) const {
    auto const marker = marker_at(view_, at, end, false);
    if (!marker) return false;
    if (before == U'，' || before == U'、' || before == U' ')
      return marker->kind == MarkerKind::spoken || marker->kind == MarkerKind::circled ||
             ((marker->kind == MarkerKind::paren_section || marker->kind == MarkerKind::paren_stem) &&
              before != U'、') ||
             (marker->kind == MarkerKind::paren_arabic && before == U' ');
    return true;
  }

  void begin(std::size_t at, std::size_t end) {
    begin_ = at;
    content_ = at;
    marker_.reset();
    if (at >= end) return;
    marker_ = marker_at(view_, at, end, opens_);
    if (marker_) content_ = marker_->range.end;
  }

  void close(std::size_t at, char32_t mark) {
    Range const content = trimmed(text_, {std::min(content_, at), at});
    if (length(content) > 0 || marker_) {
      outline_.pieces.push_back({content, marker_, paragraph_, opens_, mark});
      opens_ = false;
    }
    begin_ = at;
  }

  Text const& text_;
  std::u32string_view view_;
  Outline& outline_;
  std::size_t begin_ = 0;
  std::size_t content_ = 0;
  std::size_t paragraph_ = 0;
  bool opens_ = true;
  std::optional<Marker> marker_;
};

}  // namespace

Outline outline_of(Text const& text, Lexicon const& lexicon) {
  Page page = page_of(text, lexicon);
  Outline outline;
  outline.flowing = page.flowing;
  outline.paragraphs = std::move(page.lines);
  PieceCutter cutter(text, outline);
  for (std::size_t i = 0; i < outline.paragraphs.size(); ++i) cutter.cut(outline.paragraphs[i], i);
  return outline;
}

std::vector<Range> split(Text const& text, Range range, std::u32string_view marks) {
  std::vector<Range> parts;
  auto const view = text.folded();
  Nesting nesting;
  std::size_t begin = range.begin;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    nesting.pass(view[at]);
    if (nesting.inside() || marks.find(view[at]) == std::u32string_view::npos) continue;
    Range const part = trimmed(text, {begin, at});
    if (length(part) > 0) parts.push_back(part);
    begin = at + 1;
  }
  Range const rest = trimmed(text, {begin, range.end});
  if (length(rest) > 0) parts.push_back(rest);
  return parts;
}

}  // namespace huiyin::bulletin
