// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/cues.hpp"

#include <algorithm>

#include "bulletin/announcement.hpp"

namespace huiyin::bulletin {

namespace {

// Clauses of a range, and how many of them state a shortcoming.
struct Shortfall {
  std::size_t clauses = 0;
  std::size_t bad = 0;
  bool mostly() const { return bad * 2 > clauses; }
};

Shortfall shortfall(Notice const& notice, Range range) {
  return {split(notice.text(), range, U"，；").size(), count_shortcomings(notice, range)};
}

bool next_is_numbered(Place const& place) {
  auto const& pieces = place.notice.pieces();
  return place.index + 1 < pieces.size() && pieces[place.index + 1].marker.has_value();
}

bool ends_with(Notice const& notice, std::u32string_view words, std::string_view list) {
  return notice.words(list).ends(words, words.size()) > 0;
}

// 反馈强调，…。要…: the demands stand in the sentences behind.
bool next_demands(Place const& place) {
  auto const& pieces = place.notice.pieces();
  if (place.index + 1 == pieces.size() || pieces[place.index + 1].opens_paragraph) return false;
  Range const next = pieces[place.index + 1].range;
  auto const must = place.notice.find_must(next);
  return place.notice.has({place.range().begin, std::min(place.range().end, place.range().begin + 8)},
                          "require_open") &&
         must && must->begin == next.begin;
}

// 发现了一批突出问题 at the end of how it was done: the next pieces announce the findings themselves.
bool next_announces(Place const& place) {
  auto const& pieces = place.notice.pieces();
  if (!place.notice.match(place.range(), "conduct_cue")) return false;
  for (std::size_t i = place.index + 1; i < pieces.size() && i <= place.index + 2; ++i)
    if (findings_begin(place.notice, pieces[i].range)) return true;
  return false;
}

// 他指出，一是…: whose list it is
bool told_before_list(Place const& place) {
  Range const before = bared(place.notice.text(), place.notice.pieces()[place.index - 1].range);
  return length(before) <= 20 && ends_with(place.notice, place.notice.view(before), "told_verb");
}

// 岑某要求，…: somebody who was called 组长 above
bool leads_team(Place const& place, Match const& cue) {
  std::u32string const name(place.notice.view({place.range().begin, cue.range.begin}));
  return name.size() >= 2 && name.size() <= 4 &&
         place.notice.text().folded().substr(0, place.range().begin).find(U"组长" + name) != std::u32string_view::npos;
}

// 闵某某要求：（一）…
bool opens_demands(Place const& place) {
  auto const words = place.notice.view(bared(place.notice.text(), place.range()));
  bool const alone = place.findings_seen && place.piece().opens_paragraph && words.size() <= 20 &&
                     place.notice.view(place.range()).ends_with(U"：");
  bool const before_list = (place.piece().end_mark == U'：' || place.piece().end_mark == U'，') &&
                           next_is_numbered(place) && place.before != Role::statement;
  if (!alone && !before_list) return false;
  if (before_list && length(place.range()) <= 20 && words.ends_with(U"指出")) {  // 某某指出，一是要…
    auto const& next = place.notice.pieces()[place.index + 1];
    auto const must = place.notice.find_must(next.range);
    return must && must->begin == next.range.begin;
  }
  auto const whom = place.notice.match(place.range(), "urges_whom");  // 巡察组要求村党支部：1.…
  return ends_with(place.notice, words, "demand_word") || (whom && whom->range.end == place.range().end);
}

}  // namespace

bool always(Place const&) { return true; }

bool in_title(Place const& place) {
  Range const title = place.notice.title();
  return length(title) > 0 && place.range().begin >= title.begin && place.range().end <= title.end;
}

bool heads_digest_findings(Place const& place) {
  return place.notice.match_here(place.range(), "digest_findings") &&
         count_shortcomings(place.notice, place.range()) > 1;
}

bool heads_digest_demands(Place const& place) {
  return place.findings_seen && place.notice.match_here(place.range(), "digest_demands");
}

namespace {

bool is_heading(Place const& place, std::string_view rule) {
  Range const line = bared(place.notice.text(), place.range());
  auto const found = place.notice.match_here(line, rule);
  return found && found->range.end == line.end && place.piece().marker && place.piece().opens_paragraph &&
         place.piece().end_mark == U'\n';
}

}  // namespace

bool heads_praise(Place const& place) { return is_heading(place, "praise_heading"); }

bool heads_findings(Place const& place) { return is_heading(place, "findings_heading"); }

bool heads_demands(Place const& place) { return place.findings_seen && is_heading(place, "demands_heading"); }

bool answers(Place const& place) {
  Notice const& notice = place.notice;
  Piece const& piece = place.piece();
  bool const opens_list = (piece.end_mark == U'，' || piece.end_mark == U'：') && next_is_numbered(place);
  if (opens_list && ends_with(notice, notice.view(piece.range), "pledge_end")) return true;
  if (auto const cue = notice.match(piece.range, "statement_cue")) {
    auto who = (*cue)["who"];
    if (who && place.findings_seen)  // 县委书记曲某主持会议并代表县委表态发言: whom he chaired says nothing of his side
      if (auto const chaired = notice.match(*who, "chaired_before")) who->begin = chaired->range.end;
    bool const other_side = who && (notice.has(*who, "pledge_not") || notice.has(*who, "urging"));
    bool const overseer =
        who && notice.has(*who, "role_overseer") && !notice.has(*who, "unit_side") && !place.findings_seen;
    return !other_side && !overseer && (place.findings_seen || place.before != Role::findings);
  }
  bool const bare = notice.has(piece.range, "statement_bare") && length(piece.range) <= 60;
  bool const alone = notice.view(piece.range).find(U'，') == std::u32string_view::npos && length(piece.range) >= 10;
  return bare && (place.findings_seen || alone) && !notice.says(piece.range, U"主持");
}

bool tells_of_leads(Place const& place) {
  Notice const& notice = place.notice;
  if (notice.match(place.range(), "no_leads")) return true;
  if (!notice.match(place.range(), "leads_cue")) return false;
  bool const told = notice.has(place.range(), "lead_verb") && notice.has(place.range(), "lead_fate") &&
                    !notice.has(place.range(), "lead_demanded");
  return told && (place.before != Role::requirements || notice.says(place.range(), U"已"));
}

bool tells_of_leads_apart(Place const& place) {
  return place.piece().opens_paragraph && !place.notice.match(place.range(), "statement_cue") && tells_of_leads(place);
}

// 指出…存在的问题，提出四点意见：A；B；C — one sentence, and only the opinions are told.
bool lists_demands(Place const& place) {
  Notice const& notice = place.notice;
  if (notice.match(place.range(), "demands_from")) return true;
  auto cue = notice.match(place.range(), "urges_list");
  if (!cue) {
    cue = notice.match(place.range(), "require_cue");
    if (!cue || !notice.has(cue->range, "demand_made")) return false;
  }
  Range const behind{cue->range.end, place.range().end};
  bool const lists = length(behind) > 8 && notice.view(behind).substr(0, 6).find(U'：') != std::u32string_view::npos;
  return lists && count_shortcomings(notice, {place.range().begin, cue->range.begin}) <= 3;
}

// 还存在不少问题，要加强分析研判: where the sentence begins to ask.
std::size_t before_demands(Notice const& notice, Range range) {
  for (Range const clause : split(notice.text(), range, U"，；"))
    if (auto const must = notice.find_must(clause); must && must->begin == clause.begin) return clause.begin;
  return range.end;
}

// …取得成绩，但巡察也发现，有的…: praise first, and the announcement of its own.
bool announces_itself(Notice const& notice, Piece const& piece) {
  auto const begin = findings_begin(notice, piece.range);
  if (piece.marker || !begin || *begin == piece.range.begin || *begin == piece.range.end) return false;
  auto const before = split(notice.text(), {piece.range.begin, *begin}, U"，");
  return before.size() >= 3 && count_shortcomings(notice, {piece.range.begin, before.back().begin}) == 0;
}

// An announcement counts when shortcomings follow, in the piece itself or in the next ones.
bool announces_findings(Place const& place) {
  Notice const& notice = place.notice;
  auto const begin = findings_begin(notice, place.range());
  if (!begin) return false;
  std::size_t const told = count_shortcomings(notice, {*begin, before_demands(notice, {*begin, place.range().end})});
  if (told <= 1 && opens_demands(place)) return false;  // 指出…的问题，并提出意见：一是…
  if (told > 0) return true;
  Range const head{place.range().begin, std::min(place.range().end, place.range().begin + 12)};
  if (notice.has(head, "require_open") && notice.find_must(place.range()))
    return false;  // 反馈要求，…要确保指出的问题…
  if (*begin == place.range().end && next_announces(place)) return false;
  for (std::size_t i = place.index + 1; i < notice.pieces().size() && i <= place.index + 3; ++i) {
    Piece const& next = notice.pieces()[i];
    if (announces_itself(notice, next) || notice.match(next.range, "turns_to_demands")) return false;
    auto const [clauses, bad] = shortfall(notice, next.range);
    if (bad * 3 >= clauses && bad > 0 && !notice.find_must(next.range)) return true;
    if (!next.marker && next.end_mark != U'：' && length(next.range) > 24) return false;
  }
  return false;
}

// A numbered piece among numbered findings, or one mostly of shortcomings, is no demand though it says 要求.
bool goes_on_with_findings(Place const& place) {
  Notice const& notice = place.notice;
  auto const cue = notice.match(place.range(), "require_cue");
  if (!cue || cue->range.begin - place.range().begin <= 14) return false;
  if (notice.has(cue->range, "demand_made") || place.piece().end_mark == U'：') return false;
  auto const [clauses, bad] = shortfall(notice, place.range());
  return bad * 2 >= clauses;
}

bool demands(Place const& place) {
  Notice const& notice = place.notice;
  Piece const& piece = place.piece();
  if (opens_demands(place)) return true;
  if (place.findings_seen && place.before != Role::statement && piece.opens_paragraph &&
      notice.match_here(piece.range, "team_urges"))
    return true;
  auto const cue = notice.match(piece.range, "require_cue");
  if (!cue) return false;
  if (place.before == Role::statement) {
    bool const by_other_side =
        notice.has({piece.range.begin, cue->range.end}, "role_overseer") || leads_team(place, *cue);
    bool const after_bare = place.index > 0 && notice.has(notice.pieces()[place.index - 1].range, "statement_bare");
    if (!by_other_side || !(piece.opens_paragraph || after_bare)) return false;
  }
  if (!place.findings_seen && notice.has(piece.range, "told_of_meeting")) return false;
  if (place.findings_seen && piece.opens_paragraph && notice.says(cue->range, U"强调")) return true;
  bool const only_told = place.before == Role::findings && notice.has(cue->range, "demand_made") &&
                         count_shortcomings(notice, piece.range) == 0;
  if (only_told) return true;
  bool const asks = notice.find_must({cue->range.begin, piece.range.end}) || next_is_numbered(place) ||
                    next_demands(place) || piece.end_mark == U'：';
  bool const pointed = notice.says(cue->range, U"指出") && !notice.find_must({cue->range.end, piece.range.end});
  bool const finds = place.before == Role::findings && count_shortcomings(notice, piece.range) > 3 &&
                     !notice.says(piece.range, U"提出") &&
                     !(piece.opens_paragraph && notice.has({piece.range.begin, cue->range.end}, "require_open"));
  return asks && !pointed && !finds;
}

bool tells_who_attended(Place const& place) {
  if (!place.findings_seen) return false;
  auto const chaired = place.notice.match_here(place.range(), "only_chaired");
  if (chaired && chaired->range.end == place.range().end) return true;
  if (!place.notice.match(place.range(), "attendance_cue")) return false;
  return place.before != Role::findings || count_shortcomings(place.notice, place.range()) == 0;
}

bool clusters_shortcomings(Place const& place) {
  Notice const& notice = place.notice;
  auto const found = shortfall(notice, place.range());
  bool const listed = place.piece().marker && place.index > 0 && told_before_list(place);
  bool const told = listed || notice.has(place.range(), "told_verb") || notice.says(place.range(), U"发现");
  return told && found.bad >= 2 && found.mostly() && !notice.says(place.range(), U"推动");
}

bool numbers_shortcomings(Place const& place) {
  auto const found = shortfall(place.notice, place.range());
  return place.piece().marker && found.bad > 0 && found.bad * 2 >= found.clauses &&
         !place.notice.says(place.range(), U"要");
}

bool is_news(Place const& place) {
  return place.piece().opens_paragraph && !place.piece().marker && place.notice.has(place.range(), "news_word");
}

bool praises(Place const& place) {
  Notice const& notice = place.notice;
  Piece const& piece = place.piece();
  if (notice.has(piece.range, "praise_not")) return false;
  bool const announced = findings_begin(notice, piece.range).has_value();
  if (notice.has(piece.range, "praise_open") && !announced) return true;
  bool const seen = notice.match_here(piece.range, "since_year") ||
                    (piece.opens_paragraph && notice.match_here(piece.range, "seen_from_round"));
  if (seen && !announced && !place.findings_seen && notice.has(piece.range, "praise_word") &&
      count_shortcomings(notice, piece.range) <= 1)
    return true;
  bool const may = place.before == Role::conduct || place.before == Role::opening || place.before == Role::praise;
  if (announced || !may) return false;
  if (count_shortcomings(notice, piece.range) > 1 || notice.find_must(piece.range)) return false;
  bool const introduced =
      place.index > 0 && piece.opens_paragraph && notice.match(notice.pieces()[place.index - 1].range, "speaks_on");
  if (introduced) return true;
  if (notice.match(piece.range, "team_works")) return false;
  Range const head{piece.range.begin, std::min(piece.range.end, piece.range.begin + 40)};
  if (notice.match_here(head, "seen_clause") && place.before != Role::opening) return true;
  auto const told = notice.match(head, "praise_clause");
  if (told) return piece.range.end - told->range.end >= 12;
  // 某某说，巡察组查阅了…。公司党委…取得成效。但…: praise behind what he told of the team.
  if (place.index == 0 || piece.opens_paragraph || place.before != Role::conduct) return false;
  Range const before = notice.pieces()[place.index - 1].range;
  return notice.match({before.begin, std::min(before.end, before.begin + 20)}, "praise_clause") &&
         notice.match(before, "team_works") && notice.has(piece.range, "praise_word") &&
         !notice.match(piece.range, "conduct_cue");
}

bool praises_first(Place const& place) { return !place.findings_seen && praises(place); }

bool tells_conduct_of_team(Place const& place) { return place.notice.match(place.range(), "conduct_cue").has_value(); }

}  // namespace huiyin::bulletin
