// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/item_level.hpp"

#include <algorithm>

#include "bulletin/announcement.hpp"

namespace huiyin::bulletin {

Range heading_line(Notice const& notice, Range range) {
  auto const view = notice.text().folded();
  bool quoted = false;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    quoted = view[at] == U'“' || (quoted && view[at] != U'”');
    if ((view[at] == U'。' && !quoted) || view[at] == U'\n') return {range.begin, at};
  }
  return range;
}

bool names_problem(Notice const& notice, Range range) {
  Range const heading = heading_line(notice, range);
  auto const words = notice.view(heading);
  if (notice.words("item_dimension").ends(words, words.size()) > 0 && words.find(U"“") == std::u32string_view::npos)
    return false;
  if (notice.match(heading, "item_head")) return true;
  if (length(heading) > 70 || notice.has(heading, "item_measure")) return false;
  if (words.ends_with(U"问题") || words.ends_with(U"问题整改")) return true;
  return states_shortcoming(notice, heading);
}

bool names_problem_plainly(Notice const& notice, Range range) {
  return notice.match(heading_line(notice, range), "item_head").has_value();
}

std::optional<StatusWords> status_in(Notice const& notice, std::size_t index, std::size_t stop) {
  for (std::size_t i = stop; i-- > index;) {
    Range const range = i == index
                            ? Range{heading_line(notice, notice.pieces()[i].range).end, notice.pieces()[i].range.end}
                            : notice.pieces()[i].range;
    if (auto found = status_words(notice, range)) return found;
    if (Range last = range; notice.view(range).ends_with(U'）') || notice.view(range).ends_with(U'】'))
      if (auto found = cut_status(notice, last)) return found;
    for (Range const sentence : split(notice.text(), range, U"。； "))
      if (auto found = status_words(notice, sentence)) return found;
    auto const clauses = split(notice.text(), range, U"，；：。");
    for (std::size_t k = clauses.size(); k-- > 0;) {
      if (k + 1 < clauses.size())
        if (auto found = status_words(notice, {clauses[k].begin, clauses.back().end})) return found;
      if (auto found = status_words(notice, clauses[k]); found && (k + 1 == clauses.size() || k == 0)) return found;
    }
  }
  return std::nullopt;
}

// Kinds of markers in the order in which they nest.
std::vector<MarkerKind> ItemLevel::nesting() const {
  std::vector<MarkerKind> kinds;
  for (std::size_t i = begin_; i < end_; ++i)
    if (notice_.pieces()[i].marker && std::ranges::find(kinds, notice_.pieces()[i].marker->kind) == kinds.end())
      kinds.push_back(notice_.pieces()[i].marker->kind);
  return kinds;
}

namespace {

bool is_measure_like(MarkerKind kind) {
  return kind == MarkerKind::spoken || kind == MarkerKind::circled || kind == MarkerKind::paren_arabic;
}

}  // namespace

std::optional<MarkerKind> ItemLevel::kind_by_words() const {
  std::optional<MarkerKind> chosen;
  for (auto const kind : kinds_) {
    std::size_t all = 0, problems = 0, strong = 0;
    for (std::size_t i = begin_; i < end_; ++i) {
      if (!notice_.pieces()[i].marker || notice_.pieces()[i].marker->kind != kind) continue;
      ++all;
      problems += names_problem(notice_, notice_.pieces()[i].range) ? 1 : 0;
      strong += names_problem_plainly(notice_, notice_.pieces()[i].range) ? 1 : 0;
    }
    bool const measure_like = is_measure_like(kind);
    std::size_t const counted = measure_like ? strong : problems;
    bool const enough = counted * 10 >= all * (measure_like ? 7 : 5) && counted > 0;
    if (enough) chosen = kind;
  }
  return chosen;
}

// Where the report states a status under most pieces of one kind, those are the items.
std::optional<MarkerKind> ItemLevel::kind_with_status() const {
  std::optional<MarkerKind> chosen;
  for (auto const kind : kinds_) {
    std::size_t all = 0, stated = 0, problems = 0;
    for (std::size_t i = begin_; i < end_; ++i) {
      if (!notice_.pieces()[i].marker || notice_.pieces()[i].marker->kind != kind) continue;
      ++all;
      Range heading = heading_line(notice_, notice_.pieces()[i].range);
      stated += cut_status(notice_, heading) || status_in(notice_, i, item_end(i)) ? 1 : 0;
      problems += names_problem(notice_, notice_.pieces()[i].range) ? 1 : 0;
    }
    if (is_measure_like(kind) && chosen && problems * 2 < all) continue;  // (1) … under 1.针对“…”问题
    if (all >= 2 && stated * 10 >= all * 6) chosen = kind;
  }
  return chosen;
}

// 整改情况：… right behind each problem of one kind: the deepest such kind.
std::optional<MarkerKind> ItemLevel::kind_with_label() const {
  std::optional<MarkerKind> chosen;
  for (auto const kind : kinds_) {
    std::size_t all = 0, labelled = 0;
    for (std::size_t i = begin_; i < end_; ++i) {
      if (!notice_.pieces()[i].marker || notice_.pieces()[i].marker->kind != kind) continue;
      ++all;
      bool const next = i + 1 < end_ && !notice_.pieces()[i + 1].marker && notice_.pieces()[i + 1].opens_paragraph;
      labelled +=
          next && notice_.words("item_label").begins(notice_.view(notice_.pieces()[i + 1].range), 0) > 0 ? 1 : 0;
    }
    if (all >= 2 && labelled * 10 >= all * 8) chosen = kind;
  }
  return chosen;
}

// Neither words nor status tell: the deepest kind whose pieces open paragraphs.
std::optional<MarkerKind> ItemLevel::kind_by_shape() const {
  std::optional<MarkerKind> chosen;
  for (auto const kind : kinds_) {
    std::size_t all = 0, opening = 0;
    for (std::size_t i = begin_; i < end_; ++i) {
      if (!notice_.pieces()[i].marker || notice_.pieces()[i].marker->kind != kind) continue;
      ++all;
      opening += notice_.pieces()[i].opens_paragraph ? 1 : 0;
    }
    bool const measure_like = is_measure_like(kind);
    if (!measure_like && all >= 3 && opening == all) chosen = kind;
  }
  return chosen;
}

std::size_t ItemLevel::item_end(std::size_t index) const {
  std::size_t const level = rank(notice_.pieces()[index].marker->kind);
  std::size_t stop = index + 1;
  while (stop < end_ && !(notice_.pieces()[stop].marker && rank(notice_.pieces()[stop].marker->kind) <= level)) ++stop;
  return stop;
}

std::size_t ItemLevel::rank(MarkerKind kind) const {
  return static_cast<std::size_t>(std::ranges::find(kinds_, kind) - kinds_.begin());
}

std::optional<MarkerKind> ItemLevel::kind(bool by_shape) const {
  auto found = kind_with_label();
  if (!found) found = kind_with_status();
  if (!found) found = kind_by_words();
  if (!found && by_shape) found = kind_by_shape();
  return found;
}

}  // namespace huiyin::bulletin
