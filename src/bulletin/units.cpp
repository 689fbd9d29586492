// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "bulletin/parties.hpp"

namespace huiyin::bulletin {

namespace {

// Where the notice says whom: 向…反馈, 对…开展巡察, 进驻…
std::vector<Range> places_of_units(Notice const& notice, Range within, bool feedback) {
  std::vector<Range> places;
  auto const add = [&](std::string_view rule) {
    for (auto const& found : notice.matches(within, rule))
      if (auto unit = found["unit"]) {
        bool const cut = notice.view(*unit).ends_with(U"党") && notice.text().folded()[unit->end] == U'组';
        if (cut) unit->end += 2;  // 对7个单位党组织开展巡察, not 组织开展
        if (auto const nested = notice.match(*unit, "team_before")) unit->begin = nested->range.end;
        for (std::u32string_view const next : {U"；对", U"，对"})  // 对A开展督查；对B开展巡察
          if (std::size_t const at = notice.view(*unit).rfind(next); at != std::u32string_view::npos)
            unit->begin += at + next.size();
        places.push_back(*unit);
      }
  };
  if (feedback) add("fed_back_to");
  add("inspected");
  return places;
}

std::size_t distinct_teams(Notice const& notice, Range scope) {
  std::vector<std::u32string_view> seen;
  for (auto const& mention : team_mentions(notice, scope))
    if (mention.ordinals && std::ranges::find(seen, notice.view(*mention.ordinals)) == seen.end())
      seen.push_back(notice.view(*mention.ordinals));
  return seen.size();
}

// 青岚市委书记鲁燕和领导班子 → 青岚市委
Range before_post(Notice const& notice, Range place) {
  if (auto const post = notice.find_text(place, U"书记"); post && post->begin > place.begin) place.end = post->begin;
  return place;
}

bool is_generic(Notice const& notice, Range unit) {
  auto const words = notice.view(unit);
  bool const ours = length(unit) <= 6 &&
                    (words.starts_with(U"我") || words.starts_with(U"该") || words.starts_with(U"你")) &&
                    notice.words("party_end").ends(words, words.size()) > 0;  // 我院党组
  bool const whoever = words.starts_with(U"被巡") || words.starts_with(U"各被巡");
  return ours || whoever || notice.words("unit_generic").has(words);
}

void adopt(Notice const& notice, Reading& reading, UnitList&& list) {
  for (Range const unit : list.units) reading.inspected_units.push_back(notice.quote(unit));
  reading.inspected_summary = std::move(list.counts);
}

bool same_words(Notice const& notice, Range a, Range b) {
  auto const bare = [&](Range name) {
    auto const words = notice.view(name);
    return words.substr(0, words.size() - notice.words("party_end").ends(words, words.size()));
  };
  auto const x = bare(a);
  auto const y = bare(b);
  return x == y || x.ends_with(y) || y.ends_with(x);
}

constexpr std::size_t most_units = 300;

// Rows of a table: the team, then its units.
std::vector<Range> cells_of_units(Notice const& notice) {
  std::vector<Range> places;
  for (Range const paragraph : notice.outline().paragraphs) {
    if (length(paragraph) > 300 ||
        !notice.has({paragraph.begin, std::min(paragraph.end, paragraph.begin + 20)}, "team_word"))
      continue;
    auto cells = split(notice.text(), paragraph, U" |｜");
    if (auto const row = notice.match(paragraph, "team_row")) cells = {(*row)["team"].value(), (*row)["unit"].value()};
    if (cells.size() < 2 || notice.words("team_word").ends(notice.view(cells[0]), length(cells[0])) == 0) continue;
    places.push_back(cells[1]);
  }
  return places;
}

// （一）县委第二巡察组巡察A、B。（二）县委第三巡察组巡察C。: what each team inspects, told one after another.
std::vector<Range> units_of_each_team(Notice const& notice) {
  std::vector<Range> places;
  for (auto const& piece : notice.pieces())
    if (auto const row = piece.marker ? notice.match_here(piece.range, "team_list_row") : std::nullopt)
      places.push_back(*(*row)["unit"]);
  if (places.size() < 2) places.clear();
  return places;
}

// The paragraphs under 巡察对象, up to the next heading of its kind.
std::vector<Range> places_under_heading(Notice const& notice) {
  std::vector<Range> places;
  auto const& pieces = notice.pieces();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (length(pieces[i].range) > 14 || !pieces[i].opens_paragraph) continue;
    if (!notice.match_here(pieces[i].range, "units_heading")) continue;
    for (std::size_t k = i + 1; k < pieces.size() && places.size() < 20; ++k) {
      if (pieces[i].marker && pieces[k].marker && pieces[k].marker->kind == pieces[i].marker->kind) break;
      if (!pieces[i].marker && !places.empty() && pieces[k].opens_paragraph) break;
      auto const told = notice.match(pieces[k].range, "units_told");
      places.push_back(told ? Range{told->range.end, pieces[k].range.end} : pieces[k].range);
    }
    break;
  }
  return places;
}

// Names, not kinds of units such as 区直机关.
bool several_named(Notice const& notice, UnitList const& list) {
  return std::ranges::all_of(list.units, [&](Range unit) {
    return notice.words("party_end").ends(notice.view(unit), length(unit)) > 0 || length(unit) >= 4 ||
           (length(unit) == 3 && notice.words("owner").ends(notice.view(unit), 3) > 0) ||  // 公安县
           notice.words("village_end").ends(notice.view(unit), length(unit)) > 0;
  });
}

// 对全市卫健系统: only by what it does, until the units themselves are named.
bool only_fields(Notice const& notice, UnitList const& list) {
  return !list.units.empty() && std::ranges::all_of(list.units, [&](Range unit) {
    return notice.view(unit).ends_with(U"系统") || notice.view(unit).ends_with(U"领域");
  });
}

// A list grows by the units of the same sentence; a later place adds none that is known under a longer name.
void gather(Notice const& notice, UnitList& best, UnitList&& more, bool several) {
  bool const first = best.units.empty();
  if (first && !best.counts.empty() && more.units.size() == 1) return;  // 38个单位 are not the one named later
  bool const only_field = only_fields(notice, best) && !more.units.empty() && !only_fields(notice, more);
  bool const names_more =
      (only_field || more.units.size() >= 3) && best.units.size() <= 2 && several_named(notice, more);
  if (names_more && !several) best.units.clear();
  if (!first && !several && !names_more) return;
  for (Range const unit : more.units) {
    if (best.units.size() >= most_units) return;
    bool const known = std::ranges::any_of(best.units, [&](Range other) { return same_words(notice, unit, other); });
    if (!known) best.units.push_back(unit);
  }
  if (best.counts.empty()) best.counts = std::move(more.counts);
}

// 区住建局党组：, 图书馆党总支召开巡察工作动员会: named at the head of the paper, or by its title.
std::optional<Range> unit_at_the_head(Notice const& notice) {
  std::optional<Range> unit;
  if (auto const titled = notice.match_here(notice.title(), "meeting_title")) unit = *(*titled)["unit"];
  auto const& paragraphs = notice.outline().paragraphs;
  for (std::size_t i = 0; !unit && i < paragraphs.size() && i < 4; ++i) {
    auto const to = notice.match_here(paragraphs[i], "addressee");
    if (to && to->range.end == paragraphs[i].end) unit = *(*to)["unit"];
  }
  if (!unit) return std::nullopt;
  UnitList const list = unit_list(notice, *unit);
  if (list.units.size() != 1 || is_generic(notice, list.units.front())) return std::nullopt;
  return list.units.front();
}

// The title of a report: 中共临湖市水利局党组关于…的通报; without one, the title of its plan.
std::optional<Range> unit_of_title(Notice const& notice) {
  auto found = notice.match(notice.title(), "report_title");
  if (!found) found = notice.match(notice.text().all(), "plan_named");
  for (Range const paragraph : notice.outline().paragraphs) {
    if (found) break;
    auto const signer = length(paragraph) <= 30 ? notice.match_here(paragraph, "report_signer") : std::nullopt;
    if (signer && signer->range.end == paragraph.end) found = signer;
  }
  if (!found) return std::nullopt;
  Range const unit = bare_unit(notice, *(*found)["unit"]);
  return length(unit) >= 3 && !notice.has(unit, "unit_not") ? std::optional(unit) : std::nullopt;
}

}  // namespace

