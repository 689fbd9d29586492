// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/requirements.hpp"

#include <algorithm>

namespace huiyin::bulletin {

namespace {

class RequirementReader {
 public:
  RequirementReader(Notice const& notice, Reading& reading) : notice_(notice), reading_(reading) {}

  void read() {
    for (index_ = 0; index_ < notice_.pieces().size(); ++index_) {
      if (notice_.role(index_) != Role::requirements) {
        if (notice_.role(index_) != Role::attendance) in_numbered_ = false;
        continue;
      }
      Piece const& piece = notice_.pieces()[index_];
      if (piece.marker && !nested(*piece.marker) && !tells_of_speaker(piece)) {
        read_numbered(piece);
      } else if (in_numbered_ && belongs_to_numbered(piece)) {
        explained_ = numbered_;
        read_points(piece.range);
      } else {
        in_numbered_ = false;
        read_free(piece);
      }
    }
  }

 private:
  // 其次，某某就整改提出了意见: a step of the meeting, no opinion.
  bool tells_of_speaker(Piece const& piece) const {
    auto const cue = notice_.match(piece.range, "require_cue");
    return piece.opens_paragraph && cue && notice_.has(cue->range, "demand_made") && !notice_.find_must(piece.range);
  }

  bool nested(Marker const& marker) const {
    return in_numbered_ && marker.kind != kind_ &&
           (marker.kind == MarkerKind::circled || marker.kind == MarkerKind::paren_arabic ||
            (marker.kind == MarkerKind::spoken && kind_ != MarkerKind::spoken) ||
            (marker.kind == MarkerKind::arabic && kind_ == MarkerKind::paren_section));
  }

  // 三、意见建议 heads the opinions and is none.
  bool heads_opinions(Piece const& piece) const {
    auto const found = notice_.match_here(piece.range, "demands_heading");
    return found && found->range.end == piece.range.end;
  }

  void read_numbered(Piece const& piece) {
    if (heads_opinions(piece)) return;
    all_explained_ = in_numbered_ && kind_ == piece.marker->kind ? all_explained_ && explained_ == numbered_ : true;
    numbered_ = in_numbered_ && kind_ == piece.marker->kind ? numbered_ + 1 : 1;
    in_numbered_ = true;
    kind_ = piece.marker->kind;
    auto const sentences = split(notice_.text(), piece.range, U"；");
    if (sentences.empty()) return;
    auto const clauses = split(notice_.text(), sentences.front(), U"，：");
    if (clauses.empty()) return;
    Range heading = clauses.size() <= 2 ? bared(notice_.text(), sentences.front()) : clauses.front();
    if (clauses.size() <= 2 && is_due(heading)) {
      if (clauses.size() == 1 || is_due(clauses.front())) return;
      heading = clauses.front();  // 压实整改责任，确保5月20日前报送方案
    }
    Requirement requirement;
    requirement.ordinal = notice_.text().printed(piece.marker->ordinal);
    requirement.heading = notice_.quote(heading);
    reading_.requirements.push_back(std::move(requirement));
    if (clauses.size() > 2) add_points(clauses);
    for (std::size_t i = 1; i < sentences.size(); ++i) read_more(sentences[i]);
  }

  void read_more(Range sentence) {
    if (is_free_sentence(sentence) && overseer_speaks(sentence)) {
      add_free(sentence);
    } else {
      read_points(sentence);
    }
  }

  bool last_numbered() const {
    std::size_t const stop = std::min(notice_.pieces().size(), index_ + 60);
    for (std::size_t i = index_ + 1; i < stop && notice_.role(i) == Role::requirements; ++i)
      if (notice_.pieces()[i].marker && notice_.pieces()[i].marker->kind == kind_) return false;
    return true;
  }

  bool belongs_to_numbered(Piece const& piece) const {
    if (piece.opens_paragraph && notice_.match(piece.range, "require_cue")) return false;
    if (!piece.marker && notice_.match_here(piece.range, "new_speaker")) return false;
    if (!piece.marker && notice_.match_here(piece.range, "speaker_goes_on")) return false;
    if (!last_numbered()) return true;
    if (numbered_ > 1 && all_explained_ && !piece.opens_paragraph) return true;
    return !overseer_speaks(piece.range) && !(!piece.marker && notice_.match_here(piece.range, "inspected_must")) &&
           !(piece.opens_paragraph && !piece.marker && is_free_sentence(piece.range));
  }

