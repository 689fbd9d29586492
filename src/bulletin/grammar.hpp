// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Phrases as data. A grammar file (data/lexicon/*.grammar) has rules, one a paragraph:
//
//   onsite = "对" unit:(..) @inspect            # a comment
//
//   "words"     these characters            @list       one word of that list, longest first
//   rule        another rule                [年月\d]     one character; [2-8] digits between, \d digit, \h Han, \l
//   Latin; [^…] any other x | y       either, in this order       x? x* x+ x{2,4} name:(x)    x, remembered as name &x
//   !x      x stands (does not stand) here
//   ..          as little as possible within a clause    ...  within a sentence
//
// Promises: a match looks at most a few hundred characters ahead and takes a bounded number of steps, so that no
// text can make it slow; matching changes nothing and may run in many threads.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bulletin/text.hpp"
#include "bulletin/words.hpp"
#include "words/result.hpp"

namespace huiyin::bulletin {

struct Match {
  Range range;
  std::vector<std::pair<std::string_view, Range>> captures;

  std::optional<Range> operator[](std::string_view name) const;  // the first of that name
  bool has(std::string_view name) const { return (*this)[name].has_value(); }
};

class Grammar {
 public:
  // Refuses "lexicon.malformed" naming file and line: an unknown rule or list, a mark out of place.
  static Result<Grammar> parse(std::string_view file, std::string_view source, WordLists const& words);

  std::optional<Match> match(std::string_view rule, std::u32string_view text, std::size_t at, std::size_t end) const;
  std::optional<Match> find(std::string_view rule, std::u32string_view text, Range within) const;
  std::vector<Match> all(std::string_view rule, std::u32string_view text, Range within) const;  // not overlapping

  struct Node;

 private:
  struct Rule;
  Rule const& rule_named(std::string_view name) const;
  // What every match of the rule begins with and holds, so that most places need no look.
  static void learn_start(Rule& rule);
  std::shared_ptr<std::map<std::string, Rule, std::less<>> const> rules_;
  friend class GrammarParser;
};

}  // namespace huiyin::bulletin
