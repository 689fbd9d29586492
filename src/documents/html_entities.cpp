// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/html_entities.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include <libxml/HTMLparser.h>

#include "chinese/characters.hpp"
#include "chinese/utf8.hpp"

namespace huiyin::documents {

namespace {

using Name = std::pair<std::string_view, char32_t>;

constexpr std::size_t longest_name = 16;
constexpr char32_t no_break_space = 0xA0;

constexpr std::array later_names{
    Name{"AMP", U'&'},    Name{"COPY", 0xA9},   Name{"GT", U'>'},     Name{"LT", U'<'},     Name{"NewLine", U'\n'},
    Name{"NBSP", 0xA0},   Name{"QUOT", U'"'},   Name{"REG", 0xAE},    Name{"Tab", U'\t'},   Name{"ast", U'*'},
    Name{"bsol", U'\\'},  Name{"colon", U':'},  Name{"comma", U','},  Name{"commat", U'@'}, Name{"dash", 0x2010},
    Name{"dollar", U'$'}, Name{"equals", U'='}, Name{"excl", U'!'},   Name{"grave", U'`'},  Name{"hyphen", 0x2010},
    Name{"lbrace", U'{'}, Name{"lbrack", U'['}, Name{"lcub", U'{'},   Name{"lowbar", U'_'}, Name{"lpar", U'('},
    Name{"lsqb", U'['},   Name{"num", U'#'},    Name{"percnt", U'%'}, Name{"period", U'.'}, Name{"plus", U'+'},
    Name{"quest", U'?'},  Name{"rbrace", U'}'}, Name{"rbrack", U']'}, Name{"rcub", U'}'},   Name{"rpar", U')'},
    Name{"rsqb", U']'},   Name{"semi", U';'},   Name{"sol", U'/'},    Name{"verbar", U'|'}, Name{"vert", U'|'},
};

// libxml2 looks a name up by walking its whole table; sorted once, a hostile text stays cheap.
std::vector<Name> const& names() {
  static std::vector<Name> const sorted = [] {
    constexpr unsigned last_value = 9830;  // &diams;
    std::vector<Name> all(later_names.begin(), later_names.end());
    for (unsigned value = 34; value <= last_value; ++value)
      if (auto const* entity = htmlEntityValueLookup(value))
        all.emplace_back(reinterpret_cast<char const*>(entity->name), value);
    std::ranges::sort(all);
    return all;
  }();
  return sorted;
}

std::optional<char32_t> value_of(std::string_view name) {
  auto const found = std::ranges::lower_bound(names(), name, {}, &Name::first);
  if (found == names().end() || found->first != name) return std::nullopt;
  return found->second;
}

// The C1 numbers mean the letters of Windows-1252, as the HTML standard's table has it.
char32_t windows_1252(char32_t value) {
  constexpr std::array<char32_t, 32> letters{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                             0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                             0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                             0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  return value >= 0x80 && value < 0xA0 ? letters[value - 0x80] : value;
}

bool has_no_width(char32_t c) {
  bool const control = c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r' && c != 0;
  return control || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

std::string text_of(char32_t value) {
  if (value == no_break_space) return " ";
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = 0xFFFD;
  std::string text;
  if (!has_no_width(value)) chinese::append_utf8(text, value);
  return text;
}

int digit_of(char c, int radix) {
  if (c >= '0' && c <= '9') return c - '0';
  if (radix == 16 && c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (radix == 16 && c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_alphanumeric(char c) {
  auto const value = static_cast<unsigned char>(c);
  return chinese::is_latin(value) || chinese::is_digit(value);
}

Entity numeric_entity(std::string_view text, std::size_t at) {
  std::size_t next = at + 2;
  bool const hexadecimal = next < text.size() && (text[next] == 'x' || text[next] == 'X');
  if (hexadecimal) ++next;
  int const radix = hexadecimal ? 16 : 10;

  std::size_t const first = next;
  char32_t value = 0;
  for (; next < text.size(); ++next) {
    int const digit = digit_of(text[next], radix);
    if (digit < 0) break;
    value = std::min<char32_t>(value * static_cast<char32_t>(radix) + static_cast<char32_t>(digit), 0x110000);
  }
  if (next == first) return {};
  bool const closed = next < text.size() && text[next] == ';';
  return {next - at + (closed ? 1 : 0), closed, text_of(windows_1252(value))};
}

}  // namespace

Entity entity_at(std::string_view text, std::size_t at) {
  if (at + 1 < text.size() && text[at + 1] == '#') return numeric_entity(text, at);

  std::size_t end = at + 1;
  std::size_t const limit = std::min(text.size(), at + 1 + longest_name);
  while (end < limit && is_alphanumeric(text[end])) ++end;
  std::string_view const name = text.substr(at + 1, end - at - 1);
  char const after = end < text.size() ? text[end] : '\0';

  if (auto const value = value_of(name)) {
    if (after == ';') return {end + 1 - at, true, text_of(*value)};
    if (after != '=' && !is_alphanumeric(after)) return {end - at, false, text_of(*value)};
  }
  constexpr std::string_view space = "nbsp";
  if (name.starts_with(space)) return {1 + space.size(), false, " "};
  return {};
}

}  // namespace huiyin::documents
