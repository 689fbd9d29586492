// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/days.hpp"

#include <algorithm>

#include "bulletin/day_mentions.hpp"
#include "chinese/numerals.hpp"

namespace huiyin::bulletin {

namespace {

class DayReader {
 public:
  DayReader(Notice const& notice, Reading& reading) : notice_(notice), reading_(reading) {}

  void read() {
    collect();
    borrow_years(notice_, reading_.kind, events_);
    record();
  }

 private:
  void collect() {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < notice_.pieces().size() && seen < 60; ++i) {
      Role const role = notice_.role(i);
      bool const wanted = role == Role::opening || role == Role::conduct || role == Role::title ||
                          role == Role::other || role == Role::praise || role == Role::contact;
      if (!wanted && role != Role::findings && !opens_text(i)) continue;
      auto const found = notice_.matches(notice_.pieces()[i].range, "day_or_period");
      for (std::size_t k = 0; k < found.size(); ++k) {
        std::size_t const stop = k + 1 < found.size() ? found[k + 1].range.begin : notice_.pieces()[i].range.end;
        Range const behind{found[k].range.end, notice_.pieces()[i].range.end};
        bool const told = found[k].has("to") && notice_.match_here(behind, "stay_told");
        if (!wanted && !told && !opens_text(i)) continue;
        add(found[k], notice_.pieces()[i].range, stop);
        ++seen;
      }
    }
  }

  // 12月10日—11日，巡察组…反馈巡察情况，并要求…: the first sentence tells the day, whatever part it plays.
  bool opens_text(std::size_t index) const {
    auto const& paragraphs = notice_.outline().paragraphs;
    std::size_t first = 0;
    while (first + 1 < paragraphs.size() && (paragraphs[first] == notice_.title() || length(paragraphs[first]) < 25))
      ++first;
    return !paragraphs.empty() && notice_.pieces()[index].range.begin == paragraphs[first].begin;
  }

  void add(Match const& match, Range piece, std::size_t stop) {
    DayMention event;
    event.range = match.range;
    auto const from = match["from"];
    auto const to = match["to"];
    event.from_range = from.value_or(match.range);
    event.from = date_of(notice_, match, event.from_range);
    if (to) {
      event.to = date_of(notice_, match, *to);
      event.to_range = *to;
      bool const same_month = !event.to->month;
      if (same_month) event.to->month = event.from.month;
      if (same_month && !event.to->day && event.from.day) event.to->day = day_number(notice_, *to);
    }
    if (auto const round = notice_.match_here({event.range.end, piece.end}, "year_of_round"); round && !event.from.year)
      event.from.year = chinese::number_value(notice_.view(*(*round)["y"]));
    if (auto const relative = match["relative"])
      event.relative_year = notice_.says(*relative, U"去") || notice_.says(*relative, U"上") ? -1 : 0;
    event.of = event.to && under_stay_heading(piece) ? DayMention::Of::onsite : kind_of(event, piece, stop);
    if (event.of == DayMention::Of::onsite_end && notice_.says(match.range, U"月底"))
      event.from = month_end(event.from);
    if (event.of != DayMention::Of::none) events_.push_back(event);
  }

  // What the words behind the date, up to the next date, say happened then.
  DayMention::Of kind_of(DayMention const& event, Range piece, std::size_t stop) const {
    Range const behind{event.range.end, std::min(stop, event.range.end + 160)};
    auto const near = [&](std::size_t length) {
      return Range{event.range.begin > piece.begin + length ? event.range.begin - length : piece.begin,
                   event.range.begin};
    };
    if (ends_in(near(24), "letters_period")) return DayMention::Of::none;
    Range const before = near(14);
    auto const fed_back = notice_.match(behind, "feedback_event");
    auto const inspected = notice_.match(behind, "inspection_event");
    bool const first_fed = fed_back && (!inspected || fed_back->range.begin <= inspected->range.begin);
    bool const by_then = ends_in(before, "by_then");
    bool const until = notice_.match(before, "until_word") && !notice_.match_here(behind, "entry_done");
    if (!event.to && until && notice_.match({piece.begin, piece.end}, "stay_word")) return DayMention::Of::onsite_end;
    if (notice_.match_here(behind, "dateline")) return DayMention::Of::none;
    if (event.to) {
      if (notice_.match_here(behind, "stay_told")) return DayMention::Of::onsite;
      if (first_fed) return DayMention::Of::feedback;
      bool const listed = notice_.says(event.range, U"、") && notice_.match_here(behind, "entered_on");
      if (listed || notice_.match(behind, "enter_apart") ||
          (days_of_arrival(event) && notice_.match_here(behind, "arrives")))
        return DayMention::Of::onsite_start;
      if (inspected || notice_.match(before, "stay_word") || notice_.match(behind, "stay_word"))
        return DayMention::Of::onsite;
      return notice_.match({piece.begin, piece.end}, "stay_word") ? DayMention::Of::onsite : DayMention::Of::none;
    }
    if (ends_in(before, "stay_from") && notice_.match_here(behind, "stay_opens")) return DayMention::Of::onsite_start;
    if (ends_in(before, "fed_back_on")) return DayMention::Of::feedback;
    if (ends_stay(event, piece) || notice_.match_here(behind, "stay_left")) return DayMention::Of::onsite_end;
    if (first_fed) return DayMention::Of::feedback;
    if (notice_.match_here(behind, "stay_begins") && !by_then) return DayMention::Of::onsite_start;
    bool const onward = notice_.view(behind).starts_with(U"起") || notice_.view(behind).starts_with(U"开始");
    if (inspected && !by_then && (onward || notice_.match(before, "from_word"))) return DayMention::Of::onsite_start;
    if (onward && ends_in(before, "stay_counted_from")) return DayMention::Of::onsite_start;
    return DayMention::Of::none;
  }

