// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/conduct.hpp"

#include <algorithm>
#include <array>

#include "bulletin/announcement.hpp"

namespace huiyin::bulletin {

namespace {

bool tells_conduct(Role role) {
  return role == Role::opening || role == Role::conduct || role == Role::other || role == Role::contact;
}

class FocusReader {
 public:
  FocusReader(Notice const& notice, Reading& reading)
      : notice_(notice), reading_(reading), view_(notice.text().folded()) {}

  void read() {
    for (std::size_t i = 0; i < notice_.pieces().size(); ++i) {
      if (notice_.role(i) == Role::findings || notice_.role(i) == Role::leads) break;
      if (!tells_conduct(notice_.role(i))) continue;
      auto const& marker = notice_.pieces()[i].marker;  // 一是紧盯…: asked at the meeting that opened the stay
      Range const piece = notice_.pieces()[i].range;
      bool const asked = reading_.kind == Kind::announcement && marker && marker->kind == MarkerKind::spoken;
      if (asked && !notice_.match(piece, "focus_of_stay")) continue;
      for (std::size_t at = piece.begin; at < piece.end; ++at) {
        std::size_t const verb = notice_.words("focus_verb").begins(view_, at);
        if (verb == 0 || !begins_clause(piece, at) || notice_.match({piece.begin, at}, "asked_of_unit")) continue;
        at = phrase({at + verb, piece.end});
      }
    }
  }

 private:
  // The team does it: at the head of a clause, or behind 巡察组, 将, 坚持.
  bool begins_clause(Range piece, std::size_t at) const {
    if (at == piece.begin) return true;
    char32_t const before = view_[at - 1];
    constexpr std::u32string_view clause_marks = U"，；： ”“、（";  // “聚焦A、聚焦B”两个重点
    if (clause_marks.find(before) != std::u32string_view::npos) return true;
    return notice_.words("before_focus").ends(view_.substr(piece.begin, at - piece.begin), at - piece.begin) > 0;
  }

  std::size_t phrase(Range rest) {
    bool const quoted =
        length(rest) > 1 && view_[rest.begin] == U'“' && notice_.words("focus_verb").begins(view_, rest.begin + 1) > 0;
    if (quoted) return rest.begin;  // 紧扣“聚焦A、聚焦B”: each of them is one
    if (auto const spelled = notice_.match_here(rest, "focus_spelled")) return spelled->range.end - 1;
    if (auto const chain = notice_.match_here(rest, "focus_chain"); chain && add_chain(*(*chain)["list"]))
      return chain->range.end - 1;
    std::size_t end = rest.begin;
    int depth = 0;
    for (; end < rest.end; ++end) {
      char32_t const c = view_[end];
      depth += c == U'“' || c == U'（' ? 1 : 0;
      depth -= c == U'”' || c == U'）' ? 1 : 0;
      bool const verb_next = end + 1 < rest.end && notice_.words("focus_verb").begins(view_, end + 1) > 0;
      bool const next = verb_next && (c == U'”' || c == U'、');  // “四个落实”聚焦“八看”
      if (depth < 0 || (depth == 0 && (c == U'，' || c == U'；' || c == U'：' || next))) break;
    }
    std::size_t const behind = end;
    if (depth == 0 && end < rest.end && view_[end] == U'”') ++end;
    Range words{rest.begin, end};
    Listed const list{cut_generic(words), false};
    words = bared(notice_.text(), words);
    if (length(words) < 3 || notice_.words("focus_not").begins(notice_.view(words), 0) == length(words)) return behind;
    bool const quotes = notice_.view(words).find(U'“') != std::u32string_view::npos;  // 政治巡视“四个落实”要求
    if (!quotes && notice_.match_here(words, "focus_general")) return behind;
    if (!quotes && notice_.words("focus_not_head").begins(notice_.view(words), 0) > 0) return behind;
    add(words, list);
    return further_states(words, behind, rest.end);
  }

  // Each comma parts two, unless a verb of focus or of the team's own work stands among them.
  bool add_chain(Range list) {
    auto const parts = split(notice_.text(), list, U"，");
    if (parts.size() < 3) return false;
    for (Range const part : parts) {
      bool const team_works = notice_.words("before_focus").begins(view_, part.begin) > 0;
      if (team_works || length(part) < 4 || notice_.has(part, "focus_verb")) return false;
    }
    for (Range const part : parts) reading_.focus.push_back(notice_.quote(bared(notice_.text(), part)));
    return true;
  }

