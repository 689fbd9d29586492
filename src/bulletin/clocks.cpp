// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/clocks.hpp"

#include <algorithm>

#include "bulletin/days.hpp"
#include "chinese/numerals.hpp"

namespace huiyin::bulletin {

namespace {

std::optional<ClockUnit> clock_unit(std::u32string_view words) {
  if (words.find(U"工作日") != std::u32string_view::npos) return ClockUnit::working_day;
  if (words.find(U"月") != std::u32string_view::npos) return ClockUnit::month;
  if (words.find(U"周") != std::u32string_view::npos || words.find(U"星期") != std::u32string_view::npos)
    return ClockUnit::week;
  if (words.find(U"天") != std::u32string_view::npos || words.find(U"日") != std::u32string_view::npos)
    return ClockUnit::day;
  return std::nullopt;
}

class ClockReader {
 public:
  ClockReader(Notice const& notice, Reading& reading) : notice_(notice), reading_(reading) {}

  void read_feedback() {
    for (std::size_t i = 0; i < notice_.pieces().size(); ++i) {
      Role const role = notice_.role(i);
      Range const piece = notice_.pieces()[i].range;
      if (role == Role::opening || role == Role::conduct) {
        for (auto const& found : notice_.matches(piece, "due_mending")) add_due(found, piece);
        continue;
      }
      if (role != Role::requirements && role != Role::other && role != Role::attendance && role != Role::statement)
        continue;
      bool const pledged = role == Role::statement && !notice_.has(piece, "overseer") &&
                           (!notice_.pieces()[i].opens_paragraph || notice_.match(piece, "statement_cue"));
      for (Range const part : split(notice_.text(), piece, pledged ? U"；，" : U"；"))
        if (!pledged || notice_.match(part, "due_pledged")) read_part(part);
    }
  }

  void read_announcement() {
    auto const& pieces = notice_.pieces();
    for (std::size_t i = 1; i < pieces.size(); ++i) {  // 三、受理期限, and the period under it
      auto const period = notice_.match_here(pieces[i].range, "letters_span");
      bool const headed = length(pieces[i - 1].range) <= 12 && notice_.match(pieces[i - 1].range, "letters_heading");
      if (period && headed) add_date(*period, "信访受理截止");
    }
    for (auto const& piece : pieces) {
      for (auto const& stay : notice_.matches(piece.range, "stay_length")) add_named(stay, U"巡察时间", "巡察时间");
      if (auto const last = notice_.match(piece.range, "letters_until")) add_date(*last, "信访受理截止");
    }
  }

  // Behind the items: dates inside them are forecasts.
  void read_report() {
    std::size_t const from = notice_.pieces().size() > 8 ? notice_.pieces().size() - 8 : 0;
    for (std::size_t i = from; i < notice_.pieces().size(); ++i) {
      auto const& piece = notice_.pieces()[i];
      if (!notice_.has(piece.range, "opinion_word")) continue;
      if (auto const last = notice_.match(piece.range, "opinions_until")) {
        add_date(*last, "意见反映期限");
        return;
      }
      if (auto const span = notice_.match(piece.range, "opinions_within")) {
        add_named(*span, U"", "意见反映期限");
        if (auto const close = notice_.match({span->range.end, piece.range.end}, "bracketed_date"))
          reading_.deadlines.back().date = resolved(date_of(notice_, *close, *(*close)["last"]));
        return;
      }
    }
  }

 private:
  void read_part(Range part) {
    for (auto const& found : notice_.matches(part, "due_within")) add_due(found, part);
    for (auto const& found : notice_.matches(part, "due_before")) {
      Deadline deadline;
      PartialDate date = resolved(date_of(notice_, found, found.range));
      if (!date.month) continue;
      if (notice_.says(found.range, U"底")) date = month_end(date);
      deadline.what = notice_.quote(what_behind(found.range, part));
      deadline.date = date;
      push(std::move(deadline));
    }
  }

