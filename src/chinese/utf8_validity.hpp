// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Whether bytes are UTF-8, or were before some of them were lost. A broken sequence is one place, by its longest
// correct beginning (Unicode, chapter 3, "maximal subpart").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace huiyin::chinese {

bool is_utf8(std::string_view bytes);

// What speaks for UTF-8 in spite of breaks: whole three-byte characters, which other encodings of Chinese hardly ever
// make by chance, or long stretches of ASCII.
enum class Witness { chinese, ascii };

// Broken places are rare beside the witnesses; a character cut off at the very end does not count.
bool nearly_utf8(std::string_view bytes, Witness witness);

struct RepairedUtf8 {
  std::string text;
  std::size_t replaced = 0;
};

RepairedUtf8 repair_utf8(std::string_view bytes);  // U+FFFD for each broken place and each U+0000

}  // namespace huiyin::chinese