  // 市委组织部要把…; somebody on the overseeing side must do something.
  bool overseer_speaks(Range sentence) const {
    auto const clauses = split(notice_.text(), sentence, U"，");
    if (clauses.empty()) return false;
    auto const must = notice_.find_must(clauses.front());
    if (!must) return false;
    bool const helps =
        must->begin >= clauses.front().begin + 3 && notice_.has({must->end, clauses.front().end}, "oversee_verb");
    return helps || notice_.has({clauses.front().begin, must->begin}, "overseer");
  }

  void add_points(std::vector<Range> const& clauses) {
    for (std::size_t i = 1; i < clauses.size(); ++i)
      reading_.requirements.back().points.push_back(notice_.quote(clauses[i]));
  }

  void read_points(Range range) {
    if (reading_.requirements.empty()) return;
    for (Range const sentence : split(notice_.text(), range, U"；"))
      for (Range const clause : split(notice_.text(), sentence, U"，"))
        if (length(clause) >= 4)
          reading_.requirements.back().points.push_back(notice_.quote(bared(notice_.text(), clause)));
  }

  bool is_due(Range sentence) const {
    if (notice_.match(sentence, "clock_within")) return true;
    return notice_.has(sentence, "not_requirement");
  }

  bool is_free_sentence(Range sentence) const {
    auto const clauses = split(notice_.text(), sentence, U"，");
    if (clauses.empty()) return false;
    for (std::size_t i = 0; i < clauses.size() && i < 2; ++i)
      if (auto const must = notice_.find_must(clauses[i]); must && must->begin - clauses[i].begin <= 30) return true;
    return false;
  }

  // 会议强调，整改是…的任务，是…的要求，被巡察党组织要…: the clause that demands, behind those that only tell.
  std::optional<std::size_t> demanding_clause(std::vector<Range> const& clauses) const {
    for (std::size_t i = 0; i < clauses.size() && i < 5; ++i)
      if (opens_with_must(clauses[i]) || notice_.match_here(clauses[i], "inspected_must")) return i;
    return std::nullopt;
  }

  void read_free(Piece const& piece) {
    Range range = piece.range;
    if (piece.end_mark == U'：' && next_is_numbered()) return;
    if (auto const from = notice_.match(range, "demands_from"))
      if (read_aspects(*(*from)["list"])) return;
    bool cued = false;
    if (auto const cue = notice_.match_here(range, "require_lead"); cue && !notice_.find_must(cue->range)) {
      range.begin = cue->range.end;
      cued = true;
    }
    if (auto const urges = notice_.match_here(range, "urges_directly"); urges && !cued) range.begin = urges->range.end;
    if (auto const head = notice_.match_here(range, "digest_demands")) range.begin = head->range.end, digest_ = true;
    range = bared(notice_.text(), range);
    if (cued || piece.opens_paragraph) listing_ = proposing_ = false;
    Range const lead{piece.range.begin, range.begin};
    if (notice_.match(lead, "proposes") || notice_.match(lead, "urges_whom") || notice_.says(lead, U"建议"))
      proposing_ = true;
    bool const urged = notice_.match_here(lead, "team_urges").has_value();
    bool first = true;
    bool const carried = cued && carries_list(range);
    for (Range const sentence : split(notice_.text(), range, U"；：")) {
      bool const demanded =
          is_free_sentence(sentence) || (cued && demanding_clause(split(notice_.text(), sentence, U"，")));
      if (first && cued) listing_ = piece_is_list(piece) || notice_.says({piece.range.begin, range.begin}, U"点");
      bool const apart = !notice_.match(sentence, "require_cue") && length(sentence) >= 6;
      bool const listed = (listing_ || digest_) && apart;
      bool const explains = listing_ && !cued && notice_.view(sentence).starts_with(U"要");
      if (explains)
        read_points(sentence);
      else if (demanded || listed)
        add_free(sentence, listed && !demanded ? Heading::whole : Heading::first_clause);
      else if ((proposing_ || carried || (first && urged)) && apart)
        add_free(sentence);
      first = false;
    }
  }

  // 从提高站位、压实责任等方面提出了意见; false when it names but one.
  bool read_aspects(Range list) {
    if (notice_.view(list).ends_with(U"等")) --list.end;
    bool const clauses = notice_.view(list).find(U'；') != std::u32string_view::npos;
    auto const parts = split(notice_.text(), list, clauses ? U"；" : U"、");
    constexpr std::size_t shortest = 4;
    if (parts.size() < 2 || std::ranges::any_of(parts, [](Range part) { return length(part) < shortest; }))
      return false;
    for (Range const part : parts) add_free(part, Heading::whole);
    return true;
  }

