// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What goes over the pipe to the parse child and back: flat, with lengths first, little-endian.
//   request: kind (1 byte), length (8), bytes
//   answer:  'o', length (8), text  or  'r', fault (1), length of code (8), code, length of detail (8), detail
// Promise: an answer is taken whole or not at all; its text is UTF-8 without NUL, its code one that reading gives.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "words/result.hpp"

namespace huiyin::documents {

constexpr char docx_request = 'd';
constexpr char xlsx_request = 'x';
constexpr std::size_t head_length = 9;
constexpr std::uint64_t largest_request = 50ULL << 20U;

std::string request_head(char kind, std::size_t length);
std::uint64_t length_in(std::string_view eight_bytes);

std::string answer_of(Result<std::string> const& read);
std::optional<Result<std::string>> parse_answer(std::string_view answer, std::size_t longest_text);

}  // namespace huiyin::documents
