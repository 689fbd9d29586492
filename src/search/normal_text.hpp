// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The text that words are cut from and that queries are compared with: folded characters, blanks only between two
// words of letters, one gap for any separators between words. Promises:
//  1. Han characters and letters keep their order, and each knows the source characters it was made from;
//  2. no gap or blank stands at an end or beside another;
//  3. a word of letters longer than longest_word is cut, its last character standing for the rest.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::search {

struct Range {  // of code points
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(Range const&) const = default;
};

constexpr std::size_t longest_word = 32;  // shorter than any scope word
constexpr char32_t gap = U'|';
constexpr char32_t blank = U' ';

struct NormalText {
  std::u32string text;
  std::vector<Range> sources;  // one for each character of text
};

NormalText normal_text(std::string_view text);

}  // namespace huiyin::search