void read_inspected_side(Notice const& notice, Reading& reading) {
  bool const feedback = reading.kind == Kind::feedback || reading.kind == Kind::feedback_multi;
  std::vector<Range> scopes;
  auto const& paragraphs = notice.outline().paragraphs;
  constexpr std::size_t told_line = 25;  // shorter ones are labels of the page
  std::size_t told = 0;
  for (std::size_t i = 0; i < paragraphs.size() && told < 6; ++i) {
    bool const tells = length(paragraphs[i]) >= told_line;
    if (paragraphs[i] != notice.title() && (i < 6 || tells)) scopes.push_back(paragraphs[i]);
    told += tells ? 1 : 0;
  }
  scopes.push_back(notice.title());

  std::size_t boards = 0;  // 被巡察单位：A, once for each team
  for (Range const paragraph : paragraphs) boards += notice.match(paragraph, "units_label") ? 1 : 0;

  UnitList best;
  for (bool const persons : {false, true})
    for (Range const scope : scopes) {
      if (!best.units.empty() && !only_fields(notice, best)) break;
      bool const batches = notice.matches(scope, "toured_on").size() > 1;
      for (Range const place : places_of_units(notice, scope, feedback)) {
        if (notice.has(place, "person_post") != persons) continue;
        UnitList list = unit_list(notice, persons ? before_post(notice, place) : place);
        std::erase_if(list.units, [&](Range unit) { return is_generic(notice, unit); });
        bool const told_apart = feedback && scope != notice.title() && distinct_teams(notice, scope) > 1 &&
                                notice.matches(scope, "fed_back_to").size() > 1;
        bool const several = told_apart || notice.match(scope, "inspected_apart").has_value() || batches;
        gather(notice, best, std::move(list), several);
      }
    }
  if (best.units.empty() && reading.kind != Kind::rectification_report)  // 巡察反馈会在县医院召开
    for (Range const scope : scopes)
      if (auto const held = notice.match(scope, "held_at"); held && best.units.empty())
        gather(notice, best, unit_list(notice, *(*held)["unit"]), false);
  if (best.units.empty() && feedback)
    for (Range const paragraph : paragraphs)
      if (auto const came = notice.match(paragraph, "inspected_came"); came && best.units.empty())
        gather(notice, best, unit_list(notice, *(*came)["units"]), false);
  if (boards > 1)
    for (Range const paragraph : paragraphs)
      if (notice.match(paragraph, "units_label"))
        for (Range const place : places_of_units(notice, paragraph, feedback))
          gather(notice, best, unit_list(notice, place), true);
  for (Range const place : cells_of_units(notice)) gather(notice, best, unit_list(notice, place), true);
  for (Range const place : units_of_each_team(notice)) gather(notice, best, unit_list(notice, place), true);
  if (best.units.empty() && reading.kind == Kind::announcement)
    for (Range const place : places_under_heading(notice)) gather(notice, best, unit_list(notice, place), true);
  if (best.units.empty() && reading.kind != Kind::rectification_report)
    if (auto const unit = unit_at_the_head(notice)) best.units.push_back(*unit);
  if (reading.kind == Kind::rectification_report) {
    auto const titled = unit_of_title(notice);
    if (titled && best.units.empty() && !is_generic(notice, *titled)) best.units.push_back(*titled);
  }
  adopt(notice, reading, std::move(best));
}

}  // namespace huiyin::bulletin
