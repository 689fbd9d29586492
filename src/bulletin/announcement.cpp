// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/announcement.hpp"

#include <algorithm>

namespace huiyin::bulletin {

namespace {

constexpr std::size_t longest_clause = 200;

bool ends_clause(char32_t c) { return c == U'，' || c == U'；' || c == U'。' || c == U'：'; }

std::size_t clause_begin(Notice const& notice, Range piece, std::size_t at) {
  auto const view = notice.text().folded();
  std::size_t const least = at > piece.begin + longest_clause ? at - longest_clause : piece.begin;
  while (at > least && !ends_clause(view[at - 1])) --at;
  return at;
}

// 推进改革有差距 is itself a finding; 还有差距 only says that there are some.
bool has_it(Notice const& notice, Range noun) {
  auto const view = notice.text().folded();
  return noun.begin > 1 && view[noun.begin - 1] == U'有' && notice.words("still").ends(view, noun.begin - 1) == 0;
}

// Does "…问题" here announce findings, or is it the object of something else (推动解决…问题, 问题线索)?
bool announces(Notice const& notice, Range piece, Range noun) {
  auto const view = notice.text().folded();
  Range const clause{clause_begin(notice, piece, noun.begin), noun.begin};
  auto const behind = view.substr(noun.end, std::min<std::size_t>(12, piece.end - std::min(piece.end, noun.end)));
  if (notice.words("matter_behind").begins(view, noun.end) > 0) return false;
  bool const of_list = noun.begin > clause.begin && view[noun.begin - 1] == U'等';
  if (of_list && notice.match_here(clause, "found_in_unit") && states_shortcoming(notice, clause)) return true;
  Range const near{noun.begin > clause.begin + 12 ? noun.begin - 12 : clause.begin, noun.begin};
  bool const told = notice.match(near, "opinion_points_out") || behind.find(U"主要是：") != std::u32string_view::npos;
  if (notice.has(near, "not_announcing") && !told) return false;
  if (has_it(notice, noun) && !view.substr(noun.end).starts_with(U"：")) return false;
  if (notice.match(clause, "looks_for") && !behind.starts_with(U"：")) return false;
  bool const verb = notice.has(clause, "find_verb");
  bool const open = notice.has(clause, "announce_open");
  bool const of_verb = noun.begin > clause.begin + 2 && view[noun.begin - 1] == U'的' &&
                       notice.words("find_verb").ends(view, noun.begin - 1) > 0;
  bool const closes = behind.starts_with(U"是") || behind.starts_with(U"有：") ||
                      behind.find(U'：') != std::u32string_view::npos || behind.starts_with(U"主要") ||
                      behind.starts_with(U"集中") || behind.starts_with(U"之处");
  bool const listed = of_list && notice.words("find_verb").begins(view, clause.begin) > 0;
  return (verb && (open || closes || of_verb || listed)) || closes;
}

// 存在a、b、c等问题: the findings stand before the noun.
std::optional<std::size_t> list_before(Notice const& notice, Range piece, Range noun) {
  auto const view = notice.text().folded();
  std::optional<std::size_t> nearest;
  std::size_t const from = noun.begin > piece.begin + 240 ? noun.begin - 240 : piece.begin;
  std::size_t const near = noun.begin > piece.begin + 16 ? noun.begin - 16 : piece.begin;
  std::size_t const close = notice.view({near, noun.begin}).rfind(U'等');
  if (close == std::u32string_view::npos) return std::nullopt;
  for (std::size_t at = noun.begin; at > from; --at) {
    std::size_t const verb = notice.words("find_verb").begins(view, at - 1);
    if (nearest && (ends_clause(view[at - 1]) || at - 1 < piece.begin)) break;
    if (verb == 0 || at - 1 >= near + close || count_shortcomings(notice, {at - 1 + verb, near + close}) == 0) continue;
    bool const within_one = notice.words("still_have").begins(view, at - 1) > 0;  // 离期盼还有差距
    if (!nearest || !within_one) nearest = at - 1;
    if (!within_one) break;
  }
  return nearest;
}

// 突出问题专项整治, 反腐败斗争: a word of shortcoming within the name of a task.
bool within_task(Notice const& notice, Range word, Range clause) {
  constexpr std::size_t longest = 8;
  auto const view = notice.text().folded();
  for (std::size_t at = std::max(clause.begin, word.begin > longest ? word.begin - longest : 0); at <= word.begin; ++at)
    if (at + notice.words("shortcoming_not").begins(view, at) >= word.end) return true;
  return false;
}

}  // namespace

bool states_shortcoming(Notice const& notice, Range clause) {
  if (notice.match_here(clause, "kinds_of_shortcomings")) return false;
  auto const whole = notice.text().folded();
  auto const words = notice.view(clause);
  for (auto found = notice.words("shortcoming").find(words); found;
       found = notice.words("shortcoming").find(words, found->begin + 1))
    if (!within_task(notice, {clause.begin + found->begin, clause.begin + found->end}, clause)) return true;
  std::size_t const near_end = clause.end > clause.begin + 6 ? clause.end - 6 : clause.begin;
  for (std::size_t at = near_end; at < clause.end; ++at)
    if (whole[at] == U'不' && notice.words("not_bad").begins(whole, at) == 0) return true;
  return false;
}

std::size_t count_shortcomings(Notice const& notice, Range range) {
  std::size_t count = 0;
  for (Range const clause : split(notice.text(), range, U"，；。")) count += states_shortcoming(notice, clause) ? 1 : 0;
  return count;
}

std::optional<std::size_t> findings_begin(Notice const& notice, Range piece) {
  auto const view = notice.text().folded();
  auto const quoted = notice.match(piece, "quoted_findings");
  if (quoted) {
    Range const clause{clause_begin(notice, piece, quoted->range.begin), quoted->range.begin};
    bool const turns = notice.has(clause, "praise_end");
    if (count_shortcomings(notice, turns ? clause : Range{piece.begin, clause.end}) == 0) return quoted->range.begin;
  }
  std::optional<std::size_t> begin;
  auto const accepted = notice.match(piece, "accepts_findings");
  auto const counted = notice.match(piece, "counts_problems");
  auto const mended = notice.match(piece, "problems_mended");
  for (std::size_t at = piece.begin; at < piece.end; ++at) {
    std::size_t const noun = notice.words("shortfall_noun").begins(view, at);
    if (noun == 0) continue;
    Range const place{at, at + noun};
    if (accepted && at >= accepted->range.begin && at < accepted->range.end) continue;
    if (mended && at >= mended->range.begin && at < mended->range.end) continue;
    if (!announces(notice, piece, place)) continue;
    std::size_t const most = std::min(piece.end, place.end + 24);
    for (std::size_t tail = at; tail < most; ++tail)
      if (std::size_t const end = notice.words("announce_end").begins(view, tail); end > 0 && tail + end < piece.end)
        return tail + end;
    std::size_t const behind = count_shortcomings(notice, {place.end, std::min(piece.end, place.end + 300)});
    bool const one = behind == 1 && notice.match_here({place.end, piece.end}, "one_finding");
    if (piece.end - place.end > 24 && (behind > 1 || one)) return place.end;
    bool const only_counted = counted && place.end == counted->range.end;
    if (auto const list = list_before(notice, piece, place); list && !only_counted) return *list;
    begin = piece.end;
  }
  auto const told = notice.match(piece, "found_told");
  std::size_t const follow =
      told ? count_shortcomings(notice, {told->range.end, std::min(piece.end, told->range.end + 200)}) : 0;
  bool const earlier = begin && told && told->range.end < *begin && follow > 1;
  if (follow > 0 && (!begin || earlier)) return told->range.end;
  return begin;
}

}  // namespace huiyin::bulletin