  bool opens_with_must(Range range) const {
    auto const must = notice_.find_must(range);
    return must && must->begin == range.begin;
  }

  bool next_is_numbered() const {
    return index_ + 1 < notice_.pieces().size() && notice_.pieces()[index_ + 1].marker.has_value();
  }

  // 提出四点意见：着力加强…；全面加强…
  bool piece_is_list(Piece const& piece) const {
    return notice_.says(piece.range, U"点") && split(notice_.text(), piece.range, U"；").size() >= 2;
  }

  // 会议要求各党组织要A；B；C: one 要 for all of them
  bool carries_list(Range range) const {
    auto const parts = split(notice_.text(), range, U"；");
    if (parts.size() < 3 || !is_free_sentence(parts.front())) return false;
    return std::none_of(parts.begin() + 1, parts.end(),
                        [&](Range part) { return notice_.find_must(part) || is_due(part) || length(part) < 8; });
  }

  // A listed opinion is headed like a numbered one.
  enum class Heading { first_clause, whole };
  void add_free(Range sentence, Heading heading = Heading::first_clause) {
    auto clauses = split(notice_.text(), sentence, U"，");
    while (clauses.size() > 1 && (is_lead(clauses.front()) || spoke_before(clauses))) clauses.erase(clauses.begin());
    if (clauses.empty()) return;
    if (notice_.match_here(clauses.front(), "urges_to")) clauses.front().begin += 2;  // 要求, 建议
    auto const first = demanding_clause(clauses);
    bool const told_before = first && *first > 0 && !notice_.find_must(clauses.front()) &&
                             (notice_.match_here(clauses[*first], "inspected_must") || !is_free_sentence(sentence));
    if (told_before) clauses.erase(clauses.begin(), clauses.begin() + static_cast<std::ptrdiff_t>(*first));
    sentence.begin = clauses.front().begin;
    if (is_due(clauses.front()) || (clauses.size() <= 2 && is_due(sentence) && !demands_first(clauses.front()))) return;
    Range const near{clauses.front().begin, clauses[std::min<std::size_t>(1, clauses.size() - 1)].end};
    bool const clocked = notice_.match(near, "clock_within") && !notice_.has(clauses.front(), "overseer");
    if (clocked && !demands_first(clauses.front())) return;
    if (length(clauses.front()) < 4) return;
    Requirement requirement;
    bool const whole = heading == Heading::whole && clauses.size() <= 2;
    requirement.heading = notice_.quote(
        bared(notice_.text(), whole ? Range{clauses.front().begin, clauses.back().end} : clauses.front()));
    reading_.requirements.push_back(std::move(requirement));
    if (!whole) add_points(clauses);
    kind_ = MarkerKind::spoken;
  }

  // 某某作讲话，要求某局党组要…: only the second clause asks.
  bool spoke_before(std::vector<Range> const& clauses) const {
    return !notice_.find_must(clauses[0]) && notice_.match_here(clauses[1], "urges_to");
  }

  // 要把握整改节奏，于15个工作日内报送方案: the demand stands before its clock.
  bool demands_first(Range clause) const {
    auto const must = notice_.find_must(clause);
    bool const setting = notice_.words("setting_end").ends(notice_.view(clause), length(clause)) > 0;
    return must && clause.end >= must->end + 3 && !setting && !notice_.has(clause, "due_paper");
  }

  bool is_lead(Range clause) const {
    return !notice_.find_must(clause) && (notice_.match(clause, "require_cue") || length(clause) <= 3 ||
                                          notice_.has(clause, "conveying") || notice_.match(clause, "no_demand") ||
                                          notice_.words("setting_end").ends(notice_.view(clause), length(clause)) > 0);
  }

  Notice const& notice_;
  Reading& reading_;
  std::size_t index_ = 0;
  bool in_numbered_ = false;
  int numbered_ = 0;           // opinions of the list so far
  int explained_ = 0;          // the last of them behind which a sentence says who must do what
  bool all_explained_ = true;  // every one before the last: then that sentence behind the last belongs to it as well
  bool listing_ = false;       // 提出三点意见：A；B；C, each a requirement though none says 要
  bool digest_ = false;
  bool proposing_ = false;  // 提出整改意见：A。B。C。
  MarkerKind kind_ = MarkerKind::spoken;
};

}  // namespace

void read_requirements(Notice const& notice, Reading& reading) { RequirementReader(notice, reading).read(); }

}  // namespace huiyin::bulletin
