// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Which findings are about the same thing (举一反三), told from the words they share. Promises:
//  1. only the texts in hand are counted: how often a word stands in what the asker may not see weighs nothing;
//  2. a word that tells nothing (plain_words.hpp) never makes two texts alike, however often both have it, and one that
//     tells little never alone;
//  3. what is found alike says where: ranges count code points of the candidate's text, ascending and apart.
// A person judges what is proposed: nothing is linked by itself.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/normal_text.hpp"
#include "search/plain_words.hpp"

namespace huiyin::search {

constexpr std::size_t most_probes = 20;

// What to look for in the index, so that findings about the same thing come up: stretches of some characters first,
// then pairs and words. Each is one term of a query.
std::vector<std::string> probes_of(std::string_view text, PlainWords const& plain);

struct Described {
  std::string text;
  std::string kind;  // the class, as the office words it; may be empty
};

struct Likeness {
  std::size_t candidate = 0;  // its place among those given
  double score = 0;           // above least_likeness; 1: the same text
  std::vector<Range> met;
};

constexpr double least_likeness = 0.1;

// The likest first; of those alike the earlier given.
std::vector<Likeness> most_similar(Described const& sought, std::span<Described const> candidates,
                                   PlainWords const& plain, std::size_t most);

}  // namespace huiyin::search
