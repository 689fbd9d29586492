// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/plain_words.hpp"

#include <algorithm>

#include "chinese/utf32.hpp"

namespace huiyin::search {

namespace {

std::string_view taken_line(std::string_view& rest) {
  std::size_t const end = std::min(rest.find('\n'), rest.size());
  std::string_view const line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

}  // namespace

Result<PlainWords> PlainWords::read(DataFile const& table) {
  PlainWords read;
  std::string_view rest = table.content;
  bool is_behind_head = false;
  while (!rest.empty()) {
    std::string_view const line = taken_line(rest);
    if (line.empty() || line.starts_with('#')) continue;
    if (!is_behind_head) {
      is_behind_head = true;
      continue;
    }
    std::size_t const first = std::min(line.find(','), line.size());
    std::size_t const second = std::min(line.find(',', first + 1), line.size());
    std::string_view const reason = line.substr(std::min(second + 1, line.size()));
    auto const telling = parse_name<Telling>(line.substr(std::min(first + 1, second), second - first - 1));
    if (first == 0 || !telling || reason.empty() || reason.find(',') != std::string_view::npos)
      return refuse(Fault::invalid_input, "search.plain_words_malformed", std::string(line));
    read.add(chinese::to_utf32(line.substr(0, first)), *telling);
  }
  return read;
}

// What tells nothing in one word tells nothing in another either.
void PlainWords::add(std::u32string_view word, Telling telling) {
  auto const keep = [&](auto& kept, auto key) {
    auto const [at, is_new] = kept.try_emplace(key, telling);
    if (!is_new) at->second = std::min(at->second, telling);
  };
  if (word.size() == 1) keep(characters_, word.front());
  for (std::size_t at = 0; at + 1 < word.size(); ++at) keep(pairs_, std::u32string(word.substr(at, 2)));
}

Telling PlainWords::of(std::u32string_view pair) const {
  Telling telling = Telling::much;
  for (char32_t const c : pair)
    if (auto const found = characters_.find(c); found != characters_.end()) telling = std::min(telling, found->second);
  if (auto const found = pairs_.find(pair); found != pairs_.end()) telling = std::min(telling, found->second);
  return telling;
}

}  // namespace huiyin::search
