// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/opinion_match.hpp"

#include <gtest/gtest.h>

#include "bulletin/lexicon.hpp"
#include "bulletin/shared_test.hpp"

namespace huiyin::bulletin {
namespace {

using rectification::Opinion;

std::vector<Opinion> three_opinions() {
  return {{1, "一是", "强化理论武装，提高村干部政策水平", {}},
          {2, "二是", "规范“三资”管理，管好集体的钱袋子", {"清理集体资产台账", "公开小型工程"}},
          {3, "三是", "抓好党员教育管理，增强支部凝聚力", {}}};
}

std::vector<int> proposed_of(std::vector<Opinion> const& opinions, std::string_view finding,
                             std::string_view context = "") {
  return OpinionMatch(opinions, testing::lexicon().words).propose(finding, context);
}

std::vector<int> proposed(std::string_view finding, std::string_view context = "") {
  return proposed_of(three_opinions(), finding, context);
}

TEST(OpinionMatch, TellingWordsInHeadingOrPointsDecide) {
  EXPECT_EQ(proposed("有的党员长期不参加组织生活"), std::vector<int>{3});
  EXPECT_EQ(proposed("有的集体资产台账登记不全"), std::vector<int>{2});
}

TEST(OpinionMatch, WordsThatStandEverywhereDecideNothing) {
  EXPECT_EQ(proposed("整改问题落实不到位，工作推进不够"), std::vector<int>{});
  EXPECT_EQ(proposed("环境整治点位反复脏乱"), std::vector<int>{});
}

TEST(OpinionMatch, ContextAloneMayDecideWhenItIsStrong) {
  EXPECT_EQ(proposed("有关登记不清", "集体资产 小型工程 三资"), std::vector<int>{2});
}

TEST(OpinionMatch, WhatSupervisorsHaveToDoIsNotForTheUnitToAnswer) {
  std::vector<Opinion> const opinions{{1, "", "纪检监察机关要加强对集体资产的日常监督", {}}};
  EXPECT_EQ(proposed_of(opinions, "集体资产流失"), std::vector<int>{});
}

TEST(OpinionMatch, AtMostTwoAreProposed) {
  std::vector<Opinion> same;
  for (int number = 1; number <= 5; ++number) same.push_back({number, "", "管好集体资产", {}});
  EXPECT_LE(proposed_of(same, "集体资产流失，集体资金被挪用").size(), 2u);
}

TEST(OpinionMatch, WithoutOpinionsNothingIsProposed) { EXPECT_EQ(proposed_of({}, "集体资产流失"), std::vector<int>{}); }

}  // namespace
}  // namespace huiyin::bulletin
