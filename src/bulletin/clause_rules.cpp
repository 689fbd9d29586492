// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/clause_rules.hpp"

#include "bulletin/announcement.hpp"

namespace huiyin::bulletin {

namespace {

bool is_lead_in(Notice const& notice, Range clause) {
  Range const bare = bared(notice.text(), clause);
  bool const only_finds = length(bare) <= 16 && notice.view(bare).ends_with(U"发现");
  return only_finds || notice.words("finding_lead").begins(notice.view(bare), 0) == length(bare) || length(bare) <= 1;
}

bool is_setting(Notice const& notice, Range clause) {
  auto const words = notice.view(clause);
  if (states_shortcoming(notice, clause)) return false;
  if (notice.words("setting_open").begins(words, 0) > 0) return true;
  std::size_t const end = notice.words("setting_end").ends(words, words.size());
  return end > 1 || (end == 1 && notice.words("place_open").begins(words, 0) > 0);
}

}  // namespace

// Does the clause belong to the one before it?
bool carries_on(Notice const& notice, Range before, Range clause) {
  auto const words = notice.view(clause);
  auto const earlier = notice.view(before);
  if (is_lead_in(notice, before)) return false;
  auto const counted = notice.match_here(before, "of_counted_problems");
  if (counted && counted->range.end == before.end) return true;
  if (notice.words("consequence_not").begins(words, 0) > 0) return false;
  if (notice.words("consequence_strong").begins(words, 0) > 0) return true;
  if (notice.match_here(clause, "consequence_risk")) return true;
  if (notice.words("consequence").begins(words, 0) > 0) return states_shortcoming(notice, before);
  if (is_setting(notice, before)) return true;
  std::size_t const some = earlier.starts_with(U"有的") ? 2 : 0;
  bool const effort = notice.words("effort_open").begins(earlier, some) > 0 && !states_shortcoming(notice, before);
  if (effort && notice.words("degree_end").ends(words, words.size()) > 0) return true;
  if (words.starts_with(U"轻") && length(before) <= 8 && earlier.find(U'重') != std::u32string_view::npos) return true;
  bool const bad_before = states_shortcoming(notice, before);
  if (!bad_before && notice.words("contrast_open").begins(words, 0) > 0 && !earlier.starts_with(U"有的")) return true;
  return false;
}

Range without_lead(Notice const& notice, Range clause) {
  if (auto const told = notice.match_here(clause, "found_lead"); told && told->range.end + 4 < clause.end)
    clause.begin = told->range.end;
  if (auto const subject = notice.match_here(clause, "generic_subject");
      subject && count_shortcomings(notice, {subject->range.end, clause.end}) > 0 &&
      subject->range.end + 8 < clause.end)
    clause.begin = subject->range.end;
  for (int i = 0; i < 4; ++i) {
    clause = bared(notice.text(), clause);
    auto const words = notice.view(clause);
    std::size_t const lead = notice.words("finding_lead").begins(words, 0);
    if (lead == 0 || lead >= words.size()) break;
    bool const real = lead > 1 || words.starts_with(U"还") ||
                      (words.starts_with(U"如") && notice.words("lead_not").begins(words, 0) == 0);
    bool const joined = lead == 1 && !real;
    if (joined) break;
    clause.begin += lead;
  }
  return clause;
}

// …不够凸显等问题 closes an enumeration of clauses; a list joined by 、 keeps its end.
Range without_tail(Notice const& notice, Range clause) {
  if (auto const framed = notice.match_here(clause, "framed_finding");
      framed && framed->range.end == clause.end && states_shortcoming(notice, *(*framed)["text"]))
    return bared(notice.text(), *(*framed)["text"]);
  auto const words = notice.view(clause);
  if (words.ends_with(U"等") && words.size() > 5) return bared(notice.text(), {clause.begin, clause.end - 1});
  if (words.find(U'、') != std::u32string_view::npos || words.find(U"存在") != std::u32string_view::npos) return clause;
  auto const tail = notice.match(clause, "findings_tail");
  if (tail && tail->range.begin > clause.begin + 4) return bared(notice.text(), {clause.begin, tail->range.begin});
  return clause;
}

bool states_nothing(Notice const& notice, Range clause) {
  auto const words = notice.view(clause);
  if (length(clause) < 4 || is_lead_in(notice, clause)) return true;
  if (notice.words("assessment_only").begins(words, 0) > 0 || notice.match_here(clause, "finds_nothing")) return true;
  bool const announces =
      notice.words("find_verb").begins(words, 0) > 0 || notice.words("announce_open").begins(words, 0) > 0;
  auto const noun = notice.find(clause, "shortfall_noun");
  bool const says_which = noun && notice.has({clause.begin, noun->begin}, "shortcoming");
  if (notice.match_here(clause, "lacks_in_aspects")) return true;
  if (notice.match_here(clause, "some_have_problems")) return false;
  if (announces && !says_which && findings_begin(notice, clause) == clause.end && length(clause) <= 20) return true;
  return false;
}

}  // namespace huiyin::bulletin
