// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/kind.hpp"

#include <algorithm>

#include "bulletin/announcement.hpp"
#include "bulletin/parties.hpp"

namespace huiyin::bulletin {

namespace {

constexpr std::size_t farthest = 30000;  // code points in which a notice has said what it is

// Signs are weighed, the heaviest kind wins if it is heavy enough; each weight is one sign in plain words.
class Weigher {
 public:
  explicit Weigher(Notice const& notice)
      : notice_(notice), title_(notice.title()), all_{0, std::min(notice.text().size(), farthest)} {
    auto const& paragraphs = notice.outline().paragraphs;
    std::size_t body = 0;
    while (body < paragraphs.size() && (paragraphs[body] == title_ || length(paragraphs[body]) < 25)) ++body;
    opening_ = body < paragraphs.size() ? paragraphs[body] : title_;  // all in one line
    has_team_ = !team_mentions(notice, {0, std::min<std::size_t>(notice.text().size(), 3000)}).empty();
  }

  Kind weigh() const {
    bool const told = notice_.match(all_, "report_opening") || notice_.match(all_, "was_inspected") ||
                      notice_.match(title_, "report_named");
    if (reports_by_title() && told) return Kind::rectification_report;
    Range const head{0, std::min<std::size_t>(notice_.text().size(), 900)};
    bool const publishes = notice_.match(head, "report_opening") && notice_.says(head, U"反馈") && inspection();
    if (publishes && !not_title() && !notice_.says(title_, U"审计") && !notice_.match(title_, "news_title"))
      return Kind::rectification_report;
    int const report = report_weight();
    int const announcement = announcement_weight();
    int const feedback = feedback_weight();
    int const most = std::max({report, announcement, feedback});
    if (most < 3) return Kind::other;
    if (most == report) return Kind::rectification_report;
    return most == feedback ? Kind::feedback : Kind::announcement;
  }

 private:
  bool inspection() const { return notice_.says(all_, U"巡察") || notice_.says(all_, U"巡视"); }
  bool not_title() const { return notice_.has(title_, "kind.not_title"); }

  bool reports_by_title() const {
    return notice_.says(title_, U"整改") && notice_.has(title_, "kind.report_title") && inspection() &&
           !notice_.says(title_, U"审计") && !not_title() && !notice_.match(title_, "news_title");
  }

  int report_weight() const {
    if (!inspection()) return 0;
    int weight = 0;
    if (notice_.has(title_, "kind.report_title") && (notice_.says(title_, U"巡") || notice_.says(title_, U"整改")))
      weight += 2;
    if (notice_.match(all_, "report_opening") && !publishes_findings()) weight += 3;
    if (notice_.match(all_, "report_closing")) weight += 3;
    if (notice_.match(all_, "item_head")) weight += 1;
    bool const sections = tells_in_sections();
    if (sections) weight += 3;
    if (not_title() || (!sections && notice_.match(opening_, "news_opening"))) weight -= 3;
    if (notice_.says(title_, U"审计")) weight -= 4;
    return weight;
  }

  // An excerpt without title and opening still has the sections of a report.
  bool tells_in_sections() const {
    return std::ranges::any_of(notice_.pieces(), [&](Piece const& piece) {
      return piece.marker && piece.marker->kind == MarkerKind::section && piece.opens_paragraph &&
             length(piece.range) <= 24 && notice_.match(piece.range, "report_section");
    });
  }

  int announcement_weight() const {
    if (!inspection()) return 0;
    int weight = 0;
    if (notice_.has(title_, "kind.announcement_title") && notice_.says(title_, U"巡")) weight += 2;
    if (notice_.match(all_, "announce_opening")) weight += 2;
    if (notice_.match(all_, "accepts_letters")) weight += 2;
    if (notice_.match(all_, "receives_letters")) weight += 1;
    if (notice_.match(all_, "letters_until") && notice_.says(all_, U"受理")) weight += 1;
    if (notice_.match(all_, "phone") && has_team_) weight += 1;
    if (notice_.match(opening_, "will_inspect")) weight += 1;
    if (notice_.match(all_, "tells_entry") || notice_.match(all_, "units_label")) weight += 2;
    if (notice_.match(opening_, "entry_told") && !notice_.match(opening_, "tells_story")) weight += 3;
    int const inspects = inspects_units();
    weight += inspects;
    Range const head{0, std::min<std::size_t>(notice_.text().size(), 1200)};
    if (notice_.match(head, "tours_ahead")) weight += 1;
    if (notice_.match(head, "toured_on")) weight += 2;  // an excerpt may lack the opening
    if (notice_.match(opening_, "fed_back_by_team") || notice_.match(opening_, "hears_reports")) weight -= 3;
    if (notice_.match(opening_, "problems_counted")) weight -= 3;
    bool const names_them = inspects > 2;  // a meeting at which the units of the round were named
    if (not_title() && !names_them && !notice_.says(title_, U"公告")) weight -= 3;
    if (notice_.match(all_, "report_opening")) weight -= 3;
    return weight;
  }

