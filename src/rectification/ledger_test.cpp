// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/ledger.hpp"

#include <gtest/gtest.h>

#include <set>

namespace huiyin::rectification {
namespace {

TEST(Status, NamesAndParsingAreInverses) {
  for (auto const& row : state_names) EXPECT_EQ(parse_name<State>(name_of(row.value)), row.value);
  EXPECT_FALSE(parse_name<State>("done"));
  EXPECT_FALSE(parse_name<State>(""));
}

TEST(Status, EveryStateIsPrintedInItsOwnWords) {
  std::set<std::string> words;
  for (auto const& row : state_names) words.insert(printed(row.value));
  EXPECT_EQ(words.size(), state_names.size());
}

}  // namespace
}  // namespace huiyin::rectification
