// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One part of an office package, read forward only (libxml2's xmlTextReader).
// Promises: no DOCTYPE, no entity of the file's own, no network; depth ≤ 64, attributes ≤ 256, a text ≤ 4 MiB;
// namespaces are told by their URI; every opening is followed by its closing.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "words/result.hpp"

namespace huiyin::documents {

enum class XmlEvent { opening, closing, text, end };
enum class Vocabulary { other, word, spreadsheet, compatibility, math, relationships, content_types };

class XmlReader {
 public:
  // xml must outlive the reader. UTF-8 only: office programs write nothing else.
  static Result<XmlReader> open(std::string_view xml);
  XmlReader(XmlReader&&) noexcept;
  XmlReader& operator=(XmlReader&&) noexcept;
  ~XmlReader();

  Result<XmlEvent> next();

  // Of the element at an opening or closing.
  Vocabulary vocabulary() const { return vocabulary_; }
  std::string_view name() const { return name_; }
  bool is(Vocabulary vocabulary, std::string_view name) const { return vocabulary_ == vocabulary && name_ == name; }
  // At an opening only: of the element's own vocabulary or of none.
  std::optional<std::string> attribute(std::string_view name);

  std::string const& text() const { return text_; }

 private:
  struct Library;
  explicit XmlReader(std::unique_ptr<Library> library);
  Result<XmlEvent> opening();
  void take_name();

  std::unique_ptr<Library> library_;
  bool closes_at_once_ = false;
  Vocabulary vocabulary_ = Vocabulary::other;
  std::string name_;
  std::string text_;
};

}  // namespace huiyin::documents
