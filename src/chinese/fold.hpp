// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Text as search sees it: full and half width, case and forms of one character by Unicode (NFKC_Casefold), then
// traditional characters and variants to simplified ones. Promises:
//  1. a Han character becomes the same whatever stands beside it, so a query meets every text that holds its
//  characters;
//  2. what was folded folds to itself, and every character knows the source it was made from;
//  3. any bytes may come in; what is no character is a mark.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace huiyin::chinese {

struct FoldedCharacter {
  char32_t value = 0;
  std::uint32_t begin = 0;  // of the source, in code points
  std::uint32_t end = 0;
};

std::vector<FoldedCharacter> fold(std::string_view text);

// What a folded character is to words: Han stands alone, letters, digits and what combines with them make words; a
// blank inside a line is nothing between Han; all else separates, line ends too.
enum class CharacterKind { han, letter, blank, mark };

CharacterKind kind_of(char32_t c);

}  // namespace huiyin::chinese
