// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a View tells of a finding beside others, and what a list of uses of results is filtered by.
#pragma once

#include "rectification/lineage.hpp"
#include "rectification/result_use_row.hpp"
#include "search/normal_text.hpp"

namespace huiyin::store {

struct Similar {
  rectification::SimilarFinding found;
  std::vector<search::Range> met;  // of its text
};
constexpr std::size_t most_similar_findings = 20;

struct UseFilter {
  std::optional<FindingId> finding;
  std::optional<rectification::UseKind> kind;
  std::optional<rectification::UseState> state;
};

}  // namespace huiyin::store
