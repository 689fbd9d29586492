// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Which opinions (整改意见) a finding may be answered by, told from the words they share. A proposal for a person
// to confirm: when no opinion stands out, none is proposed. Time grows linearly with the texts.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bulletin/words.hpp"
#include "rectification/ledger.hpp"

namespace huiyin::bulletin {

class OpinionMatch {
 public:
  // The lists must outlive it: [empty_pair] says which pairs of characters tell nothing, [supervisor] whose opinions
  // the unit does not answer.
  OpinionMatch(std::vector<rectification::Opinion> const& opinions, WordLists const& words);

  // Numbers of at most two opinions, the likeliest first. Context: heading and class words, which count less.
  std::vector<int> propose(std::string_view finding, std::string_view context) const;

 private:
  struct Mention {
    std::size_t opinion;
    double weight;
  };
  using Scores = std::map<std::size_t, double>;  // by opinion; only those that share a word
  void add_score(std::string_view text, double factor, double most, Scores& scores) const;

  WordSet const& empty_pairs_;
  std::vector<int> numbers_;
  std::unordered_map<std::u32string, std::vector<Mention>> mentions_;  // by pair of Han characters
};

}  // namespace huiyin::bulletin