  // 聚焦A情况，B情况，C情况，开展监督: what is looked at goes on behind the mark.
  std::size_t further_states(Range words, std::size_t behind, std::size_t end) {
    while (notice_.view(words).ends_with(U"情况") && behind < end && view_[behind] == U'，') {
      std::size_t const stop = std::min(end, view_.find_first_of(U"，；。", behind + 1));
      Range const next = bared(notice_.text(), {behind + 1, stop});
      bool const another = notice_.words("focus_verb").begins(view_, next.begin) > 0 ||
                           notice_.words("focus_other_verb").begins(view_, next.begin) > 0;
      if (another || length(next) < 6 || !notice_.view(next).ends_with(U"情况")) break;
      add(next, {});
      words = next;
      behind = stop;
    }
    return behind;
  }

  // …等情况开展监督检查: what follows the enumeration is cut; true when it was closed by a general word.
  bool cut_generic(Range& words) const {
    if (auto const name = notice_.match_here(words, "focus_in_quotes")) words.end = name->range.end;
    auto const behind = notice_.find(words, "focus_behind");
    auto const close = notice_.match(words, "focus_close");
    if (close && (!behind || close->range.begin <= behind->begin)) {
      words.end = close->range.begin;
      return true;
    }
    if (behind) words.end = behind->begin;
    return false;
  }

  struct Listed {
    bool closed = false;       // by 等方面, which makes each part one of several
    bool of_one_kind = false;  // A、B等重点领域 is one
  };

  // A、B以及C: what is joined behind a list is one more of it.
  std::optional<Range> last_joint(Range words) const {
    auto const joint = notice_.find_text(words, U"以及");
    if (!joint || notice_.view({words.begin, joint->begin}).find(U'、') == std::u32string_view::npos)
      return std::nullopt;
    if (notice_.has({joint->end, words.end}, "focus_verb")) return std::nullopt;  // A、聚焦B以及C、聚焦D
    return joint;
  }

