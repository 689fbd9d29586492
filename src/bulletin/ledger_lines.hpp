// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The lines of a cell, and what of them stands by itself: several numbered measures in one cell are as many.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace huiyin::bulletin {

bool is_numbered(std::string_view line);                   // begins with a number of its own: 1. （2） ③ 四是
std::string one_line(std::string text);                    // broken only by the width of its cell
std::vector<std::string> lines_of(std::string_view text);  // without blank ones
std::vector<std::string> measures_in(std::string const& text);
// The limit of each measure, where two cells hold as many of both, and several; else none.
std::vector<std::string> paired_lines(std::string const& measures, std::string const& limits);

}  // namespace huiyin::bulletin
