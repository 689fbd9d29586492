// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Character references: names of HTML 4 and the ASCII signs HTML 5 added, numbers as the HTML standard reads them.
// Where the standard would read a name out of a longer word (&region as ®ion) the text is left alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace huiyin::documents {

struct Entity {
  std::size_t length = 0;  // bytes of source; 0: the & is only an &
  bool closed = false;     // ended by its semicolon
  std::string text;        // a plain space for a no-break space, nothing for what has no width
};

// text[at] is '&'.
Entity entity_at(std::string_view text, std::size_t at);

}  // namespace huiyin::documents
