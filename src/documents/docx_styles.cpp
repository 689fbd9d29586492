// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/docx_styles.hpp"

#include <algorithm>
#include <charconv>

namespace huiyin::documents {

namespace {

constexpr int longest_line_of_parents = 16;

class StyleReading {
 public:
  void open(XmlReader& reader) {
    if (reader.vocabulary() != Vocabulary::word) return;
    std::string_view const name = reader.name();
    if (name == "style") {
      begin(reader);
    } else if (name == "basedOn") {
      style_.parent = reader.attribute("val").value_or("");
    } else if (name == "numId") {
      style_.place.list = number_in(reader.attribute("val"), 0);
    } else if (name == "ilvl") {
      style_.place.level = number_in(reader.attribute("val"), 0);
    } else if (name == "vanish") {
      style_.hidden = is_on(reader);
    }
  }

  void close(XmlReader const& reader) {
    if (reader.is(Vocabulary::word, "style") && !name_.empty()) styles_.named.try_emplace(name_, style_);
  }

  DocxStyles finish() {
    DocxStyles filled = styles_;
    for (auto& [name, style] : filled.named) inherit(style);
    return filled;
  }

 private:
  void begin(XmlReader& reader) {
    style_ = {};
    name_ = reader.attribute("styleId").value_or("");
    auto const standard = reader.attribute("default");
    if (standard && *standard != "0" && *standard != "false" && reader.attribute("type") == "paragraph")
      styles_.of_paragraphs = name_;
  }

  void inherit(DocxStyle& style) const {
    DocxStyle const* parent = styles_.find(style.parent);
    for (int i = 0; i < longest_line_of_parents && parent != nullptr; ++i, parent = styles_.find(parent->parent)) {
      if (!style.place.list) style.place.list = parent->place.list;
      if (!style.place.level) style.place.level = parent->place.level;
      if (!style.hidden) style.hidden = parent->hidden;
    }
  }

  DocxStyles styles_;
  DocxStyle style_;
  std::string name_;
};

}  // namespace

DocxStyle const* DocxStyles::find(std::string_view name) const {
  auto const found = name.empty() ? named.end() : named.find(name);
  return found == named.end() ? nullptr : &found->second;
}

Result<DocxStyles> read_styles(std::string_view xml) {
  XmlReader reader = HUIYIN_TRY(XmlReader::open(xml));
  StyleReading reading;
  while (true) {
    XmlEvent const event = HUIYIN_TRY(reader.next());
    if (event == XmlEvent::end) return reading.finish();
    if (event == XmlEvent::opening) reading.open(reader);
    if (event == XmlEvent::closing) reading.close(reader);
  }
}

int number_in(std::optional<std::string> const& text, int otherwise) {
  if (!text) return otherwise;
  int value = 0;
  auto const read = std::from_chars(text->data(), text->data() + text->size(), value);
  return read.ec == std::errc{} ? std::clamp(value, 0, 32'767) : otherwise;
}

bool is_on(XmlReader& reader) {
  auto const value = reader.attribute("val");
  return !value || (*value != "0" && *value != "false" && *value != "off");
}

}  // namespace huiyin::documents
