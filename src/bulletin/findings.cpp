// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/findings.hpp"

#include <algorithm>
#include <map>

#include "bulletin/announcement.hpp"
#include "bulletin/clause_rules.hpp"
#include "bulletin/dimensions.hpp"
#include "bulletin/parties.hpp"
#include "chinese/utf32.hpp"

namespace huiyin::bulletin {

namespace {

class FindingReader {
 public:
  FindingReader(Notice const& notice, Reading& reading)
      : notice_(notice), reading_(reading), view_(notice.text().folded()) {}

  void read() {
    bool running = false;
    for (std::size_t i = 0; i < notice_.pieces().size(); ++i) {
      Piece const& piece = notice_.pieces()[i];
      if (notice_.role(i) != Role::findings) {
        running = false;
        continue;
      }
      Range range = piece.range;
      if (piece.opens_paragraph && reading_.inspected_units.size() > 1) unit_.reset();
      if (!running) {
        if (notice_.view(range).starts_with(U"问题 "))
          range.begin += 3;
        else if (auto const begin = findings_begin(notice_, range))
          range = after_announcement(piece, *begin);
      }
      if (auto const told = notice_.match({range.begin, std::min(range.end, range.begin + 40)}, "told_clause"))
        range = after_told(range, told->range);
      if (running) range = of_next_unit(range);
      if (running && announces_only(piece)) continue;
      running = true;
      read_piece(piece, trimmed(notice_.text(), range));
    }
  }

 private:
  Range after_announcement(Piece const& piece, std::size_t begin) {
    unit_.reset();
    Range const before{piece.range.begin, begin};
    if (count_shortcomings(notice_, before) > 2) return piece.range;
    for (auto const& unit : reading_.inspected_units)
      if (reading_.inspected_units.size() > 1 && notice_.says(before, folded_name(unit))) unit_ = unit.value;
    return {begin, piece.range.end};
  }

  // 区教育局党委存在的主要问题是：… begins the findings of another unit.
  Range of_next_unit(Range range) {
    if (reading_.inspected_units.size() < 2) return range;
    auto const begin = findings_begin(notice_, range);
    if (!begin || count_shortcomings(notice_, {range.begin, *begin}) > 1) return range;
    for (auto const& unit : reading_.inspected_units)
      if (notice_.view(range).starts_with(folded_name(unit))) {
        unit_ = unit.value;
        level1_.reset();
        return {*begin, range.end};
      }
    return range;
  }

  // 针对A党支部，巡察组指出：…
  Range after_told(Range range, Range told) {
    for (auto const& unit : reading_.inspected_units)
      if (reading_.inspected_units.size() > 1 && notice_.says({range.begin, told.begin}, folded_name(unit)))
        unit_ = unit.value;
    range.begin = told.end;
    return bared(notice_.text(), range);
  }

  std::u32string folded_name(Quote const& unit) const { return chinese::to_utf32(unit.value); }

  // …取得成效，但巡察也发现某党委存在“a”“b”等问题: the findings of this sentence begin at the verb.
  Range after_verb(Range sentence) {
    auto const begin = findings_begin(notice_, sentence);
    if (!begin || *begin >= sentence.end || *begin == sentence.begin) return sentence;
    Range const before{sentence.begin, *begin};
    if (count_shortcomings(notice_, before) > 1 || !notice_.match(before, "turn_to_findings")) return sentence;
    for (auto const& unit : reading_.inspected_units)
      if (reading_.inspected_units.size() > 1 && notice_.says(before, folded_name(unit))) unit_ = unit.value;
    return {*begin, sentence.end};
  }

  // A later sentence that again says only that there are problems.
  bool announces_only(Piece const& piece) const {
    auto const begin = findings_begin(notice_, piece.range);
    return begin && *begin == piece.range.end && count_shortcomings(notice_, piece.range) <= 1 && !piece.marker;
  }

  void read_piece(Piece const& piece, Range range) {
    if (length(range) == 0) return;
    bool const heads = piece.marker || piece.opens_paragraph;
    if (piece.marker && !(level_marker_ && stands_under(piece.marker->kind, level_marker_->kind)))
      level1_.reset(), level_marker_.reset();
    if (!piece.marker && piece.opens_paragraph && !level_marker_) level1_.reset();

    for (Range sentence : split(notice_.text(), range, U"；")) {
      std::size_t const first = reading_.findings.size();
      sentence = after_verb(sentence);
      if (auto const rest = dimension(sentence, piece, heads && sentence.begin == range.begin)) sentence = *rest;
      read_sentence(sentence);
      close_group(first);
    }
  }

