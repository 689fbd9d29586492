// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The words of a text for an index, the same for both engines (docs/decisions/0035-search-words.md). Promises:
//  1. Han stands as overlapping pairs, each at the position of its first character, and the last character of a run
//     alone behind them; a word of letters or digits stands whole; a separator beside letters is a word of its own;
//  2. so a phrase of words stands in a text exactly where its characters stand in the normal text;
//  3. a word is listed 256 times at most and at positions up to 16,383, which is what PostgreSQL keeps; texts of
//     paragraphs() meet these limits only where one word is repeated without separators.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::search {

// Grows when a text gives other words than before: a store then builds its index anew.
constexpr int words_version = 1;

constexpr std::size_t most_places_of_a_word = 256;
constexpr std::uint16_t last_position = 16'383;

// The separator as a word. The tokenizer of FTS5 holds it for one, and no text has it: it is a mark.
constexpr std::string_view gap_word = "¶";

struct IndexedWord {
  std::string word;
  std::uint16_t position = 0;  // from 1, ascending
  bool operator==(IndexedWord const&) const = default;
};

struct IndexedText {
  std::vector<IndexedWord> words;
};

IndexedText index_words(std::string_view text);

// The same for a part of a normal text; without the limit of promise 3 on places.
std::vector<IndexedWord> words_of(std::u32string_view normal);

}  // namespace huiyin::search
