// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "bulletin/parties.hpp"
#include "chinese/characters.hpp"
#include "chinese/utf32.hpp"

namespace huiyin::bulletin {

namespace {

bool may_follow(Notice const& notice, std::size_t at, std::size_t end) {
  if (at >= end) return true;
  return is_blank(notice.text().folded()[at]) || notice.words("after_name").begins(notice.text().folded(), at) > 0;
}

}  // namespace

std::optional<Range> person_at(Notice const& notice, std::size_t at, std::size_t end) {
  auto const view = notice.text().folded();
  std::size_t const surname = notice.words("surname").begins(view, at);
  if (surname == 0 || notice.words("further_post").begins(view, at) > 0) return std::nullopt;  // 经理别某
  std::size_t stop = at + surname;
  if (stop < end &&
      (view[stop] == U'某' || view[stop] == U'×' || view[stop] == U'X' || view[stop] == U'x' || view[stop] == U'*')) {
    while (stop < end && stop - at < 4 && view[stop] == view[at + surname]) ++stop;
    return Range{at, stop};
  }
  for (std::size_t const given : {2U, 1U, 3U}) {
    std::size_t const close = at + surname + given;
    if (close > end) continue;
    if (notice.has({at, close}, "name_not")) continue;
    if (given > 1 && notice.words("verb_behind_name").begins(view, close - 1) > 0) continue;
    bool const all_han =
        std::ranges::all_of(notice.text().folded({at, close}), [](char32_t c) { return chinese::is_han(c); });
    if (all_han && may_follow(notice, close, end)) return Range{at, close};
  }
  // 张 三 with a blank between
  if (stop + 1 < end && view[stop] == U' ' && chinese::is_han(view[stop + 1]) && may_follow(notice, stop + 2, end))
    return Range{at, stop + 2};
  return std::nullopt;
}

namespace {

// The name behind 组长, 副组长: at once, or after its other posts.
std::optional<Range> name_behind(Notice const& notice, Range post, std::size_t end) {
  std::size_t at = post.end;
  auto const view = notice.text().folded();
  for (std::u32string_view const word : {U"由", U"：", U"同志", U" "})
    if (at < end && view.substr(at, word.size()) == word) at += word.size();
  if (at < end && view[at] == U'、') {
    for (std::size_t i = at; i < end && i - at < 32; ++i) {
      if (view[i] == U'，' || view[i] == U'。') break;
      std::size_t const post_word = notice.words("leader_post").ends(view, i + 1);
      if (post_word == 0 || i + 1 - post_word < at) continue;
      if (auto name = person_at(notice, i + 1, end)) return name;
    }
    return std::nullopt;
  }
  return person_at(notice, at, end);
}

void read_team_heads(Notice const& notice, Reading& reading) {
  for (auto const& piece : notice.pieces()) {
    auto const view = notice.view(piece.range);
    for (std::size_t at = view.find(U"组长"); at != std::u32string_view::npos; at = view.find(U"组长", at + 1)) {
      std::size_t const place = piece.range.begin + at;
      bool const deputy = at > 0 && view[at - 1] == U'副';
      auto const before = notice.view({piece.range.begin, place});
      std::size_t const word_end = before.size() - (deputy ? 1 : 0);
      bool const of_group = before.substr(0, word_end).ends_with(U"领导小组") || before.ends_with(U"领导小组常务副") ||
                            before.ends_with(U"常务副") || before.ends_with(U"纪检监察组") ||
                            before.ends_with(U"纪检组") || before.ends_with(U"派驻");
      if (of_group) continue;
      auto const name = name_behind(notice, {place, place + 2}, piece.range.end);
      if (!name) continue;
      auto& slot = deputy ? reading.deputy_leader : reading.team_leader;
      if (!slot) slot = notice.quote(*name);
    }
    if (reading.team_leader && reading.deputy_leader) return;
  }
}

// 会上，汤某某同志代表巡察组反馈: who spoke for the team, when nobody is called its head.
void read_team_speaker(Notice const& notice, Reading& reading) {
  if (reading.team_leader || reading.deputy_leader) return;
  for (auto const& piece : notice.pieces())
    for (auto const& found : notice.matches(piece.range, "team_speaker"))
      if (auto const name = person_at(notice, found["who"]->begin, found.range.end)) {
        reading.team_leader = notice.quote(*name, Certainty::medium);
        return;
      }
}

// 东岗村党总支书记 heads 柳河镇东岗村党总支.
bool heads_unit(Notice const& notice, Reading const& reading, std::u32string_view posted) {
  if (posted.empty()) return false;
  std::u32string_view const body = posted.substr(0, posted.find(U"书记"));
  return std::ranges::any_of(reading.inspected_units, [&](Quote const& unit) {
    std::u32string const name = chinese::to_utf32(unit.value);
    bool const of_region = posted.substr(1).starts_with(U"委书记") && name.back() == posted.front();
    if (of_region) return true;  // 县委书记 of 平河县
    std::u32string_view const bare =
        std::u32string_view(name).substr(0, name.size() - notice.words("party_end").ends(name, name.size()));
    return posted.starts_with(bare) || (body.size() >= 3 && name.ends_with(body));
  });
}

// 传达了县委书记某某讲话, 党委巡察工作办公室主任, 副主席: names of the other side.
bool quotes_others(Notice const& notice, Range piece, Range title, Range post, bool of_unit) {
  auto const view = notice.text().folded();
  if (title.begin > piece.begin && view[title.begin - 1] == U'副') return true;
  std::size_t clause = post.begin;
  while (clause > piece.begin && view[clause - 1] != U'，' && post.begin - clause < 40) --clause;
  Range const first{title.begin,
                    title.begin + std::min(length(title), notice.view(title).find(U'、'))};  // 董事长、党委副书记
  std::size_t near = post.begin;
  while (near > clause && chinese::is_han(view[near - 1]) && post.begin - near < 6) --near;
  return notice.has({clause, post.begin}, "conveying") || (!of_unit && notice.has({near, first.end}, "head_not"));
}

// 县水利局党组 of 县水利局党组书记, 市中医院 of 市中医院院长: the unit, when it is named nowhere else.
void name_unit_by_post(Notice const& notice, Reading& reading, Range post, Range title) {
  bool const told = !reading.inspected_units.empty() || !reading.inspected_summary.empty();
  if (reading.kind == Kind::feedback_multi || told) return;
  Range const first_post{title.begin, std::min(title.end, title.begin + 8)};
  std::size_t const secretary = notice.view(first_post).find(U"书记");
  bool const of_party = secretary != std::u32string_view::npos;
  if (!of_party && reading.kind != Kind::feedback) return;
  Range const led{post.begin, of_party ? title.begin + secretary : title.begin};
  auto const name = notice.view(led);
  bool const organ = notice.words(of_party ? "party_end" : "org_end").ends(name, name.size()) > 0;
  if (organ && name.size() >= (of_party ? 5 : 4) && !notice.words("unit_generic").has(name))
    reading.inspected_units.push_back(notice.quote(led));
}

// 市教育局党委书记、局长张伟: a post of the inspected unit with the name behind it.
void read_unit_head(Notice const& notice, Reading& reading) {
  for (auto const& piece : notice.pieces()) {
    if (notice.role(&piece - notice.pieces().data()) == Role::requirements) continue;
    for (auto const& found : notice.matches(piece.range, "unit_head")) {
      auto const title = found["title"];
      auto const at = found["at"];
      if (!title || !at) continue;
      auto const name = person_at(notice, at->end, piece.range.end);
      if (!name) continue;
      Range post = *title;
      auto const whole = notice.text().folded();
      for (int i = 0; i < 24 && post.begin > piece.range.begin && chinese::is_han(whole[post.begin - 1]) &&
                      !bounds_name(notice, post.begin);
           ++i)
        --post.begin;
      auto const posted = notice.view(post);
      bool const of_unit = heads_unit(notice, reading, posted);
      if (quotes_others(notice, piece.range, *title, post, of_unit)) continue;
      if (reading.unit_head && !of_unit) continue;
      reading.unit_head =
          Quote{notice.text().printed(*name) + "（" + notice.text().printed(post) + "）", notice.spans(*name)};
      name_unit_by_post(notice, reading, post, *title);
      auto const more = notice.spans(post);
      reading.unit_head->spans.insert(reading.unit_head->spans.end(), more.begin(), more.end());
      if (of_unit) return;
    }
  }
}

bool is_post(Notice const& notice, Range title) {
  auto const words = notice.view(title);
  return std::ranges::any_of(std::array{"person_post", "further_post", "head_post"},
                             [&](char const* list) { return notice.words(list).ends(words, words.size()) > 0; });
}

// 县融媒体中心蒋某主持会议并作表态发言: no post, but the unit itself
bool is_unit(Notice const& notice, Reading const& reading, Range title) {
  return std::ranges::any_of(reading.inspected_units,
                             [&](Quote const& unit) { return unit.value == notice.text().printed(title); });
}

// 市委统战部副部长柏某主持会议并作表态发言: who answers for the unit heads it, whatever his post is called.
void read_answering_head(Notice const& notice, Reading& reading) {
  for (auto const& piece : notice.pieces())
    for (auto const& found : notice.matches(piece.range, "answers_for_unit")) {
      Range const who = *found["who"];
      for (std::size_t at = who.begin + 2; at + 1 < who.end; ++at) {
        auto const name = person_at(notice, at, piece.range.end);
        Range const title = bared(notice.text(), {who.begin, at});
        if (!name || name->end != who.end) continue;
        if (!reading.unit_head && is_unit(notice, reading, title)) reading.unit_head = notice.quote(*name);
        if (!is_post(notice, title) || notice.has(title, "not_of_unit")) continue;
        if (reading.unit_head && reading.unit_head->value.starts_with(notice.text().printed(*name))) return;
        reading.unit_head =
            Quote{notice.text().printed(*name) + "（" + notice.text().printed(title) + "）", notice.spans(*name)};
        auto const more = notice.spans(title);
        reading.unit_head->spans.insert(reading.unit_head->spans.end(), more.begin(), more.end());
        return;
      }
    }
}

// Without a post: who made the statement, 王某某同志作表态发言.
void read_speaker(Notice const& notice, Reading& reading) {
  if (reading.kind != Kind::feedback || reading.unit_head) return;
  for (auto const& piece : notice.pieces())
    for (auto const& found : notice.matches(piece.range, "speaker")) {
      for (std::size_t at = found.range.begin; at + 1 < found.range.end; ++at) {
        bool const opens =
            at == piece.range.begin || is_mark(notice.text().folded()[at - 1]) || at == found.range.begin;
        auto const name = opens ? person_at(notice, at, piece.range.end) : std::nullopt;
        if (!name || (reading.team_leader && reading.team_leader->value == notice.text().printed(*name))) continue;
        reading.unit_head = notice.quote(*name, Certainty::medium);
        return;
      }
    }
}

}  // namespace

// Somebody who only attended the meeting answers for nobody; the owner of the units answers also by presiding.
bool answers_for(Notice const& notice, std::u32string_view name, bool owner) {
  auto const view = notice.text().folded();
  for (std::size_t at = view.find(name); at != std::u32string_view::npos; at = view.find(name, at + 1)) {
    auto const said = view.substr(at, std::min<std::size_t>(60, view.find(U'。', at) - at));
    if (said.find(U"表态") != std::u32string_view::npos || said.find(U"表示") != std::u32string_view::npos) return true;
    if (owner && said.find(U"主持") != std::u32string_view::npos) return true;
  }
  return false;
}

// 闸口街道党工委书记 of 闸口街道浦东社区
bool owns_first(Notice const& notice, Reading const& reading, std::u32string_view head) {
  std::size_t const open = head.find(U'（');
  if (open == std::u32string_view::npos || reading.inspected_units.empty()) return false;
  std::u32string_view post = head.substr(open + 1);
  post = post.substr(0, post.find(U"党"));
  std::u32string const first = chinese::to_utf32(reading.inspected_units.front().value);
  return post.size() >= 2 && notice.words("village_owner").ends(post, post.size()) > 0 && first.starts_with(post);
}

// The town's secretary answers for its villages; the head of the one unit named, for those only counted with it.
bool one_answers_for_all(Notice const& notice, Reading const& reading) {
  auto const& units = reading.inspected_units;
  bool const counted = notice.match(notice.text().all(), "villages_counted").has_value();
  auto const is_village = [&](Quote const& unit) {
    std::u32string const name = chinese::to_utf32(unit.value);
    bool const bare = notice.words("org_end").ends(name, name.size()) == 0;  // 上湾、下湾、柳树三个村
    return notice.words("village_end").ends(name, name.size()) > 0 || (bare && counted);
  };
  if (units.empty()) return false;
  return units.size() == 1 || std::all_of(units.begin() + 1, units.end(), is_village);
}

bool one_team(Notice const& notice, Reading const& reading) {
  if (!reading.inspecting_body) return false;
  std::string const& body = reading.inspecting_body->value;
  bool const several = body.find("（") != std::string::npos || body.find("至") != std::string::npos ||
                       body.find("、") != std::string::npos;
  return !several && !notice.match(notice.text().all(), "several_teams");
}

void read_heads(Notice const& notice, Reading& reading) {
  if (reading.kind == Kind::feedback_multi) {
    if (one_answers_for_all(notice, reading)) {
      read_unit_head(notice, reading);
      auto const town = reading.unit_head ? chinese::to_utf32(reading.unit_head->value) : U"";
      bool const of_town = notice.words("village_owner").in(town) &&
                           answers_for(notice, town.substr(0, town.find(U'（')), owns_first(notice, reading, town));
      if (reading.unit_head && reading.inspected_units.size() > 1 && !of_town) reading.unit_head.reset();
    }
    if (one_team(notice, reading)) read_team_heads(notice, reading);
    return;
  }
  if (reading.kind != Kind::announcement || one_team(notice, reading)) read_team_heads(notice, reading);
  if (reading.kind == Kind::feedback) read_team_speaker(notice, reading);
  bool const several = reading.inspected_units.size() > 1 && !one_answers_for_all(notice, reading);
  if (reading.kind == Kind::announcement && several && !one_team(notice, reading)) return;
  read_unit_head(notice, reading);
  if (reading.kind == Kind::announcement && several &&
      reading.unit_head) {  // of one of them, unless he presides or answers
    auto const head = chinese::to_utf32(reading.unit_head->value);
    if (!answers_for(notice, head.substr(0, head.find(U'（')), true)) reading.unit_head.reset();
  }
  if (reading.kind != Kind::rectification_report) read_answering_head(notice, reading);
  read_speaker(notice, reading);
}

}  // namespace huiyin::bulletin
