// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Where a query is met in a text, for the eye. Promises:
//  1. ranges count code points of the text as it was given, ascending and apart from each other;
//  2. a term is marked wherever it stands, also in a text that lacks another term;
//  3. a snippet is one line of about snippet_length characters around the place where most is met.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/normal_text.hpp"
#include "search/query.hpp"

namespace huiyin::search {

constexpr std::size_t snippet_length = 80;

std::vector<Range> highlight(std::string_view text, Query const& query);

struct Snippet {
  std::string text;           // with … where it was cut
  std::vector<Range> ranges;  // of its text
};

Snippet snippet(std::string_view text, std::span<Range const> ranges);

}  // namespace huiyin::search
