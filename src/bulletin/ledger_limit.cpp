// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_limit.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "bulletin/ledger_words.hpp"
#include "chinese/numerals.hpp"

namespace huiyin::bulletin {

namespace {

using namespace std::chrono;

struct Dated {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<int> year;
  unsigned month = 0;
  unsigned day = 0;  // 0: the month's end
};

Day last_of(int year_number, unsigned month_number) { return Day(year(year_number) / month(month_number) / last); }

std::optional<Day> day_of(Dated const& dated) {
  if (!dated.year) return std::nullopt;
  if (dated.day == 0) return last_of(*dated.year, dated.month);
  auto const date = year(*dated.year) / month(dated.month) / std::chrono::day(dated.day);
  return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

// Finds the dates of a cell from its beginning to its end.
class Dates {
 public:
  explicit Dates(std::u32string_view text) : text_(text) {}

  std::vector<Dated> all() {
    std::vector<Dated> found;
    std::optional<int> year;
    for (std::size_t at = 0; at < text_.size();) {
      at_ = at;
      auto dated = one();
      if (!dated) {
        at += std::max<std::size_t>(1, run(at));
        continue;
      }
      dated->begin = at;
      dated->end = at = at_;
      if (!dated->year) dated->year = year;
      year = dated->year;
      found.push_back(*dated);
    }
    return found;
  }

 private:
  std::size_t run(std::size_t from) const {
    std::size_t const end =
        std::min(text_.find_first_not_of(U"0123456789〇零一二三四五六七八九十", from), text_.size());
    return end > from ? end - from : 0;
  }
  std::optional<int> number() {
    std::size_t const length = run(at_);
    if (length == 0) return std::nullopt;
    auto const value = chinese::number_value(text_.substr(at_, length));
    if (value) at_ += length;
    return value;
  }
  bool take(std::u32string_view any) {
    if (at_ >= text_.size() || any.find(text_[at_]) == std::u32string_view::npos) return false;
    ++at_;
    return true;
  }
  bool take_word(std::u32string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  std::optional<Dated> one() {
    if (auto const packed = eight_digits()) return packed;
    auto const first = number();
    if (!first) return std::nullopt;
    bool const is_year = *first >= 1990 && *first <= 2100;
    if ((is_year || (*first >= 12 && *first < 100)) && take(U"年"))
      return of_year(*first < 100 ? 2000 + *first : *first);
    if (is_year && take(U".-/")) {
      auto dated = month_and_day();
      if (dated) dated->year = *first;
      return dated;
    }
    if (*first < 1 || *first > 12 || !take_word(U"月")) return std::nullopt;
    return of_month(std::nullopt, static_cast<unsigned>(*first));
  }

  std::optional<Dated> eight_digits() {
    std::u32string_view const digits = text_.substr(at_, 8);
    if (digits.size() != 8 || run(at_) != 8 || !digits.starts_with(U"20")) return std::nullopt;
    auto const part = [&digits](std::size_t from, std::size_t length) {
      return static_cast<unsigned>(chinese::number_value(digits.substr(from, length)).value_or(0));
    };
    Dated const dated{0, 0, static_cast<int>(part(0, 4)), part(4, 2), part(6, 2)};
    if (dated.month < 1 || dated.month > 12 || dated.day < 1 || !day_of(dated)) return std::nullopt;
    at_ += 8;
    return dated;
  }

  // Behind 2024年.
  std::optional<Dated> of_year(int year) {
    std::size_t const before = at_;
    if (take_word(U"底") || take_word(U"末") || take_word(U"年底") || take_word(U"年末") || take_word(U"内") ||
        take_word(U"下半年") || take_word(U"全年"))
      return Dated{0, 0, year, 12, 0};
    if (take_word(U"上半年") || take_word(U"年中")) return Dated{0, 0, year, 6, 0};
    bool const ordinal = take_word(U"第");
    auto const count = number();
    if (count && *count >= 1 && *count <= 4 && (take_word(U"季度") || (ordinal && take_word(U"季"))))
      return Dated{0, 0, year, static_cast<unsigned>(*count) * 3, 0};
    at_ = before;
    auto dated = month_and_day();
    if (dated) dated->year = year;
    return dated;
  }

  std::optional<Dated> month_and_day() {
    auto const month = number();
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    if (take_word(U"月")) return of_month(std::nullopt, static_cast<unsigned>(*month));
    std::size_t const before = at_;
    if (!take(U".-/")) return Dated{0, 0, {}, static_cast<unsigned>(*month), 0};
    auto const day = number();
    if (day && *day >= 1 && *day <= 31) {
      take(U"日号");
      return Dated{0, 0, {}, static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
    }
    at_ = before;
    return Dated{0, 0, {}, static_cast<unsigned>(*month), 0};
  }

  std::optional<Dated> of_month(std::optional<int> year, unsigned month) {
    std::size_t const before = at_;
    if (take_word(U"上旬")) return Dated{0, 0, year, month, 10};
    if (take_word(U"中旬")) return Dated{0, 0, year, month, 20};
    auto const day = number();
    if (day && *day >= 1 && *day <= 31) {
      take(U"日号");
      return Dated{0, 0, year, month, static_cast<unsigned>(*day)};
    }
    at_ = before;
    take(U"底末份");
    return Dated{0, 0, year, month, 0};
  }

  std::u32string_view text_;
  std::size_t at_ = 0;
};

// 2024年3月至6月底: from the first to the last of them.
bool is_range(std::u32string_view text, std::vector<Dated> const& dates, WordLists const& words) {
  if (dates.size() != 2) return false;
  std::u32string_view const between = text.substr(dates[0].end, dates[1].begin - dates[0].end);
  return between.size() <= 3 && words["limit.until"].in(between);
}

void take_dates(StatedDue& limit, std::u32string_view text, std::vector<Dated> dates, WordLists const& words) {
  if (is_range(text, dates, words)) dates.erase(dates.begin());
  std::vector<std::optional<Day>> days;
  std::ranges::transform(dates, std::back_inserter(days), day_of);
  if (std::ranges::any_of(dates, [](Dated const& dated) { return !dated.year; }))
    limit.fault = refuse(Fault::invalid_input, "ledger.due_without_year").code;
  else if (std::ranges::any_of(days, [](auto const& day) { return !day; }))
    limit.fault = refuse(Fault::invalid_input, "ledger.due_unclear").code;
  else if (std::ranges::any_of(days, [&days](auto const& day) { return day != days.front(); }))
    limit.fault = refuse(Fault::invalid_input, "ledger.due_several").code;
  else
    limit.due = days.front();
}

}  // namespace

StatedDue limit_in(std::string_view text, std::optional<Day> day, WordLists const& words) {
  StatedDue limit;
  limit.text = text;
  if (day) {
    limit.due = day;
    return limit;
  }
  std::u32string const folded = cell_words(text);
  if (folded.empty()) return limit;
  limit.keep_up = words["limit.keep_up"].in(folded);
  limit.at_once = words["limit.at_once"].in(folded);
  auto dates = Dates(folded).all();
  if (!dates.empty())
    take_dates(limit, folded, std::move(dates), words);
  else if (words["limit.relative"].in(folded))
    limit.fault = refuse(Fault::invalid_input, "ledger.due_relative").code;
  else if (!limit.keep_up && !limit.at_once && !words["limit.done"].in(folded))
    limit.fault = refuse(Fault::invalid_input, "ledger.due_unclear").code;
  return limit;
}

void settle_limit(LedgerEntry& entry) {
  for (auto const& measure : entry.measures) {
    if (measure.limit.due) entry.limit.due = std::max(entry.limit.due.value_or(*measure.limit.due), *measure.limit.due);
    entry.limit.keep_up = entry.limit.keep_up || measure.limit.keep_up;
    entry.limit.at_once = entry.limit.at_once || measure.limit.at_once;
  }
  std::erase_if(entry.measures, [](LedgerMeasure const& measure) {
    return measure.text.empty() && measure.leader.empty() && measure.lead_department.empty() &&
           measure.co_departments.empty() && measure.handler.empty();
  });
  auto const unclear = [](LedgerMeasure const& measure) { return !measure.limit.fault.empty(); };
  if (std::ranges::any_of(entry.measures, unclear)) entry.limit.due.reset();
}

}  // namespace huiyin::bulletin