  // 党组织软弱涣散、组织力欠缺问题: a list of shortcomings is one; 党组织、领导班子建设: so is what several bodies do.
  std::vector<Range> parts_of(Range words) const {
    auto parts = split(notice_.text(), words, U"、");
    for (std::size_t i = 0; i + 1 < parts.size();) {
      auto const part = notice_.view(parts[i]);
      bool const task = notice_.words("focus_task").begins(part, 0) > 0;  // 防范债务风险
      bool const lacks = !task && !part.ends_with(U"问题") && notice_.words("shortcoming").ends(part, part.size()) > 0;
      bool const body = notice_.words("focus_body").ends(part, part.size()) > 0;
      if (!lacks && !body) {
        ++i;
        continue;
      }
      parts[i].end = parts[i + 1].end;
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
    return parts;
  }

  void add(Range words, Listed list) {
    if (auto const cases = notice_.match(words, "focus_of_cases"); cases && list.closed == false) {
      Range const joint = *(*cases)["joint"];
      add({words.begin, joint.begin}, list);
      return add({joint.end, words.end}, list);
    }
    if (auto const kinds = notice_.match(words, "focus_of_kinds")) {
      Range const joint = *(*kinds)["joint"];
      add({words.begin, joint.begin}, Listed{false, true});
      return add({joint.end, words.end}, Listed{false, false});
    }
    if (!list.closed && notice_.match(words, "focus_of_such")) list.of_one_kind = true;
    if (auto const joint = list.closed ? std::nullopt : last_joint(words)) {
      add({words.begin, joint->begin}, list);
      return add({joint->end, words.end}, list);
    }
    auto const parts = parts_of(words);
    std::size_t shortest = 99;
    for (Range const part : parts) shortest = std::min(shortest, length(part));
    bool const apart = parts.size() > 1 && !list.of_one_kind && shortest >= (list.closed ? 4 : 5);
    for (Range part : apart ? parts : std::vector<Range>{words}) {
      if (apart) part.begin += notice_.words("unit_joint").begins(view_, part.begin);
      if (apart) part.begin += notice_.words("focus_verb").begins(view_, part.begin);
      reading_.focus.push_back(notice_.quote(part));
    }
  }

  Notice const& notice_;
  Reading& reading_;
  std::u32string_view view_;
};

constexpr std::array methods{
    std::pair{Method::talks, "method.talks"}, std::pair{Method::letters_visits, "method.letters_visits"},
    std::pair{Method::documents, "method.documents"}, std::pair{Method::field_visits, "method.field_visits"},
    std::pair{Method::other, "method.other"}};

}  // namespace

void read_focus(Notice const& notice, Reading& reading) { FocusReader(notice, reading).read(); }

void read_methods(Notice const& notice, Reading& reading) {
  std::array<std::optional<Range>, methods.size()> found;
  for (std::size_t i = 0; i < notice.pieces().size(); ++i) {
    if (notice.role(i) == Role::findings || notice.role(i) == Role::leads) break;
    if (!tells_conduct(notice.role(i))) continue;
    auto const& marker = notice.pieces()[i].marker;  // 一要…: asked at the meeting that opened the stay
    if (marker && marker->kind == MarkerKind::spoken && notice.find_must(notice.pieces()[i].range)) continue;
    for (Range const clause : split(notice.text(), notice.pieces()[i].range, U"，；")) {
      if (notice.has(clause, "method_not")) continue;
      auto const meeting = notice.match(clause, "attendance_cue");
      bool const attend = meeting && notice.has({clause.begin, meeting->range.begin}, "attendee");
      bool const sat_in = notice.view(clause).ends_with(U"列席") || notice.view(clause).ends_with(U"列席会议");
      if (attend || sat_in || notice.says(clause, U"移交") || notice.match(clause, "rates_team")) continue;
      for (std::size_t k = 0; k < methods.size(); ++k) {
        auto const place = notice.find(clause, methods[k].second);
        if (place && !found[k]) found[k] = place;
      }
    }
  }
  for (std::size_t k = 0; k < methods.size(); ++k)
    if (found[k]) reading.methods.push_back({methods[k].first, notice.spans(*found[k])});
}

namespace {

// Cuts "周某某指出，近年来，" from the head of the praise.
Range without_opening(Notice const& notice, Range praise) {
  for (bool cut = true; cut;) {
    cut = false;
    auto const clauses = split(notice.text(), praise, U"，：");
    if (clauses.size() < 2) break;
    Range const head = clauses.front();
    auto const words = notice.view(head);
    bool const told = notice.words("told_verb").ends(words, words.size()) > 0 ||
                      notice.words("told_end").ends(words, words.size()) > 0 ||
                      notice.words("meeting_setting").has(words);
    bool const opening = length(head) <= 24 && notice.words("praise_opening").ends(words, words.size()) > 0;
    if (told || opening) praise.begin = clauses[1].begin, cut = true;
  }
  return praise;
}

Range before_turn(Notice const& notice, Range praise) {
  auto const clauses = split(notice.text(), praise, U"，；");
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    bool const turns = notice.words("praise_end").begins(notice.view(clauses[i]), 0) > 0;
    bool const blames = i > 0 && findings_begin(notice, clauses[i]).has_value();
    if (!turns && !blames) continue;
    praise.end = i > 0 ? clauses[i - 1].end : praise.begin;
    break;
  }
  return praise;
}

}  // namespace

void read_achievements(Notice const& notice, Reading& reading) {
  Range praise{0, 0};
  for (std::size_t i = 0; i < notice.pieces().size(); ++i) {
    Role const role = notice.role(i);
    Range range = notice.pieces()[i].range;
    bool const introduced = notice.has(range, "praise_open") || notice.has(range, "told_verb") ||
                            (i > 0 && notice.has(notice.pieces()[i - 1].range, "told_verb"));
    bool const mixed = role == Role::findings && length(praise) == 0 && notice.has(range, "praise_word") &&
                       introduced && !notice.has(range, "praise_not");
    if (role == Role::findings && !mixed) break;
    if (mixed) {
      auto const begin = findings_begin(notice, range);
      if (!begin) break;
      range.end = *begin;
    } else if (role != Role::praise) {
      if (length(praise) > 0) break;
      continue;
    }
    Range const part = before_turn(notice, without_opening(notice, range));
    if (notice.match_here(part, "tells_of_team")) continue;
    bool const told_only =
        mixed && (notice.says(part, U"反馈") || notice.words("told_setting").begins(notice.view(part), 0));
    bool const only_exist = length(part) <= 40 && notice.match(part, "problems_exist");
    bool const good = !only_exist && length(part) >= 10 && !notice.says(part, U"肯定了") &&
                      !notice.view(part).ends_with(U"的同时") && !told_only &&
                      (!mixed || notice.has(part, "praise_word") || notice.has(range, "praise_told")) &&
                      (length(part) > 16 || notice.has(part, "praise_word"));
    if (good) praise = length(praise) == 0 ? part : Range{praise.begin, part.end};
    if (mixed || part.end < range.end) break;
  }
  praise = bared(notice.text(), praise);
  if (length(praise) > 0) reading.achievements = notice.quote(praise);
}

void read_hearing(Notice const& notice, Reading& reading) {
  for (std::size_t i = 0; i < notice.pieces().size(); ++i) {
    if (!tells_conduct(notice.role(i))) continue;
    Range const piece = notice.pieces()[i].range;
    if (auto const heard = notice.match(piece, "heard"); heard && !reading.heard_by)
      reading.heard_by = notice.quote(bared(notice.text(), *(*heard)["who"]));
    if (auto const told = notice.match(piece, "reported"); told && !reading.reported_to)
      reading.reported_to = notice.quote(bared(notice.text(), *(*told)["who"]));
  }
}

}  // namespace huiyin::bulletin
