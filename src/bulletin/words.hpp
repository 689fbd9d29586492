// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Word lists of the lexicon (data/lexicon/*.words): "[name]" opens a list, then words apart by blanks;
// "#" comments to the end of the line. Words are given folded, as Text folds.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bulletin/text.hpp"
#include "words/result.hpp"

namespace huiyin::bulletin {

class WordSet {
 public:
  void add(std::u32string word);
  void close();  // after the last add: longest words first

  // Length of the longest word that begins, or ends, at that place within the limit; 0 when none does.
  std::size_t begins(std::u32string_view text, std::size_t at) const;
  std::size_t ends(std::u32string_view text, std::size_t at) const;
  // First place of any word.
  std::optional<Range> find(std::u32string_view text, std::size_t from = 0) const;
  bool in(std::u32string_view text) const { return find(text).has_value(); }
  std::size_t count(std::u32string_view text) const;  // places, not overlapping
  bool has(std::u32string_view word) const { return begins(word, 0) == word.size() && !word.empty(); }

  std::vector<std::u32string> const& of_first(char32_t first) const;
  bool starts_with(char32_t first) const { return by_first_.contains(first); }
  template <class Visit>
  void each_first(Visit&& visit) const {
    for (auto const& [first, words] : by_first_) visit(first);
  }
  bool empty() const { return by_first_.empty(); }

 private:
  std::unordered_map<char32_t, std::vector<std::u32string>> by_first_;
  std::unordered_map<char32_t, std::vector<std::u32string>> by_last_;
};

class WordLists {
 public:
  // Refuses "lexicon.malformed" naming file and line.
  Result<void> add_file(std::string_view name, std::string_view content);
  void close();

  WordSet const& operator[](std::string_view name) const;  // throws when the lexicon has no such list
  bool has(std::string_view name) const { return lists_.contains(name); }
  // The lists named prefix.*, by what stands behind the dot.
  std::vector<std::pair<std::string, WordSet const*>> under(std::string_view prefix) const;

 private:
  std::map<std::string, WordSet, std::less<>> lists_;
};

}  // namespace huiyin::bulletin