  // What is owed: the words behind the clock up to the next mark.
  Range what_behind(Range clock, Range part) const {
    Range rest = bared(notice_.text(), {clock.end, part.end});
    auto const clauses = split(notice_.text(), rest, U"，");
    if (!clauses.empty() && length(clauses.front()) >= 2) rest = clauses.front();
    for (std::u32string_view const head : {U"，", U"向", U"将"})
      if (notice_.view(rest).starts_with(head) && head == U"，") rest.begin += 1;
    return length(rest) > 0 ? rest : clock;
  }

  void add_due(Match const& found, Range part) {
    bool const half_year = found.has("half");
    auto const amount = half_year ? std::optional(6) : chinese::number_value(notice_.view(*found["amount"]));
    auto const unit = half_year ? std::optional(ClockUnit::month) : clock_unit(notice_.view(*found["unit"]));
    if (!amount || !unit || *amount == 0) return;
    Deadline deadline;
    deadline.what = notice_.quote(what_behind(found.range, part));
    deadline.amount = amount;
    deadline.unit = unit;
    if (auto const from = notice_.match({part.begin, found.range.begin}, "counted_from"))
      deadline.counted_from = notice_.text().printed(*(*from)["event"]);
    push(std::move(deadline));
  }

  void push(Deadline&& deadline) {
    if (reading_.deadlines.size() >= 100) return;
    bool const known = std::ranges::any_of(reading_.deadlines, [&](Deadline const& other) {
      return other.amount == deadline.amount && other.unit == deadline.unit && other.date == deadline.date &&
             deadline.what.value == other.what.value;
    });
    if (!known) reading_.deadlines.push_back(std::move(deadline));
  }

  void add_named(Match const& found, std::u32string_view, char const* what) {
    auto const amount = chinese::number_value(notice_.view(*found["amount"]));
    auto const unit = clock_unit(notice_.view(*found["unit"]));
    if (!amount || !unit) return;
    Deadline deadline;
    deadline.what = {what, notice_.spans(found.range)};
    deadline.amount = amount;
    deadline.and_half = found.has("and_half");
    deadline.unit = unit;
    if (auto const from = found["event"]) deadline.counted_from = notice_.text().printed(*from);
    push(std::move(deadline));
  }

  void add_date(Match const& found, char const* what) {
    Deadline deadline;
    deadline.what = {what, notice_.spans(found.range)};
    PartialDate date = date_of(notice_, found, found["last"].value_or(found["to"].value_or(found.range)));
    if (auto const from = found["from"]; from && !date.year) {
      PartialDate const first = date_of(notice_, found, *from);
      if (first.year && first.month && date.month) date.year = *first.year + (*date.month < *first.month ? 1 : 0);
    }
    deadline.date = resolved(date);
    if (deadline.date->month) push(std::move(deadline));
  }

  // A date without a year follows the stay of an announcement, or the feedback.
  PartialDate resolved(PartialDate date) const {
    if (date.year || !date.month) return date;
    for (auto const* known : {&reading_.onsite_end, &reading_.feedback_date, &reading_.onsite_start})
      if (*known && (*known)->value.year && (*known)->value.month) {
        bool const announcement = reading_.kind == Kind::announcement;
        date.year = *(*known)->value.year + (!announcement && *date.month < *(*known)->value.month ? 1 : 0);
        break;
      }
    if (!date.year && reading_.kind == Kind::announcement) date.year = only_year();
    return date;
  }

  // An announcement that names one year means it.
  std::optional<int> only_year() const {
    std::optional<int> only;
    for (auto const& found : notice_.matches(notice_.text().all(), "date")) {
      PartialDate const known = date_of(notice_, found, found.range);
      if (known.year && only && *known.year != *only) return std::nullopt;
      if (known.year) only = known.year;
    }
    return only;
  }

  Notice const& notice_;
  Reading& reading_;
};

}  // namespace

void read_clocks(Notice const& notice, Reading& reading) {
  ClockReader reader(notice, reading);
  if (reading.kind == Kind::announcement) reader.read_announcement();
  if (reading.kind == Kind::rectification_report) reader.read_report();
  if (reading.kind == Kind::feedback || reading.kind == Kind::feedback_multi) reader.read_feedback();
}

}  // namespace huiyin::bulletin