  // 在…方面，… gives the dimension and what is left of the sentence.
  std::optional<Range> dimension(Range sentence, Piece const& piece, bool heads) {
    std::size_t end = sentence.begin;
    std::size_t limit = std::min(sentence.end, sentence.begin + 70);
    while (end < limit && view_[end] != U'，' && view_[end] != U'：') ++end;
    if (end == limit && limit < sentence.end) return std::nullopt;
    Range const head = bared(notice_.text(), {sentence.begin, end});
    bool const whole = end >= sentence.end;
    auto const words = notice_.view(head);
    bool const named = says_dimension(notice_, head) || (words.ends_with(U"上") && words.starts_with(U"在") && heads);
    bool const bare_heading =
        whole && heads && length(head) <= 45 && sentence.end == piece.range.end && is_bare_heading(piece, head);
    bool const colon = !whole && heads && view_[end] == U'：' && !states_shortcoming(notice_, head) &&
                       length(head) <= 45 && piece.marker;
    bool const of_unit = (whole ? piece.end_mark : view_[end]) == U'：' && unit_named(head);
    if (!named && !bare_heading && !colon && !of_unit) return std::nullopt;
    if (named && words.find(U"，") != std::u32string_view::npos) return std::nullopt;
    if (auto const of = unit_named(head)) {
      unit_ = of;
      level1_.reset();
      return bared(notice_.text(), Range{end, sentence.end});
    }
    level1_ = dimension_name(notice_, head);
    level_range_ = head;
    if (piece.marker && heads) level_marker_ = piece.marker;
    return bared(notice_.text(), Range{end, sentence.end});
  }

  // A heading alone: under a marker the headings of one kind are all dimensions or all findings, as most of them say.
  bool is_bare_heading(Piece const& piece, Range head) {
    if (!piece.marker) return piece.end_mark == U'\n' && !states_shortcoming(notice_, head);
    if (piece.marker->kind == MarkerKind::problem || piece.marker->kind == MarkerKind::spoken) return false;
    auto const [known, fresh] = dimensions_.try_emplace(piece.marker->kind, false);
    if (fresh) known->second = headings_name_dimensions(notice_, piece.marker->kind);
    return known->second;
  }

  // ——县自然资源局党组方面: a heading that names one of the units
  std::optional<std::string> unit_named(Range head) const {
    if (reading_.inspected_units.size() < 2) return std::nullopt;
    for (auto const& unit : reading_.inspected_units)
      if (notice_.says(head, folded_name(unit)) && length(head) <= folded_name(unit).size() + 8) return unit.value;
    return std::nullopt;
  }

  // 存在“a，b”“c，d”等问题: the quotes hold the findings.
  bool read_quoted(Range sentence) {
    auto const words = notice_.view(sentence);
    std::size_t const verb = words.find(U"存在“");
    if (verb == std::u32string_view::npos || words.find(U"”“", verb) == std::u32string_view::npos) return false;
    if (words.find(U"问题", words.rfind(U'”')) == std::u32string_view::npos) return false;
    if (count_shortcomings(notice_, {sentence.begin, sentence.begin + verb}) > 0) return false;
    for (auto const& unit : reading_.inspected_units)
      if (reading_.inspected_units.size() > 1 &&
          words.substr(0, verb).find(folded_name(unit)) != std::u32string_view::npos)
        unit_ = unit.value;
    for (std::size_t at = verb + 2; at != std::u32string_view::npos; at = words.find(U'“', at + 1)) {
      std::size_t const close = words.find(U'”', at);
      if (close == std::u32string_view::npos) break;
      read_clauses({sentence.begin + at + 1, sentence.begin + close});
    }
    return true;
  }

  void read_sentence(Range sentence) {
    if (!read_quoted(sentence)) read_clauses(sentence);
  }

  void read_clauses(Range sentence) {
    std::vector<Range> clauses;
    for (Range const clause : split(notice_.text(), sentence, U"，：。")) {
      if (notice_.match_here(clause, "turns_to_demands")) break;
      if (notice_.words("asks_on").begins(notice_.view(clause), 0) > 0 && !states_shortcoming(notice_, clause)) break;
      if (clauses.empty() || !carries_on(notice_, clauses.back(), clause)) {
        clauses.push_back(clause);
      } else {
        clauses.back().end = clause.end;
      }
    }
    for (Range const clause : clauses) add(clause);
  }

