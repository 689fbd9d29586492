// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What people write into Huiyin, as it is kept: without white space at its ends, within its limit, and free of
// characters that print nothing but steer terminals, sheets or the direction of writing, or that XML cannot hold.
// Refuses text.undecodable, text.too_long, text.control_character. What is empty is for the caller to judge.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "words/result.hpp"

namespace huiyin::chinese {

constexpr std::size_t line_limit = 200;  // characters
constexpr std::size_t text_limit = 4000;

Result<std::string> written_line(std::string_view text);  // a name, a number, a title: one line
// Lines and tabulators are kept.
Result<std::string> written_text(std::string_view text);
Result<std::string> written_text(std::string_view text, std::size_t limit);

// Of a text that was met and not written into Huiyin: without the characters that written_text refuses.
std::string printing_text(std::string_view text);
std::string_view trimmed(std::string_view text);  // without white space at its ends

}  // namespace huiyin::chinese
