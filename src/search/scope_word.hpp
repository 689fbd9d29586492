// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Words that say to whom a row is visible, kept in the index beside the words of its text. Promises:
//  1. a scope word is longer than any word of a text or query can be, so nobody can write or ask for one;
//  2. what one may reach is stated, never left out: a reach of no words meets nothing.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "words/id.hpp"

namespace huiyin::search {

class ScopeWord {
 public:
  // The kind is a letter a to y: u for an organisation, t for an inspection (the team at a unit).
  template <class Tag>
  ScopeWord(char kind, Id<Tag> const& id) : ScopeWord(kind, id.bytes()) {}

  std::string const& text() const { return text_; }
  friend bool operator==(ScopeWord const&, ScopeWord const&) = default;

  static ScopeWord of_no_row() { return ScopeWord('z', IdBytes{}); }

 private:
  ScopeWord(char kind, IdBytes const& id);

  std::string text_;  // z, the kind, 32 hexadecimal digits
};

class Reach {
 public:
  static Reach everything() { return {}; }
  static Reach any_of(std::vector<ScopeWord> words);

  std::vector<ScopeWord> const& words() const { return words_; }  // none: everything

 private:
  Reach() = default;
  std::vector<ScopeWord> words_;
};

}  // namespace huiyin::search