  // 市发改委党组 is 市发展和改革委员会党组: the same party body, and letters of the name in their order.
  std::size_t short_name(std::u32string_view words, std::u32string_view name) const {
    std::size_t const party = notice_.words("party_end").ends(name, name.size());
    if (party == 0 || name.size() < party + 4) return 0;
    std::size_t const at = words.substr(0, 16).find(name.substr(name.size() - party));
    if (at == std::u32string_view::npos || at < 3 || words[0] != name[0]) return 0;
    std::size_t matched = 0;
    for (std::size_t i = 0; i + party < name.size() && matched < at; ++i) matched += name[i] == words[matched] ? 1 : 0;
    return matched == at ? at + party : 0;
  }

  // 上湾村…, when 石桥镇上湾、下湾三个村 were named: the village without its town
  std::u32string village_name(std::u32string_view words, std::u32string const& name) const {
    std::size_t const town = name.find_first_of(U"镇乡道");
    auto const own = std::u32string_view(name).substr(town == std::u32string::npos ? 0 : town + 1);
    if (own.size() < 2 || !words.starts_with(own)) return {};
    auto const behind = words.substr(own.size());
    std::size_t const kind = behind.starts_with(U"社区") ? 2 : behind.starts_with(U"村") ? 1 : 0;
    return kind > 0 ? std::u32string(words.substr(0, own.size() + kind)) : std::u32string();
  }

  // 市体育局党组对…不够 is about that unit; the finding begins behind its name.
  Range without_unit(Range clause) {
    for (auto const& unit : reading_.inspected_units) {
      std::u32string name = folded_name(unit);
      auto const words = notice_.view(clause);
      if (std::size_t const brief = short_name(words, name)) name = words.substr(0, brief);
      if (std::u32string const village = village_name(words, name); !village.empty()) name = village;
      if (!words.starts_with(name)) name.resize(name.size() - notice_.words("party_end").ends(name, name.size()));
      if (name.size() < 3 || !words.starts_with(name)) continue;
      std::size_t cut = name.size();
      if (words.substr(cut).starts_with(U"领导班子")) cut += 4;
      if (cut >= words.size() || words[cut] == U'的') continue;
      if (reading_.inspected_units.size() > 1) unit_ = unit.value;
      clause.begin += cut;
      return bared(notice_.text(), clause);
    }
    return clause;
  }

  // 勘察设计院党委：… behind another clause: the name heads what follows.
  bool names_unit(Range clause) {
    if (reading_.inspected_units.size() < 2) return false;
    auto const words = notice_.view(bared(notice_.text(), clause));
    for (auto const& unit : reading_.inspected_units)
      if (words == folded_name(unit)) {
        unit_ = unit.value;
        return true;
      }
    return false;
  }

  void add(Range clause) {
    if (names_unit(clause)) return;
    clause = without_tail(notice_, without_unit(without_lead(notice_, clause)));
    if (states_nothing(notice_, clause)) return;
    if (auto const heading = notice_.match_here(clause, "findings_heading");
        heading && heading->range.end == clause.end)
      return;
    Finding finding;
    finding.text = notice_.quote(clause, states_shortcoming(notice_, clause) ? Certainty::high : Certainty::low);
    finding.level1 = level1_;
    finding.unit = unit_;
    finding.group = group_;
    reading_.findings.push_back(std::move(finding));
    last_ = clause;
    if (!first_of_group_) first_of_group_ = clause;
  }

  void close_group(std::size_t first) {
    if (reading_.findings.size() == first) return;
    FindingGroup group;
    group.group = group_;
    Range const heading = level1_ ? level_range_ : *first_of_group_;
    group.heading = notice_.quote(heading);
    group.proposed_class = proposed_class(notice_, notice_.view(heading));
    if (!group.proposed_class)
      group.proposed_class = proposed_class(notice_, notice_.view({first_of_group_->begin, last_.end}));
    reading_.finding_groups.push_back(std::move(group));
    first_of_group_.reset();
    ++group_;
  }

  Notice const& notice_;
  Reading& reading_;
  std::u32string_view view_;
  int group_ = 0;
  std::map<MarkerKind, bool> dimensions_;
  std::optional<std::string> level1_;
  Range level_range_;
  std::optional<Marker> level_marker_;
  std::optional<std::string> unit_;
  std::optional<Range> first_of_group_;
  Range last_;
};

}  // namespace

void read_findings(Notice const& notice, Reading& reading) { FindingReader(notice, reading).read(); }

}  // namespace huiyin::bulletin
