// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What the named styles of a .docx decide about text: list membership and being hidden (styles.xml).
// Promises: what a style inherits is already filled in; a circle of styles inherits nothing from itself.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "documents/xml_reader.hpp"

namespace huiyin::documents {

struct ListPlace {
  std::optional<int> list;   // numId; 0: expressly none
  std::optional<int> level;  // from 0
};

struct DocxStyle {
  std::string parent;
  ListPlace place;
  std::optional<bool> hidden;
};

struct DocxStyles {
  std::map<std::string, DocxStyle, std::less<>> named;
  std::string of_paragraphs;  // the default paragraph style

  DocxStyle const* find(std::string_view name) const;
};

Result<DocxStyles> read_styles(std::string_view xml);

int number_in(std::optional<std::string> const& text, int otherwise);  // cut down to 0 … 32,767
bool is_on(XmlReader& reader);  // of a switch like <w:vanish/>: on unless its value says off

}  // namespace huiyin::documents
