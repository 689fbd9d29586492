// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/opinion_match.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "chinese/characters.hpp"
#include "chinese/utf32.hpp"

namespace huiyin::rectification {
namespace {

constexpr double in_heading = 1.5;
constexpr double in_point = 1.0;
constexpr double of_context = 0.5;
constexpr double most_from_context = 2.0;
constexpr double enough = 1.4;          // one pair that only one heading has, or some pairs of points
constexpr double near_the_best = 0.75;  // a second opinion is proposed when it comes that close
constexpr std::size_t told_apart = 8;   // a pair that more opinions have tells nothing

// Pairs that stand in nearly every finding and opinion, whatever they are about.
std::set<std::u32string> const& empty_pairs() {
  static std::set<std::u32string> const pairs{
      U"整改", U"问题", U"工作", U"建设", U"落实", U"不够", U"不到", U"到位", U"进一", U"一步", U"加强", U"提高",
      U"推进", U"切实", U"全面", U"认真", U"严格", U"充分", U"发挥", U"作用", U"存在", U"不足", U"不强", U"不严",
      U"不高", U"不深", U"不实", U"没有", U"完善", U"健全", U"坚持", U"深入", U"持续", U"着力", U"不断", U"突出",
      U"强化", U"有的", U"情况", U"方面", U"履行", U"开展", U"力度", U"能力", U"水平", U"机制", U"执行", U"贯彻",
      U"重视", U"积极", U"推动", U"重点", U"环节", U"要求", U"精神", U"单位", U"党委", U"党组", U"同志", U"中央",
      U"市委", U"省委", U"县委", U"集团", U"公司", U"学校", U"学院", U"发展", U"提升", U"做好", U"抓好", U"抓得",
      U"够有", U"够到", U"够强", U"作不", U"设不", U"理不", U"上级", U"部门", U"领导", U"有关", U"党的", U"的领",
      U"关于", U"整治", U"整体", U"确保", U"深化", U"促进", U"以来", U"管理", U"责任", U"监督", U"制度"};
  return pairs;
}

// An opinion on what discipline organs or the inspection office have to do is not answered by the unit.
bool is_for_supervisors(Opinion const& opinion) {
  constexpr std::array bodies{"纪检监察机关", "纪委监委", "组织部", "巡察办", "巡视办"};
  return std::ranges::any_of(bodies, [&](auto body) { return opinion.heading.find(body) != std::string::npos; });
}

std::set<std::u32string> telling_pairs(std::string_view text) {
  std::set<std::u32string> pairs;
  std::u32string const wide = chinese::to_utf32(text);
  for (std::size_t at = 0; at + 1 < wide.size(); ++at) {
    if (!chinese::is_han(wide[at]) || !chinese::is_han(wide[at + 1])) continue;
    std::u32string pair = wide.substr(at, 2);
    if (!empty_pairs().contains(pair)) pairs.insert(std::move(pair));
  }
  return pairs;
}

}  // namespace

OpinionMatch::OpinionMatch(std::vector<Opinion> const& opinions) {
  for (std::size_t index = 0; index < opinions.size(); ++index) {
    numbers_.push_back(opinions[index].number);
    if (is_for_supervisors(opinions[index])) continue;
    auto const in_heading_pairs = telling_pairs(opinions[index].heading);
    for (auto const& pair : in_heading_pairs) mentions_[pair].push_back({index, in_heading});
    std::set<std::u32string> in_points;
    for (auto const& point : opinions[index].points) in_points.merge(telling_pairs(point));
    for (auto const& pair : in_points)
      if (!in_heading_pairs.contains(pair)) mentions_[pair].push_back({index, in_point});
  }
  std::erase_if(mentions_, [](auto const& entry) { return entry.second.size() > told_apart; });
}

void OpinionMatch::add_score(std::string_view text, double factor, double most, Scores& scores) const {
  Scores sums;
  for (auto const& pair : telling_pairs(text)) {
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

}  // namespace huiyin::rectification
