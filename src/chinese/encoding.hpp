// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Bytes of unknown encoding become UTF-8. Promises:
//  1. the text is valid UTF-8 without U+0000; what could not be read stands as U+FFFD and is counted;
//  2. valid UTF-8 passes as it is, without its byte order mark;
//  3. bytes that are no text (a picture, an archive) are refused, never guessed at.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "words/result.hpp"

namespace huiyin::chinese {

enum class Encoding { utf8, gb18030, big5, utf16le, utf16be };

char const* name_of(Encoding encoding);  // UTF-8, GB18030, Big5, UTF-16LE, UTF-16BE

struct Decoded {
  std::string text;
  Encoding encoding = Encoding::utf8;
  std::size_t replaced = 0;  // places that became U+FFFD
};

Result<Decoded> decode(std::string_view bytes);  // refuses text.undecodable

// As told, however the bytes look. Either UTF-16 stands for both: the mark tells the order of bytes, else the likelier
// reading. Bytes that are not valid so are read only where decode finds the same encoding, as in a text that lost a
// few; else text.other_encoding names what it finds.
Result<Decoded> decode(std::string_view bytes, Encoding told);

}  // namespace huiyin::chinese
