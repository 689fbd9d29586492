// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/outline.hpp"
#include "chinese/characters.hpp"

namespace huiyin::bulletin {

using chinese::is_digit;

namespace {

constexpr std::u32string_view cn_digits = U"一二三四五六七八九十";
constexpr std::u32string_view financial_digits = U"壹贰叁肆伍陆柒捌玖拾";
constexpr std::u32string_view stems = U"甲乙丙丁戊己庚辛壬癸";

class Cursor {
 public:
  Cursor(std::u32string_view text, std::size_t begin, std::size_t end) : at(begin), text_(text), end_(end) {}
  std::size_t at;

  char32_t look(std::size_t ahead = 0) const { return at + ahead < end_ ? text_[at + ahead] : U'\n'; }
  bool take(std::u32string_view one_of) {
    if (at >= end_ || one_of.find(text_[at]) == std::u32string_view::npos) return false;
    ++at;
    return true;
  }
  std::size_t run(std::u32string_view of, std::size_t most) {
    std::size_t const begin = at;
    while (at - begin < most && take(of)) {
    }
    return at - begin;
  }
  void blanks() {
    while (at < end_ && text_[at] == U' ') ++at;
  }

 private:
  std::u32string_view text_;
  std::size_t end_;
};

Marker made(MarkerKind kind, std::size_t begin, Cursor& cursor, Range ordinal) {
  cursor.blanks();
  return {kind, {begin, cursor.at}, ordinal};
}

// 一是 二要 首先 第一，
std::optional<Marker> spoken(std::u32string_view text, std::size_t at, std::size_t end) {
  static constexpr std::u32string_view sequence[] = {U"首先", U"其次", U"再次", U"最后"};
  Cursor cursor(text, at, end);
  for (auto const word : sequence)
    if (text.substr(at, word.size()) == word) {
      cursor.at += word.size();
      if (!cursor.take(U"，、：,")) return std::nullopt;
      return made(MarkerKind::spoken, at, cursor, {at, at + word.size()});
    }
  bool const counted = cursor.look() == U'第';
  if (counted) ++cursor.at;
  std::size_t const number = cursor.run(cn_digits, 2);
  if (number == 0) return std::nullopt;
  if (counted) {
    std::size_t const stop = cursor.at;
    if (!cursor.take(U"，、：,")) return std::nullopt;
    return made(MarkerKind::spoken, at, cursor, {at, stop});
  }
  if (!cursor.take(U"是要")) return std::nullopt;
  std::size_t const stop = cursor.at;
  if (text[stop - 1] == U'要' && cursor.look() == U'求') return std::nullopt;
  cursor.take(U"：，、");
  return made(MarkerKind::spoken, at, cursor, {at, stop});
}

// （一） （1） (1) 1）
std::optional<Marker> bracketed(std::u32string_view text, std::size_t at, std::size_t end) {
  Cursor cursor(text, at, end);
  if (!cursor.take(U"（")) return std::nullopt;
  if (cursor.run(stems, 1) > 0) {
    if (!cursor.take(U"）")) return std::nullopt;
    std::size_t const closed = cursor.at;
    return made(MarkerKind::paren_stem, at, cursor, {at, closed});
  }
  std::size_t const chinese_number = cursor.run(cn_digits, 3);
  std::size_t const arabic_number = chinese_number > 0 ? 0 : cursor.run(U"0123456789", 2);
  if (chinese_number + arabic_number == 0 || !cursor.take(U"）")) return std::nullopt;
  std::size_t const stop = cursor.at;
  cursor.take(U"、.．");
  return made(chinese_number > 0 ? MarkerKind::paren_section : MarkerKind::paren_arabic, at, cursor, {at, stop});
}

// 1. 1、 1-1 1.1 1）
std::optional<Marker> arabic(std::u32string_view text, std::size_t at, std::size_t end, bool opens_paragraph) {
  Cursor cursor(text, at, end);
  if (cursor.run(U"0123456789", 3) == 0 || cursor.at - at > 2) return std::nullopt;
  std::size_t stop = cursor.at;
  bool dotted = false;
  for (int i = 0; i < 2 && (cursor.look() == U'-' || cursor.look() == U'.') && is_digit(cursor.look(1)); ++i) {
    if (cursor.look() == U'.' && (!opens_paragraph || cursor.look(5) == U'年')) break;
    ++cursor.at;
    if (cursor.run(U"0123456789", 3) > 2) return std::nullopt;
    stop = cursor.at;
    dotted = true;
  }
  // a table's row: the number stands in a cell of its own
  std::size_t blanks = 0;
  while (cursor.look(blanks) == U' ') ++blanks;
  bool const cell = opens_paragraph && !dotted && blanks > 0 && chinese::is_han(cursor.look(blanks)) &&
                    std::u32string_view(U"年月日号时个").find(cursor.look(blanks)) == std::u32string_view::npos;
  if (cell) return made(MarkerKind::arabic, at, cursor, {at, stop});
  bool const closed = cursor.take(U"、.．）。");
  if (!closed && !(dotted && (cursor.look() == U' ' || chinese::is_han(cursor.look())))) return std::nullopt;
  bool const before_year = is_digit(cursor.look(3)) && cursor.look(4) == U'年';  // 3.2020年低保评议没有公示
  if ((is_digit(cursor.look()) && !before_year) || cursor.look() == U'%') return std::nullopt;
  return made(dotted ? MarkerKind::dotted : MarkerKind::arabic, at, cursor, {at, stop});
}

// 一、 壹、 甲、
std::optional<Marker> lettered(std::u32string_view text, std::size_t at, std::size_t end, bool opens_paragraph) {
  Cursor cursor(text, at, end);
  MarkerKind kind = MarkerKind::section;
  if (cursor.run(cn_digits, 3) == 0) {
    kind = cursor.run(financial_digits, 2) > 0 ? MarkerKind::financial : MarkerKind::stem;
    if (kind == MarkerKind::stem && cursor.run(stems, 1) == 0) return std::nullopt;
  }
  std::size_t const stop = cursor.at;
  if (!cursor.take(U"、.．") && !(opens_paragraph && cursor.take(U"，"))) return std::nullopt;
  // 一、二线 and 十三、十四五 are words, no markers
  if (kind == MarkerKind::section && cn_digits.find(cursor.look()) != std::u32string_view::npos &&
      (cursor.look(1) == U'线' || cursor.look(1) == U'、' || cursor.look(1) == U'级' || cursor.look(1) == U'季'))
    return std::nullopt;
  return made(kind, at, cursor, {at, stop});
}

// 第二部分
std::optional<Marker> part(std::u32string_view text, std::size_t at, std::size_t end) {
  Cursor cursor(text, at, end);
  if (!cursor.take(U"第") || cursor.run(cn_digits, 2) == 0 || !cursor.take(U"部") || !cursor.take(U"分"))
    return std::nullopt;
  std::size_t const stop = cursor.at;
  if (!cursor.take(U"：、， ")) return std::nullopt;
  return made(MarkerKind::section, at, cursor, {at, stop});
}

// 问题一： 问题01
std::optional<Marker> problem(std::u32string_view text, std::size_t at, std::size_t end) {
  Cursor cursor(text, at, end);
  if (!cursor.take(U"问") || !cursor.take(U"题")) return std::nullopt;
  cursor.blanks();
  if (cursor.run(cn_digits, 3) == 0 && cursor.run(U"0123456789", 3) == 0) return std::nullopt;
  std::size_t const stop = cursor.at;
  if (!cursor.take(U"：、.．—- ，") && cursor.look() != U'“' && cursor.look() != U'关') return std::nullopt;
  return made(MarkerKind::problem, at, cursor, {at, stop});
}

}  // namespace

std::optional<Marker> marker_at(std::u32string_view text, std::size_t at, std::size_t end, bool opens_paragraph) {
  char32_t const c = text[at];
  if (c >= U'①' && c <= U'⑳') {
    Cursor cursor(text, at + 1, end);
    cursor.take(U"、.．");
    return made(MarkerKind::circled, at, cursor, {at, at + 1});
  }
  if (c == U'（') return bracketed(text, at, end);
  if (is_digit(c)) return arabic(text, at, end, opens_paragraph);
  if (c == U'问') return problem(text, at, end);
  if (opens_paragraph && c == U'第')
    if (auto found = part(text, at, end)) return found;
  if (auto found = spoken(text, at, end)) return found;
  return lettered(text, at, end, opens_paragraph);
}

}  // namespace huiyin::bulletin
