// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The record of one reading as JSON. Promises: every field stands in every record, null for nothing, in one fixed
// order; the same reading gives the same bytes; each entry of spans[] names a value of this record by JSON pointer.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "bulletin/reading.hpp"

namespace huiyin::forms {

// Where the text came from. A document that states its own encoding (docx) has none here.
struct Source {
  std::string name;
  std::optional<std::string> encoding;
  std::size_t characters = 0;  // code points of the decoded text, which spans[] count in
};

enum class JsonShape { indented, one_line };

// UTF-8 as it is, a line feed at the end.
std::string reading_json(bulletin::Reading const& reading, Source const& source, JsonShape shape = JsonShape::indented);

}  // namespace huiyin::forms
