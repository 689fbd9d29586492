// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/opinion_match.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "chinese/characters.hpp"
#include "chinese/utf32.hpp"

namespace huiyin::bulletin {
namespace {

constexpr double in_heading = 1.5;
constexpr double in_point = 1.0;
constexpr double of_context = 0.5;
constexpr double most_from_context = 2.0;
constexpr double enough = 1.4;          // one pair that only one heading has, or some pairs of points
constexpr double near_the_best = 0.75;  // a second opinion is proposed when it comes that close
constexpr std::size_t told_apart = 8;   // a pair that more opinions have tells nothing

std::set<std::u32string> telling_pairs(std::string_view text, WordSet const& empty) {
  std::set<std::u32string> pairs;
  std::u32string const wide = chinese::to_utf32(text);
  for (std::size_t at = 0; at + 1 < wide.size(); ++at) {
    if (!chinese::is_han(wide[at]) || !chinese::is_han(wide[at + 1])) continue;
    std::u32string pair = wide.substr(at, 2);
    if (!empty.has(pair)) pairs.insert(std::move(pair));
  }
  return pairs;
}

}  // namespace

OpinionMatch::OpinionMatch(std::vector<rectification::Opinion> const& opinions, WordLists const& words)
    : empty_pairs_(words["empty_pair"]) {
  WordSet const& supervisors = words["supervisor"];
  for (std::size_t index = 0; index < opinions.size(); ++index) {
    numbers_.push_back(opinions[index].number);
    if (supervisors.in(chinese::to_utf32(opinions[index].heading))) continue;
    auto const in_heading_pairs = telling_pairs(opinions[index].heading, empty_pairs_);
    for (auto const& pair : in_heading_pairs) mentions_[pair].push_back({index, in_heading});
    std::set<std::u32string> in_points;
    for (auto const& point : opinions[index].points) in_points.merge(telling_pairs(point, empty_pairs_));
    for (auto const& pair : in_points)
      if (!in_heading_pairs.contains(pair)) mentions_[pair].push_back({index, in_point});
  }
  std::erase_if(mentions_, [](auto const& entry) { return entry.second.size() > told_apart; });
}

void OpinionMatch::add_score(std::string_view text, double factor, double most, Scores& scores) const {
  Scores sums;
  for (auto const& pair : telling_pairs(text, empty_pairs_)) {
    auto const found = mentions_.find(pair);
    if (found == mentions_.end()) continue;
    for (auto const& mention : found->second)
      sums[mention.opinion] += factor * mention.weight / static_cast<double>(found->second.size());
  }
  for (auto const& [opinion, sum] : sums) scores[opinion] += std::min(sum, most);
}

std::vector<int> OpinionMatch::propose(std::string_view finding, std::string_view context) const {
  Scores scores;
  add_score(finding, 1.0, 1e9, scores);
  add_score(context, of_context, most_from_context, scores);

  std::vector<std::pair<double, std::size_t>> ranked;
  for (auto const& [opinion, score] : scores)
    if (score >= enough) ranked.emplace_back(-score, opinion);
  std::ranges::sort(ranked);
  std::vector<int> proposed;
  for (auto const& [score, opinion] : ranked)
    if (proposed.size() < 2 && score <= ranked.front().first * near_the_best) proposed.push_back(numbers_[opinion]);
  return proposed;
}

}  // namespace huiyin::bulletin
