// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/ledger.hpp"

#include <gtest/gtest.h>

#include <set>

namespace huiyin::rectification {
namespace {

TEST(Status, NamesAndParsingAreInverses) {
  for (auto const& row : statuses) EXPECT_EQ(parse_status(name_of(row.status)), row.status);
  EXPECT_FALSE(parse_status("done"));
  EXPECT_FALSE(parse_status(""));
}

TEST(Status, EveryStateIsPrintedInItsOwnWords) {
  std::set<std::string> words;
  for (auto const& row : statuses) words.insert(printed(row.status));
  EXPECT_EQ(words.size(), statuses.size());
}

}  // namespace
}  // namespace huiyin::rectification
