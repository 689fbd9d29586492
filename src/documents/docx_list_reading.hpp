// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Fills DocxLists from the elements of numbering.xml, told one after the other.
#pragma once

#include "documents/docx_lists.hpp"

namespace huiyin::documents {

class ListReading {
 public:
  void open(XmlReader& reader);
  void close(XmlReader const& reader);
  DocxLists finish() { return std::move(lists_); }

 private:
  void open_level_part(XmlReader& reader);

  DocxLists lists_;
  int shape_number_ = -1;
  ListShape shape_;
  int list_number_ = -1;
  List list_;
  std::size_t override_level_ = list_levels;
  std::size_t level_number_ = list_levels;
  ListLevel level_;
};

}  // namespace huiyin::documents
