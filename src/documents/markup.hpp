// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Plain text out of HTML, from a whole page to a text with leftovers of tags and entities (docs/decisions/0011).
// Promises: linear time, no recursion; a text without markup comes back as it is; every character knows its source,
// an entity or a tag being one indivisible stretch; an element breaks the line at most once however deep it nests.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace huiyin::chinese {
struct MappedText;
}

namespace huiyin::documents {

bool has_markup(std::string_view text);

// Table rows become lines and their cells are set apart by TAB; the title is text only where there is no other.
chinese::MappedText strip_markup(std::string_view utf8);

// The charset a page or an XML declaration names in its first 1024 bytes, in lower case, unchecked.
std::optional<std::string> declared_charset(std::string_view bytes);

}  // namespace huiyin::documents
