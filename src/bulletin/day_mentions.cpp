// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/day_mentions.hpp"

#include <algorithm>

#include "bulletin/days.hpp"

namespace huiyin::bulletin {

namespace {

class Years {
 public:
  Years(Notice const& notice, Kind kind, std::vector<DayMention>& events)
      : notice_(notice), kind_(kind), events_(events) {}

  void borrow() {
    for (auto& event : events_) complete_end(event);
    date_by_page();
    borrow_years();
  }

 private:
  static void complete_end(DayMention& event) {
    if (!event.to || event.to->year || !event.from.year) return;
    bool const turns = event.to->month && event.from.month && *event.to->month < *event.from.month;
    event.to->year = *event.from.year + (turns ? 1 : 0);
  }

  // 2016年2月28日召开动员会, 巡视期间（2月28日至4月28日）: an announcement tells its year once.
  void borrow_of_opening() {
    for (auto& event : events_) {
      if (event.from.year || !event.from.month) continue;
      for (std::size_t i = 0; i < notice_.pieces().size() && notice_.pieces()[i].range.begin < event.range.begin; ++i)
        for (auto const& found : notice_.matches(notice_.pieces()[i].range, "date")) {
          PartialDate const known = date_of(notice_, found, found.range);
          if (!known.year || !known.month) continue;
          bool const within = event.to && event.to->month && *known.month <= *event.to->month;
          if (*known.month > *event.from.month && !within) continue;
          event.from.year = known.year;
          complete_end(event);
          break;
        }
    }
  }

  // A feedback without a year was published soon after: 发布日期：2020-08-19 tells the year of 8月14日.
  void date_by_page() {
    auto const page = published(notice_);
    if (!page || std::ranges::any_of(events_, [](DayMention const& event) { return event.from.year.has_value(); }))
      return;
    bool const announced = kind_ == Kind::announcement;
    for (auto& event : events_) {
      if ((event.of == DayMention::Of::feedback) == announced || !event.from.month) continue;
      unsigned const back = (*page->month + 12 - *event.from.month) % 12;
      if (announced && (back <= 1 || back == 11)) {  // a stay begins within weeks of its announcement
        event.from.year =
            *page->year + (back == 11 && *page->month == 12 ? 1 : 0) - (back == 1 && *page->month == 1 ? 1 : 0);
        complete_end(event);
      }
      if (announced) continue;
      if (back > 2 || (back == 0 && event.from.day && page->day && *event.from.day > *page->day)) return;
      event.from.year = *page->year - (*event.from.month > *page->month ? 1 : 0);
      complete_end(event);
    }
  }

  // Feedback follows the stay; a month earlier in the year belongs to the next year.
  void borrow_years() {
    DayMention const* stay = first_of(events_, DayMention::Of::onsite);
    if (!stay && kind_ != Kind::announcement) stay = first_of(events_, DayMention::Of::onsite_start);
    auto const dated = std::ranges::find_if(
        events_, [](DayMention const& event) { return event.of == DayMention::Of::feedback && event.from.year; });
    DayMention const* told = dated != events_.end() ? &*dated : nullptr;
    PartialDate const stay_end = stay ? (stay->to ? *stay->to : stay->from) : PartialDate{};
    int const told_year = told && told->from.year ? *told->from.year : 0;
    for (auto& event : events_) {
      if (event.from.year || !event.from.month) continue;
      if (event.of == DayMention::Of::feedback && stay_end.year && stay_end.month)
        event.from.year = *stay_end.year + (*event.from.month < *stay_end.month ? 1 : 0);
      bool const stayed = event.of == DayMention::Of::onsite || event.of == DayMention::Of::onsite_start;
      if (stayed && event.relative_year != 0 && told_year > 0) event.from.year = told_year + event.relative_year;
      if (event.of == DayMention::Of::onsite && event.relative_year == 0 && told_year > 0 && told->from.month) {
        auto const end_month = event.to && event.to->month ? *event.to->month : *event.from.month;
        bool const before = end_month > *told->from.month;
        event.from.year = told_year - (before ? 1 : 0);
        if (event.to && event.to->month && *event.to->month < *event.from.month)
          --*event.from.year, event.to->year = *event.from.year + 1;
      }
      complete_end(event);
    }
    borrow_of_sentence();
    if (kind_ == Kind::announcement) borrow_of_end(), borrow_of_opening(), borrow_of_letters();
    for (auto& event : events_)
      if (event.of == DayMention::Of::onsite_end && !event.from.year && event.from.month)
        if (DayMention const* start = first_of(events_, DayMention::Of::onsite_start); start && start->from.year)
          event.from.year = *start->from.year + (*event.from.month < *start->from.month ? 1 : 0);
  }

  // 2023年5月，…开展了巡察，7月12日反馈: the sentence has told its year.
  void borrow_of_sentence() {
    for (auto& event : events_) {
      if (event.of != DayMention::Of::feedback || event.from.year || !event.from.month) continue;
      for (auto const& piece : notice_.pieces()) {
        if (event.range.begin < piece.range.begin || event.range.begin >= piece.range.end) continue;
        for (auto const& found : notice_.matches({piece.range.begin, event.range.begin}, "date")) {
          PartialDate const known = date_of(notice_, found, found.range);
          if (!known.year || !known.month) continue;
          event.from.year = *known.year + (*event.from.month < *known.month ? 1 : 0);
        }
      }
      complete_end(event);
    }
  }

  // 自3月17日起…，将于2021年5月21日撤离
  void borrow_of_end() {
    DayMention const* end = first_of(events_, DayMention::Of::onsite_end);
    if (!end || !end->from.year) return;
    for (auto& event : events_)
      if (event.of == DayMention::Of::onsite_start && !event.from.year && event.from.month)
        event.from.year = *end->from.year - (*event.from.month > *end->from.month ? 1 : 0);
  }

  // 4月27日进驻，受理信访时间截止到2025年6月10日: letters are taken while the teams stay.
  void borrow_of_letters() {
    PartialDate last;
    for (auto const& piece : notice_.pieces())
      if (auto const until = notice_.match(piece.range, "letters_until"); until && !last.year)
        last = date_of(notice_, *until, (*until)["last"].value_or((*until)["to"].value_or(until->range)));
    if (!last.year || !last.month) return;
    for (auto& event : events_) {
      bool const stay = event.of == DayMention::Of::onsite || event.of == DayMention::Of::onsite_start;
      if (!stay || event.from.year || !event.from.month || event.relative_year != 0) continue;
      event.from.year = *last.year - (*event.from.month > *last.month ? 1 : 0);
      complete_end(event);
    }
  }

  Notice const& notice_;
  Kind kind_;
  std::vector<DayMention>& events_;
};

}  // namespace

DayMention const* first_of(std::vector<DayMention> const& events, DayMention::Of of) {
  for (auto const& event : events)
    if (event.of == of && event.from.month) return &event;
  return nullptr;
}

void borrow_years(Notice const& notice, Kind kind, std::vector<DayMention>& events) {
  Years(notice, kind, events).borrow();
}

}  // namespace huiyin::bulletin
