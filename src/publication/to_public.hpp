// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// From an imported bulletin to what the public reads. Promises: nothing is added to the texts; what prints nothing but
// steers terminals or the direction of writing is left out; the title stands once, above the restored text.
#pragma once

#include <string_view>
#include <vector>

#include "publication/publication.hpp"

namespace huiyin::publication {

struct Bulletin {  // what its reading told of it
  std::string_view title;
  Kind kind{};
  std::string_view unit;
  Day on;
  std::string_view restored;
  std::string_view scraped;
};

List list_of(Kind kind);
PublicNotice to_public(Bulletin const& bulletin);

enum class Layout { part, section, text };  // 一、 and （一） that stand on a line of their own, and all else

struct Paragraph {
  Layout layout{};
  std::string_view text;
  friend bool operator==(Paragraph const&, Paragraph const&) = default;
};
// A paragraph a line, without the empty ones.
std::vector<Paragraph> paragraphs(std::string_view restored);

}  // namespace huiyin::publication
