// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What an element of HTML means for plain text: where lines break, what is no text at all.
// An element with a colon in its name (o:p, st1:chsdate) is an office program's; every other unknown name is unknown.
#pragma once

#include <string_view>

namespace huiyin::documents {

enum class Element {
  unknown,
  inlined,     // leaves nothing behind
  block,       // one line break on either side
  line_break,  // br
  row,
  cell,
  preformatted,
  page,    // html, head, body: the text is a whole page
  raw,     // no text inside, to the end of the text when it is never closed: script, style
  hidden,  // no text inside when it is closed: noscript, select, svg
  gloss,   // the reading above a character: no text up to the next tag
  title,
};

// name in any case; longer names than HTML has are unknown.
Element element_named(std::string_view name);

}  // namespace huiyin::documents
