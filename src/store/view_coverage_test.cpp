// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "store/both_engines_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using rectification::State;

class CoverageOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(CoverageOnBoth);

TEST_P(CoverageOnBoth, NamesTheItemsThatAnswerEachFindingAndOpinion) {
  Town town(writing(), place_);
  auto view = town.as(Town::acting(Role::office));
  auto const coverage = view.coverage(town.of_bureau);
  for (rectification::Item const& item : town.all_items) {
    if (item.inspection != town.of_bureau) continue;
    auto const finding = std::ranges::find(coverage.findings, item.finding, &rectification::CoveredFinding::id);
    ASSERT_NE(finding, coverage.findings.end());
    bool const answers = std::ranges::count(finding->items, item.id) == 1;
    EXPECT_EQ(answers, item.state != State::cancelled) << item.number;
    for (RequirementId const opinion : item.opinions) {
      auto const line = std::ranges::find(coverage.opinions, opinion, &rectification::CoveredOpinion::id);
      ASSERT_NE(line, coverage.opinions.end());
      EXPECT_EQ(std::ranges::count(line->items, item.id) == 1, item.state != State::cancelled) << item.number;
    }
  }
}

TEST_P(CoverageOnBoth, IsEmptyForWhoSeesNothingOfTheInspection) {
  Town town(writing(), place_);
  auto view = town.as(Town::acting(Role::unit, town.hospital));
  auto const coverage = view.coverage(town.of_bureau);
  EXPECT_TRUE(coverage.items.empty());
  EXPECT_TRUE(coverage.findings.empty());
  EXPECT_TRUE(coverage.opinions.empty());
}

}  // namespace
}  // namespace huiyin::store
