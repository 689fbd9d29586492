// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/index_words.hpp"

#include "chinese/fold.hpp"
#include "chinese/utf32.hpp"
#include "search/normal_text.hpp"

#include <algorithm>
#include <unordered_map>

namespace huiyin::search {

namespace {

using chinese::CharacterKind;

CharacterKind kind_at(std::u32string_view normal, std::size_t at) {
  return at < normal.size() ? chinese::kind_of(normal[at]) : CharacterKind::mark;
}

std::size_t word_end(std::u32string_view normal, std::size_t at) {
  while (kind_at(normal, at) == CharacterKind::letter) ++at;
  return at;
}

void drop_places_nobody_keeps(std::vector<IndexedWord>& words) {
  if (words.size() <= most_places_of_a_word) return;
  std::unordered_map<std::string, std::size_t> places;
  std::erase_if(words, [&](IndexedWord const& word) { return ++places[word.word] > most_places_of_a_word; });
}

}  // namespace

std::vector<IndexedWord> words_of(std::u32string_view normal) {
  std::vector<IndexedWord> words;
  words.reserve(normal.size());
  std::uint16_t position = 1;
  for (std::size_t at = 0; at < normal.size() && position <= last_position;) {
    CharacterKind const kind = kind_at(normal, at);
    std::size_t next = at + 1;
    if (kind == CharacterKind::han) {
      std::size_t const length = kind_at(normal, next) == CharacterKind::han ? 2 : 1;
      words.push_back({chinese::to_utf8(normal.substr(at, length)), position++});
    } else if (kind == CharacterKind::letter) {
      next = word_end(normal, at);
      words.push_back({chinese::to_utf8(normal.substr(at, next - at)), position++});
    } else if (normal[at] == gap) {
      bool const between_han =
          kind_at(normal, at - 1) == CharacterKind::han && kind_at(normal, next) == CharacterKind::han;
      if (!between_han) words.push_back({std::string(gap_word), position++});
    }
    at = next;
  }
  return words;
}

IndexedText index_words(std::string_view text) {
  IndexedText indexed{words_of(normal_text(text).text)};
  drop_places_nobody_keeps(indexed.words);
  return indexed;
}

}  // namespace huiyin::search
