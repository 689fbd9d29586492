// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/plan_text.hpp"

#include <algorithm>

#include "chinese/characters.hpp"
#include "chinese/fold.hpp"
#include "chinese/utf32.hpp"

namespace huiyin::rectification {

namespace {

constexpr std::u32string_view han_numerals = U"一二三四五六七八九十两百千万半数几";

bool is_numeral(char32_t c) { return chinese::is_digit(c) || han_numerals.find(c) != std::u32string_view::npos; }

std::vector<std::u32string> const& listed(PlanWords const& words, PlanWord kind) {
  static std::vector<std::u32string> const none;
  auto const found = words.find(kind);
  return found == words.end() ? none : found->second;
}

std::u32string without_idioms(std::u32string text, PlanWords const& words) {
  for (std::u32string const& idiom : listed(words, PlanWord::idiom))
    for (auto at = text.find(idiom); at != std::u32string::npos; at = text.find(idiom, at))
      text.replace(at, idiom.size(), 1, U'□');
  return text;
}

bool has_word(std::u32string_view text, PlanWords const& words, PlanWord kind) {
  return std::ranges::any_of(listed(words, kind),
                             [&](std::u32string const& word) { return text.find(word) != std::u32string_view::npos; });
}

bool counts_at(std::u32string_view text, std::size_t behind, PlanWords const& words) {
  while (behind < text.size() && (text[behind] == U'余' || text[behind] == U'多')) ++behind;
  return std::ranges::any_of(listed(words, PlanWord::classifier),
                             [&](std::u32string const& word) { return text.substr(behind).starts_with(word); });
}

struct Digits {
  std::size_t end = 0;
  int value = 0;
};

std::optional<Digits> digits_at(std::u32string_view text, std::size_t at, std::size_t most) {
  Digits read{at, 0};
  while (read.end < text.size() && read.end < at + most && chinese::is_digit(text[read.end]))
    read.value = read.value * 10 + static_cast<int>(text[read.end++] - U'0');
  return read.end == at ? std::nullopt : std::optional(read);
}

std::optional<Day> valid(int year, int month, std::optional<int> day) {
  auto const of_month = std::chrono::year(year) / month;
  if (year < 1990 || year > 2100 || !of_month.ok()) return std::nullopt;
  auto const civil = day ? of_month / *day : std::chrono::year_month_day(of_month / std::chrono::last);
  return civil.ok() ? std::optional(Day(civil)) : std::nullopt;
}

// Eight digits in a row, or a year, a month and perhaps a day with a sign between each.
std::optional<Day> day_at(std::u32string_view text, std::size_t at) {
  constexpr std::u32string_view between = U".-_/年月";
  auto const separated = [&](std::size_t place) {
    return place < text.size() && between.find(text[place]) != std::u32string_view::npos;
  };
  if (auto const whole = digits_at(text, at, 8); whole && whole->end == at + 8)
    return valid(whole->value / 10000, whole->value / 100 % 100, whole->value % 100);
  auto const year = digits_at(text, at, 5);
  if (!year || year->end != at + 4 || !separated(year->end)) return std::nullopt;
  auto const month = digits_at(text, year->end + 1, 2);
  if (!month) return std::nullopt;
  auto const day = separated(month->end) ? digits_at(text, month->end + 1, 2) : std::nullopt;
  return valid(year->value, month->value, day ? std::optional(day->value) : std::nullopt);
}

}  // namespace

std::u32string plain(std::string_view text) {
  std::u32string kept;
  for (auto const& each : chinese::fold(text)) {
    auto const kind = chinese::kind_of(each.value);
    if (kind == chinese::CharacterKind::han || kind == chinese::CharacterKind::letter) kept.push_back(each.value);
  }
  return kept;
}

std::u32string told(std::string_view text) {
  std::u32string whole = plain(text);
  auto const behind = static_cast<std::size_t>(std::ranges::find_if_not(whole, is_numeral) - whole.begin());
  if (behind == 0 || behind == whole.size()) return whole;
  bool const is_listed = whole[behind] == U'是' || whole[behind] == U'要';  // 一是, 二要
  bool const is_numbered = std::ranges::all_of(whole.substr(0, behind), chinese::is_digit);
  if (is_listed) return whole.substr(behind + 1);
  return is_numbered ? whole.substr(behind) : whole;
}

std::optional<std::string> first_word(std::u32string_view text, PlanWords const& words, PlanWord kind) {
  std::size_t first = std::u32string_view::npos;
  std::u32string_view found;
  for (std::u32string const& word : listed(words, kind)) {
    auto const at = text.find(word);
    if (at < first || (at == first && at != std::u32string_view::npos && word.size() > found.size())) {
      first = at;
      found = word;
    }
  }
  if (found.empty()) return std::nullopt;
  return chinese::to_utf8(found);
}

bool counts(std::string_view text, PlanWords const& words) {
  if (text.find('%') != std::string_view::npos || text.find("％") != std::string_view::npos) return true;
  std::u32string const read = without_idioms(plain(text), words);
  if (has_word(read, words, PlanWord::rhythm)) return true;
  for (std::size_t at = 0; at < read.size(); ++at)
    if (is_numeral(read[at]) && counts_at(read, at + 1, words)) return true;
  return false;
}

bool only_holds_a_meeting(std::string_view text, PlanWords const& words) {
  std::u32string const read = without_idioms(plain(text), words);
  return has_word(read, words, PlanWord::meeting) && !has_word(read, words, PlanWord::act) &&
         !has_word(read, words, PlanWord::deed);
}

std::optional<std::string> vague_verb(std::string_view text, PlanWords const& words) {
  std::u32string const read = without_idioms(plain(text), words);
  bool const names_a_paper = text.find("《") != std::string_view::npos;
  if (names_a_paper || has_word(read, words, PlanWord::deed) || counts(text, words)) return std::nullopt;
  return first_word(read, words, PlanWord::vague);
}

std::optional<Day> day_in_name(std::string_view name) {
  std::u32string text;
  for (auto const& each : chinese::fold(name)) text.push_back(each.value);
  std::optional<Day> newest;
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool const begins = chinese::is_digit(text[at]) && (at == 0 || !chinese::is_digit(text[at - 1]));
    auto const day = begins ? day_at(text, at) : std::nullopt;
    if (day && (!newest || *day > *newest)) newest = day;
  }
  return newest;
}

}  // namespace huiyin::rectification
