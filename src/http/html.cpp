// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/html.hpp"

#include <fmt/format.h>

#include "chinese/utf8.hpp"
#include "search/normal_text.hpp"

namespace huiyin::http {
namespace {

bool is_shown(char c) { return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t'; }

std::string_view escaped(char const& c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return is_shown(c) ? std::string_view(&c, 1) : std::string_view();
  }
}

// Bytes of the code points up to the one of that number; count tells how many have been passed.
std::size_t bytes_until(std::string_view text, std::size_t number, std::size_t& count, std::size_t at) {
  for (; at < text.size() && count < number; ++count) at += chinese::code_point_at(text, at).length;
  return at;
}

std::string encoded(std::string_view text) {
  std::string made;
  for (char const c : text) {
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '.' || c == '_' || c == '~';
    made += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return made;
}

}  // namespace

Html& Html::text(std::string_view text) {
  for (char const& c : text) made_ += escaped(c);
  return *this;
}

Html& Html::number(std::int64_t number) {
  made_ += std::to_string(number);
  return *this;
}

Html& Html::marked(std::string_view shown, std::span<search::Range const> ranges) {
  std::size_t count = 0;
  std::size_t at = 0;
  for (search::Range const& range : ranges) {
    std::size_t const begin = bytes_until(shown, range.begin, count, at);
    std::size_t const end = bytes_until(shown, range.end, count, begin);
    text(shown.substr(at, begin - at)).markup("<mark>").text(shown.substr(begin, end - begin)).markup("</mark>");
    at = end;
  }
  return text(shown.substr(at));
}

std::string address(std::string_view path, std::span<Field const> query) {
  std::string made(path);
  char joint = '?';
  for (Field const& member : query) {
    if (member.value.empty()) continue;
    made += fmt::format("{}{}={}", joint, encoded(member.name), encoded(member.value));
    joint = '&';
  }
  return made;
}

}  // namespace huiyin::http
