// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/mapped_text.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>

namespace huiyin::chinese {
namespace {

// 內(nèi)部 → 內部 → 内部, in bytes: 3 + 7 dropped + 3, then 3 → 3.
SourceMap without_gloss() {
  SourceMap map;
  map.keep(3);
  map.drop(7);
  map.keep(3);
  return map;
}

TEST(SourceMap, GivesTheSourceOfWhatWasKept) {
  SourceMap const map = without_gloss();
  EXPECT_EQ(map.to_source({0, 3}), (Stretch{0, 3}));
  EXPECT_EQ(map.to_source({3, 6}), (Stretch{10, 13}));
}

TEST(SourceMap, AStretchOverADroppedPlaceIncludesIt) { EXPECT_EQ(without_gloss().to_source({0, 6}), (Stretch{0, 13})); }

TEST(SourceMap, AStretchThatEndsBeforeADroppedPlaceLeavesItOut) {
  SourceMap map;
  map.keep(3);
  map.drop(7);
  EXPECT_EQ(map.to_source({0, 3}), (Stretch{0, 3}));
  EXPECT_EQ(map.source_size(), 10U);
}

TEST(SourceMap, AReplacementIsIndivisible) {
  SourceMap map;
  map.keep(3);
  map.replace(4, 6);
  map.keep(3);
  EXPECT_EQ(map.to_source({3, 5}), (Stretch{3, 9}));
  EXPECT_EQ(map.to_source({5, 7}), (Stretch{3, 9}));
  EXPECT_EQ(map.to_source({2, 8}), (Stretch{2, 10}));
}

TEST(SourceMap, AnEmptyStretchHasAnEmptySource) {
  SourceMap const map = without_gloss();
  EXPECT_EQ(map.to_source({2, 2}), (Stretch{2, 2}));
  EXPECT_EQ(map.to_source({6, 6}), (Stretch{13, 13}));
  EXPECT_EQ(SourceMap{}.to_source({0, 0}), (Stretch{0, 0}));
}

TEST(SourceMap, AStretchBeyondTheEndIsCutOff) {
  EXPECT_EQ(without_gloss().to_source({3, 99}), (Stretch{10, 13}));
  EXPECT_EQ(without_gloss().to_source({50, 99}), (Stretch{13, 13}));
}

TEST(SourceMap, JoinedGoesThroughBothSteps) {
  SourceMap second;
  second.replace(2, 3);
  second.keep(3);
  SourceMap const map = joined(second, without_gloss());
  EXPECT_EQ(map.to_source({0, 2}), (Stretch{0, 3}));
  EXPECT_EQ(map.to_source({2, 5}), (Stretch{10, 13}));
  EXPECT_EQ(map.made_size(), 5U);
  EXPECT_EQ(map.source_size(), 13U);
}

TEST(SourceMap, JoinedKeepsWhatTheSecondStepCutFromAnIndivisiblePlaceWhole) {
  SourceMap first;
  first.replace(6, 4);
  SourceMap second;
  second.replace(1, 3);
  second.keep(3);
  SourceMap const map = joined(second, first);
  EXPECT_EQ(map.to_source({0, 1}), (Stretch{0, 4}));
  EXPECT_EQ(map.to_source({1, 4}), (Stretch{0, 4}));
}

TEST(SourceMap, JoinedKnowsTheSizeOfASourceThatWasDroppedWhole) {
  SourceMap first = SourceMap::identity(9);
  SourceMap second;
  second.drop(9);
  EXPECT_EQ(joined(second, first).source_size(), 9U);
  EXPECT_EQ(joined(second, first).made_size(), 0U);
}

TEST(SourceMap, JoinedWithIdentityChangesNothing) {
  SourceMap const map = without_gloss();
  for (SourceMap const& same : {joined(map, SourceMap::identity(13)), joined(SourceMap::identity(6), map)}) {
    for (std::size_t begin = 0; begin <= 6; ++begin)
      for (std::size_t end = begin; end <= 6; ++end)
        EXPECT_EQ(same.to_source({begin, end}), map.to_source({begin, end}));
    EXPECT_EQ(same.source_size(), 13U);
  }
}

TEST(MappedText, ThenKeepsTheWayToTheFirstSource) {
  MappedText const first{"內部", without_gloss()};
  MappedText const second = then(first, [](std::string_view text) {
    EXPECT_EQ(text, "內部");
    SourceMap map;
    map.drop(3);
    map.keep(3);
    return MappedText{"部", map};
  });
  EXPECT_EQ(second.text, "部");
  EXPECT_EQ(second.map.to_source({0, 3}), (Stretch{10, 13}));
}

// A step of random pieces over a source of the given size; says for each made byte whether it was kept.
SourceMap random_step(std::mt19937& random, std::size_t source) {
  SourceMap map;
  std::size_t left = source;
  while (left > 0) {
    std::size_t const take = std::min<std::size_t>(left, 1 + random() % 5);
    switch (random() % 3) {
      case 0:
        map.keep(take);
        break;
      case 1:
        map.drop(take);
        break;
      default:
        map.replace(1 + random() % 4, take);
    }
    left -= take;
  }
  return map;
}

TEST(SourceMap, EveryMadeByteHasASourceAndLaterBytesNeverComeFromEarlierPlaces) {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    SourceMap const first = random_step(random, random() % 30);
    SourceMap const second = random_step(random, first.made_size());
    SourceMap const map = joined(second, first);
    ASSERT_EQ(map.made_size(), second.made_size());
    ASSERT_EQ(map.source_size(), first.source_size());
    Stretch before{0, 0};
    for (std::size_t i = 0; i < map.made_size(); ++i) {
      Stretch const source = map.to_source({i, i + 1});
      ASSERT_LT(source.begin, source.end);
      ASSERT_LE(source.end, map.source_size());
      ASSERT_GE(source.begin, before.begin);
      ASSERT_GE(source.end, before.end);
      before = source;
    }
  }
}

TEST(SourceMap, JoinedCoversWhatTheTwoStepsCoverOneAfterTheOther) {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    SourceMap const first = random_step(random, random() % 30);
    SourceMap const second = random_step(random, first.made_size());
    SourceMap const map = joined(second, first);
    for (std::size_t i = 0; i < map.made_size(); ++i) {
      Stretch const stepwise = first.to_source(second.to_source({i, i + 1}));
      Stretch const at_once = map.to_source({i, i + 1});
      ASSERT_LE(at_once.begin, stepwise.begin);
      ASSERT_GE(at_once.end, stepwise.end);
    }
  }
}

}  // namespace
}  // namespace huiyin::chinese
