// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The lines of a text that belong to the notice: menus, breadcrumbs, view counts, search boxes and footers left out.
#pragma once

#include <vector>

#include "bulletin/lexicon.hpp"
#include "bulletin/text.hpp"

namespace huiyin::bulletin {

struct Page {
  std::vector<Range> lines;  // trimmed, none empty
  bool flowing = false;      // one long line: paragraphs were cut at blanks behind sentence ends instead
};

Page page_of(Text const& text, Lexicon const& lexicon);

}  // namespace huiyin::bulletin
