// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The parts a rule of the grammar is made of, and the characters it can begin with.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "bulletin/grammar.hpp"

namespace huiyin::bulletin {

struct Grammar::Node {
  enum class Type {
    literal,
    list,
    letters,
    skip_clause,
    skip_sentence,
    reference,
    sequence,
    choice,
    repeat,
    capture,
    ahead,
    not_ahead
  };
  Type type = Type::sequence;
  std::u32string text;  // literal; letters: single characters
  std::string name;     // reference, capture
  WordSet const* list = nullptr;
  bool negated = false;  // letters
  bool digits = false, han = false, latin = false;
  int least = 0, most = 0;  // repeat
  std::vector<Node> parts;
  Rule const* rule = nullptr;  // reference, once linked

  bool takes(char32_t c) const;  // letters
  Node const& rule_body() const;
};

struct Grammar::Rule {
  Node body;
  bool any_first = true;  // may begin with any character
  std::unordered_set<char32_t> first;
  std::vector<std::u32string> needed;  // every match holds one of these; empty when nothing is certain

  bool may_stand_in(std::u32string_view text) const {
    return needed.empty() ||
           std::ranges::any_of(needed, [&](auto const& word) { return text.find(word) != std::u32string_view::npos; });
  }
  bool may_begin(char32_t c) const { return any_first || first.contains(c); }
};

inline Grammar::Node const& Grammar::Node::rule_body() const { return rule->body; }

}  // namespace huiyin::bulletin