  // 10月10日至12日，…已进驻: too few days for a stay.
  static bool days_of_arrival(DayMention const& event) {
    constexpr unsigned most = 10;
    bool const days = event.from.month == event.to->month && event.from.day && event.to->day;
    return days && *event.to->day < *event.from.day + most;
  }

  bool ends_in(Range range, std::string_view rule) const {
    auto const found = notice_.matches(range, rule);
    return !found.empty() && found.back().range.end == range.end;
  }

  // 一、巡察时间, and the period under it
  bool under_stay_heading(Range piece) const {
    auto const& pieces = notice_.pieces();
    auto const here = std::ranges::find(pieces, piece, &Piece::range);
    if (here == pieces.begin() || here == pieces.end()) return false;
    Range const heading = std::prev(here)->range;
    bool const team = notice_.says(heading, U"组");  // 市委巡察组完成进驻
    return length(heading) <= 10 && !team && notice_.match(heading, "stay_word");
  }

  // The feedback to the unit itself, when the first day told is of a meeting for all.
  DayMention const* behind_meeting_for_all(DayMention const& first) const {
    if (!notice_.match_here({first.range.end, notice_.text().size()}, "for_all")) return nullptr;
    auto const own = std::ranges::find_if(events_, [&](DayMention const& event) {
      return event.of == DayMention::Of::feedback && event.from.day && event.range.begin > first.range.end;
    });
    return own == events_.end() ? nullptr : &*own;
  }

  // 现场巡察于11月底结束
  bool ends_stay(DayMention const& event, Range piece) const {
    return notice_.match_here({event.range.end, piece.end}, "stay_ends") && notice_.match(piece, "stay_word");
  }

  // 7月8日，向…主要负责人反馈；7月9日，向领导班子反馈
  bool second_step(DayMention const& first, DayMention const& event) const {
    Range const between{first.range.end, event.range.begin};
    return event.range.begin > first.range.end && length(between) <= 120 && notice_.match(between, "fed_back_to") &&
           notice_.match_here({event.range.end, std::min(notice_.text().size(), event.range.end + 80)}, "second_step");
  }

  Found<PartialDate> found(PartialDate const& date, Range range) const { return {date, notice_.spans(range)}; }

  static bool earlier(PartialDate const& a, PartialDate const& b) {
    return std::tuple(a.year, a.month, a.day) < std::tuple(b.year, b.month, b.day);
  }

  // Units visited one after another: the stay ends with the last of the periods.
  void end_with_the_last(DayMention const& stay) {
    for (auto const& event : events_) {
      bool const later = event.of == DayMention::Of::onsite && event.to && event.from.year == stay.from.year &&
                         stay.to && event.range.begin > stay.range.end && event.range.begin - stay.range.end < 200;
      if (later && earlier(reading_.onsite_end->value, *event.to))
        reading_.onsite_end = found(*event.to, event.to_range);
    }
  }

  void record() {
    if (DayMention const* stay = first_of(events_, DayMention::Of::onsite)) {
      reading_.onsite_start = found(stay->from, stay->from_range);
      if (stay->to) reading_.onsite_end = found(*stay->to, stay->to_range);
      bool const several = reading_.kind == Kind::announcement || reading_.kind == Kind::feedback_multi;
      if (several && stay->to) end_with_the_last(*stay);
    }
    if (DayMention const* start = first_of(events_, DayMention::Of::onsite_start); start && !reading_.onsite_start)
      reading_.onsite_start = found(start->from, start->from_range);
    if (DayMention const* end = first_of(events_, DayMention::Of::onsite_end); end && !reading_.onsite_end)
      reading_.onsite_end = found(end->from, end->from_range);
    if (reading_.kind == Kind::announcement) {
      if (!reading_.onsite_start) start_today();
      return;
    }

    DayMention const* told = first_of(events_, DayMention::Of::feedback);
    if (!told) return;
    auto const apart = std::ranges::find_if(events_, [](DayMention const& event) {
      return event.of == DayMention::Of::feedback && event.to && event.from.day;
    });
    if (reading_.kind == Kind::feedback_multi && !told->to && apart != events_.end())
      told = &*apart;  // a meeting for all came before the feedback one by one
    if (DayMention const* own = reading_.kind == Kind::feedback ? behind_meeting_for_all(*told) : nullptr) told = own;
    reading_.feedback_date = found(told->from, told->from_range);
    if (told->to) reading_.feedback_date_end = found(*told->to, told->to_range);
    if (told->to || reading_.kind == Kind::rectification_report) return;
    for (auto const& event : events_) {
      if (event.of != DayMention::Of::feedback || !event.from.day || event.to) continue;
      if (reading_.kind == Kind::feedback && !second_step(*told, event)) continue;
      PartialDate date = event.from;
      if (!date.year) date.year = told->from.year;
      if (earlier(reading_.feedback_date_end ? reading_.feedback_date_end->value : told->from, date))
        reading_.feedback_date_end = found(date, event.from_range);
    }
  }

  // 自即日起至11月30日, and the day on which the notice was signed
  void start_today() {
    auto const today = notice_.match(notice_.text().all(), "from_today");
    auto const signed_on = today ? published(notice_) : std::nullopt;
    if (signed_on) reading_.onsite_start = found(*signed_on, today->range);
  }

  Notice const& notice_;
  Reading& reading_;
  std::vector<DayMention> events_;
};

}  // namespace

void read_days(Notice const& notice, Reading& reading) { DayReader(notice, reading).read(); }

}  // namespace huiyin::bulletin
