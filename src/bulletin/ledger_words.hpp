// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Cells as the words of the lexicon see them: one form of every character, without blanks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace huiyin::bulletin {

std::u32string cell_words(std::string_view text);     // with its marks
std::u32string heading_words(std::string_view text);  // without marks, 的 and what stands in brackets, unless all does
std::vector<std::u32string> heading_parts(std::string_view text);  // what stands between / 、 and the like

}  // namespace huiyin::bulletin
