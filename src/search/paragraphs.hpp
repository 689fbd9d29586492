// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A text in the pieces that an index holds one row for. Promises:
//  1. a piece has longest_paragraph characters at most and so few separators that PostgreSQL keeps every place of a
//  word;
//     short lines share one, so that terms of one matter meet in it;
//  2. it is cut at the end of a line, else of a sentence, else between words, and only else inside one;
//  3. the pieces hold the whole text in its order, but for the blanks around them; a text of blanks has none.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace huiyin::search {

constexpr std::size_t longest_paragraph = 2'000;
constexpr std::size_t most_separators = 250;  // prose of that length has some 200, tables more

std::vector<std::string_view> paragraphs(std::string_view text);

}  // namespace huiyin::search