  // Units are named whom teams inspect now (2), or soon will (3); that teams were formed for it counts as well.
  int inspects_units() const {
    if (notice_.match(opening_, "looks_back")) return 0;
    Range const head{0, std::min<std::size_t>(notice_.text().size(), 1200)};
    int weight = 0;
    for (auto const& found : notice_.matches(head, "inspects_now"))
      if (UnitList const list = unit_list(notice_, *found["unit"]); !list.units.empty() || !list.counts.empty())
        weight = std::max(weight, found.has("later") ? 3 : 2);
    return weight + (weight > 0 && notice_.match(head, "sends_teams") ? 1 : 0);
  }

  int feedback_weight() const {
    bool const titled = notice_.says(title_, U"反馈") && notice_.says(title_, U"巡") && !notice_.says(title_, U"整改");
    if (!has_team_ && !titled) return 0;
    int weight = titled ? 2 : 0;
    if (notice_.says(all_, U"反馈")) weight += 1;
    bool const by_team = notice_.match(all_, "fed_back_by_team").has_value();
    if (by_team) weight += 2;
    if (announces_findings()) weight += 2;
    if (notice_.match(all_, "leads_cue")) weight += 1;
    if (notice_.match(all_, "statement_cue") || notice_.has(all_, "statement_bare")) weight += 1;
    if (notice_.has(title_, "kind.report_title") && notice_.match(all_, "report_opening")) weight -= 4;
    if (not_title() && !notice_.says(title_, U"反馈")) weight -= 3;
    bool const told_to = notice_.match(opening_, "fed_back_to") && !notice_.match(opening_, "conveys_feedback");
    bool const published = publishes_findings();
    if (published) weight += 4;
    if (!titled && !told_to && !by_team && !published) weight -= 3;
    if (notice_.match(opening_, "news_opening") && !told_to && !notice_.match(opening_, "feedback_meeting"))
      weight -= 3;
    if (notice_.match(opening_, "study_opening") && !told_to) weight -= 3;
    if (notice_.match(opening_, "warning_talk")) weight -= 4;
    return weight;
  }

  // A team inspected, and what it found is told in sections, or is announced as that.
  bool publishes_findings() const {
    if (!notice_.match(opening_, "was_held") || notice_.says(title_, U"整改")) return false;
    Range const head{0, std::min<std::size_t>(notice_.text().size(), 900)};
    if (notice_.match(head, "findings_published")) return true;
    return std::ranges::any_of(notice_.pieces(), [&](Piece const& piece) {
      auto const heading =
          piece.marker && piece.opens_paragraph ? notice_.match_here(piece.range, "findings_heading") : std::nullopt;
      return heading && heading->range.end == piece.range.end;
    });
  }

  bool announces_findings() const {
    return std::ranges::any_of(notice_.pieces(),
                               [&](Piece const& piece) { return findings_begin(notice_, piece.range).has_value(); });
  }

  Notice const& notice_;
  Range title_;
  Range all_;
  Range opening_;
  bool has_team_ = false;
};

}  // namespace

Kind kind_of(Notice const& notice) { return Weigher(notice).weigh(); }

bool covers_several(Notice const& notice, Reading const& reading) {
  if (reading.inspected_units.size() >= 2) return true;
  if (notice.match(notice.title(), "multi_title")) return true;
  bool const counted =
      std::ranges::any_of(reading.inspected_summary, [](UnitCount const& count) { return count.count >= 2; });
  if (counted) return true;
  Range const head{0, std::min<std::size_t>(notice.text().size(), 600)};
  return reading.inspected_units.empty() && notice.match(head, "several_units").has_value();
}

}  // namespace huiyin::bulletin
