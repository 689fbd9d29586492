// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/list_number.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "chinese/utf32.hpp"
#include "chinese/utf8.hpp"

namespace huiyin::documents {

namespace {

using Name = std::pair<std::string_view, NumberFormat>;

constexpr std::array names{
    Name{"bullet", NumberFormat::bullet},
    Name{"chineseCounting", NumberFormat::chinese_simple},
    Name{"chineseCountingThousand", NumberFormat::chinese_thousand},
    Name{"chineseLegalSimplified", NumberFormat::legal_simplified},
    Name{"decimalEnclosedCircle", NumberFormat::circled},
    Name{"decimalEnclosedCircleChinese", NumberFormat::circled},
    Name{"decimalEnclosedFullstop", NumberFormat::with_full_stop},
    Name{"decimalEnclosedParen", NumberFormat::in_parentheses},
    Name{"decimalFullWidth", NumberFormat::full_width},
    Name{"decimalFullWidth2", NumberFormat::full_width},
    Name{"decimalZero", NumberFormat::decimal_zero},
    Name{"ideographDigital", NumberFormat::digits},
    Name{"ideographEnclosedCircle", NumberFormat::circled_ideographs},
    Name{"ideographLegalTraditional", NumberFormat::legal_traditional},
    Name{"ideographTraditional", NumberFormat::stems},
    Name{"ideographZodiac", NumberFormat::branches},
    Name{"japaneseCounting", NumberFormat::japanese},
    Name{"japaneseDigitalTenThousand", NumberFormat::digits},
    Name{"lowerLetter", NumberFormat::lower_letter},
    Name{"lowerRoman", NumberFormat::lower_roman},
    Name{"none", NumberFormat::none},
    Name{"taiwaneseCounting", NumberFormat::chinese_simple},
    Name{"taiwaneseCountingThousand", NumberFormat::chinese_thousand},
    Name{"taiwaneseDigital", NumberFormat::digits},
    Name{"upperLetter", NumberFormat::upper_letter},
    Name{"upperRoman", NumberFormat::upper_roman},
};
static_assert(std::ranges::is_sorted(names, {}, &Name::first));

struct Numerals {
  std::u32string_view digits;  // nought to nine
  std::u32string_view units;   // ten, hundred, thousand
};
constexpr Numerals plain{U"零一二三四五六七八九", U"十百千"};
constexpr Numerals legal_simplified{U"零壹贰叁肆伍陆柒捌玖", U"拾佰仟"};
constexpr Numerals legal_traditional{U"零壹貳參肆伍陸柒捌玖", U"拾佰仟"};

constexpr int largest_spelled = 9'999;

// 1001 as 一千零一; one_ten: 10 as 一十 rather than 十.
std::u32string spelled(int number, Numerals const& numerals, bool one_ten) {
  std::u32string text;
  bool skipped = false;
  int scale = 1'000;
  for (std::size_t unit = 4; unit-- > 0; scale /= 10) {
    auto const digit = static_cast<std::size_t>(number / scale % 10);
    if (digit == 0) {
      skipped = !text.empty();
      continue;
    }
    if (skipped) text += numerals.digits[0];
    skipped = false;
    bool const bare_ten = unit == 1 && digit == 1 && text.empty() && !one_ten;
    if (!bare_ten) text += numerals.digits[digit];
    if (unit > 0) text += numerals.units[unit - 1];
  }
  return text;
}

std::u32string japanese(int number) {
  std::u32string text;
  int scale = 1'000;
  for (std::size_t unit = 4; unit-- > 0; scale /= 10) {
    auto const digit = static_cast<std::size_t>(number / scale % 10);
    if (digit == 0) continue;
    if (digit > 1 || unit == 0) text += plain.digits[digit];
    if (unit > 0) text += plain.units[unit - 1];
  }
  return text;
}

std::u32string digit_by_digit(int number) {
  std::u32string text;
  for (char const c : std::to_string(number)) {
    auto const digit = static_cast<std::size_t>(c - '0');
    text += digit == 0 ? U'〇' : plain.digits[digit];
  }
  return text;
}

std::string roman(int number, bool upper) {
  constexpr std::array<std::pair<int, std::string_view>, 13> parts{{{1000, "M"},
                                                                    {900, "CM"},
                                                                    {500, "D"},
                                                                    {400, "CD"},
                                                                    {100, "C"},
                                                                    {90, "XC"},
                                                                    {50, "L"},
                                                                    {40, "XL"},
                                                                    {10, "X"},
                                                                    {9, "IX"},
                                                                    {5, "V"},
                                                                    {4, "IV"},
                                                                    {1, "I"}}};
  std::string text;
  for (auto const& [value, letters] : parts)
    for (; number >= value; number -= value) text += letters;
  if (!upper) std::ranges::transform(text, text.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
  return text;
}

// a … z, aa, bb … as word processors count.
std::string letters(int number, char first) {
  auto const times = static_cast<std::size_t>((number - 1) / 26 + 1);
  return std::string(times, static_cast<char>(first + (number - 1) % 26));
}

std::string one_of(char32_t first, int number) {
  std::string text;
  chinese::append_utf8(text, first + static_cast<char32_t>(number) - 1);
  return text;
}

std::string circled(int number) {
  if (number <= 20) return one_of(U'①', number);
  return number <= 35 ? one_of(U'㉑', number - 20) : one_of(U'㊱', number - 35);
}

std::string full_width(int number) {
  std::string text;
  for (char const c : std::to_string(number)) chinese::append_utf8(text, static_cast<char32_t>(c - '0') + U'０');
  return text;
}

std::string place_in(std::u32string_view series, int number) {
  return chinese::to_utf8(series.substr(static_cast<std::size_t>(number) - 1, 1));
}

int largest_of(NumberFormat format) {
  switch (format) {
    case NumberFormat::circled:
      return 50;
    case NumberFormat::in_parentheses:
    case NumberFormat::with_full_stop:
      return 20;
    case NumberFormat::stems:
    case NumberFormat::circled_ideographs:
      return 10;
    case NumberFormat::branches:
      return 12;
    case NumberFormat::upper_letter:
    case NumberFormat::lower_letter:
      return 26 * 30;
    case NumberFormat::upper_roman:
    case NumberFormat::lower_roman:
      return 3'999;
    default:
      return largest_spelled;
  }
}

}  // namespace

NumberFormat parse_number_format(std::string_view name) {
  auto const found = std::ranges::lower_bound(names, name, {}, &Name::first);
  return found != names.end() && found->first == name ? found->second : NumberFormat::decimal;
}

std::string rendered(int number, NumberFormat format) {
  if (format == NumberFormat::bullet || format == NumberFormat::none) return {};
  if (number < 1 || number > largest_of(format)) format = NumberFormat::decimal;
  switch (format) {
    case NumberFormat::decimal_zero:
      return fmt::format("{:02}", number);
    case NumberFormat::upper_roman:
    case NumberFormat::lower_roman:
      return roman(number, format == NumberFormat::upper_roman);
    case NumberFormat::upper_letter:
      return letters(number, 'A');
    case NumberFormat::lower_letter:
      return letters(number, 'a');
    case NumberFormat::full_width:
      return full_width(number);
    case NumberFormat::circled:
      return circled(number);
    case NumberFormat::in_parentheses:
      return one_of(U'⑴', number);
    case NumberFormat::with_full_stop:
      return one_of(U'⒈', number);
    case NumberFormat::chinese_simple:
      return chinese::to_utf8(number < 100 ? spelled(number, plain, false) : digit_by_digit(number));
    case NumberFormat::chinese_thousand:
      return chinese::to_utf8(spelled(number, plain, false));
    case NumberFormat::japanese:
      return chinese::to_utf8(japanese(number));
    case NumberFormat::digits:
      return chinese::to_utf8(digit_by_digit(number));
    case NumberFormat::legal_simplified:
      return chinese::to_utf8(spelled(number, legal_simplified, true));
    case NumberFormat::legal_traditional:
      return chinese::to_utf8(spelled(number, legal_traditional, true));
    case NumberFormat::stems:
      return place_in(U"甲乙丙丁戊己庚辛壬癸", number);
    case NumberFormat::branches:
      return place_in(U"子丑寅卯辰巳午未申酉戌亥", number);
    case NumberFormat::circled_ideographs:
      return one_of(U'㊀', number);
    default:
      return std::to_string(number);
  }
}

}  // namespace huiyin::documents
