// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The frame of a chunked body (RFC 9112, 7.1), read beside Beast, which takes "0x5" for a size of 0 and passes over the
// rest: two readings of one body are how requests are smuggled. Promise: true as long as the bytes so far can only be
// read in one way; what stands behind the last chunk is Beast's.
#pragma once

#include <cstdint>
#include <string_view>

namespace huiyin::http {

class ChunkFrame {
 public:
  bool take(std::string_view bytes);  // false once it is broken, and from then on

 private:
  enum class Place { size, extension, end_of_head, content, end_of_content, trailer, broken };

  Place next(char c);
  Place next_of_size(char c);

  Place place_ = Place::size;
  std::uint64_t left_ = 0;  // of the chunk; in its head, the size so far
  int digits_ = 0;
  bool returned_ = false;  // a carriage return stands before
};

}  // namespace huiyin::http
