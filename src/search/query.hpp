// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What somebody looks for: terms divided by blanks, all of which must be met; "…" holds one term together. Promises:
//  1. a text is met where the term's characters stand in it after both were made normal; a term that begins or ends
//  with
//     letters or digits meets whole words only;
//  2. a query comes from parse_query alone, and its words hold nothing but Han, letters, digits and gap_word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "search/index_words.hpp"
#include "words/result.hpp"

namespace huiyin::search {

constexpr std::size_t longest_query = 200;  // characters
constexpr std::size_t most_terms = 8;

enum class LastWord { whole, beginning };  // beginning: one Han character, with whatever follows it

struct Phrase {
  std::u32string normal;
  std::vector<IndexedWord> words;  // positions from the phrase's own beginning
  LastWord last = LastWord::whole;
};

class Query {
 public:
  std::vector<Phrase> const& terms() const { return terms_; }

 private:
  friend Result<Query> parse_query(std::string_view text);
  std::vector<Phrase> terms_;
};

// Refuses search.query_empty (nothing to look for), search.query_too_long and search.too_many_terms.
Result<Query> parse_query(std::string_view text);

}  // namespace huiyin::search
