// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Text as a spreadsheet may hold it: valid UTF-8, no control characters, and nothing a spreadsheet would unescape.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace huiyin::documents {

constexpr std::size_t longest_cell = 32'767;  // UTF-16 units

// Drops what XML does not allow; keeps TAB and line breaks; guards a literal _x0041_ against being read as "A".
std::string sheet_text(std::string_view text);
std::size_t utf16_length(std::string_view utf8);

}  // namespace huiyin::documents
