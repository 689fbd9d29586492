// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/xml_reader.hpp"

#include <libxml/xmlreader.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace huiyin::documents {

namespace {

constexpr int deepest = 64;
constexpr int most_attributes = 256;
constexpr std::size_t longest_text = 4U << 20U;

using Space = std::pair<std::string_view, Vocabulary>;
constexpr std::array spaces{
    Space{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Vocabulary::word},
    Space{"http://purl.oclc.org/ooxml/wordprocessingml/main", Vocabulary::word},
    Space{"http://schemas.openxmlformats.org/spreadsheetml/2006/main", Vocabulary::spreadsheet},
    Space{"http://purl.oclc.org/ooxml/spreadsheetml/main", Vocabulary::spreadsheet},
    Space{"http://schemas.openxmlformats.org/markup-compatibility/2006", Vocabulary::compatibility},
    Space{"http://schemas.openxmlformats.org/officeDocument/2006/math", Vocabulary::math},
    Space{"http://purl.oclc.org/ooxml/officeDocument/math", Vocabulary::math},
    Space{"http://schemas.openxmlformats.org/package/2006/relationships", Vocabulary::relationships},
    Space{"http://schemas.openxmlformats.org/package/2006/content-types", Vocabulary::content_types},
};

std::string_view view(xmlChar const* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<char const*>(text));
}

Error malformed(char const* what) { return refuse(Fault::invalid_input, "document.malformed", what); }
Error too_complex(char const* what) { return refuse(Fault::too_large, "document.too_complex", what); }

struct Free {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

void stay_silent(void* /*closure*/, xmlErrorPtr /*error*/) {}

}  // namespace

struct XmlReader::Library {
  std::unique_ptr<xmlTextReader, Free> reader;
};

XmlReader::XmlReader(std::unique_ptr<Library> library) : library_(std::move(library)) {}
XmlReader::XmlReader(XmlReader&&) noexcept = default;
XmlReader& XmlReader::operator=(XmlReader&&) noexcept = default;
XmlReader::~XmlReader() = default;

Result<XmlReader> XmlReader::open(std::string_view xml) {
  if (xml.find("<!DOCTYPE") != std::string_view::npos) return refuse(Fault::invalid_input, "document.doctype");
  if (xml.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return too_complex("part");
  constexpr int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;
  std::unique_ptr<xmlTextReader, Free> reader(
      xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8", options));
  if (!reader) return malformed("no reader");
  xmlTextReaderSetStructuredErrorHandler(reader.get(), stay_silent, nullptr);
  return XmlReader(std::make_unique<Library>(Library{std::move(reader)}));
}

void XmlReader::take_name() {
  xmlTextReader* const reader = library_->reader.get();
  name_ = view(xmlTextReaderConstLocalName(reader));
  auto const uri = view(xmlTextReaderConstNamespaceUri(reader));
  auto const found = std::ranges::find(spaces, uri, &Space::first);
  vocabulary_ = found == spaces.end() ? Vocabulary::other : found->second;
}

Result<XmlEvent> XmlReader::opening() {
  xmlTextReader* const reader = library_->reader.get();
  if (xmlTextReaderDepth(reader) >= deepest) return too_complex("depth");
  if (xmlTextReaderAttributeCount(reader) > most_attributes) return too_complex("attributes");
  take_name();
  closes_at_once_ = xmlTextReaderIsEmptyElement(reader) == 1;
  return XmlEvent::opening;
}

Result<XmlEvent> XmlReader::next() {
  if (std::exchange(closes_at_once_, false)) return XmlEvent::closing;
  xmlTextReader* const reader = library_->reader.get();
  while (true) {
    int const got = xmlTextReaderRead(reader);
    if (got < 0) return malformed("xml");
    if (got == 0) return XmlEvent::end;
    switch (xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT:
        return opening();
      case XML_READER_TYPE_END_ELEMENT:
        take_name();
        return XmlEvent::closing;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        text_ = view(xmlTextReaderConstValue(reader));
        if (text_.size() > longest_text) return too_complex("text");
        return XmlEvent::text;
      case XML_READER_TYPE_DOCUMENT_TYPE:
        return refuse(Fault::invalid_input, "document.doctype");
      case XML_READER_TYPE_ENTITY_REFERENCE:
        return malformed("entity");
      default:
        break;
    }
  }
}

std::optional<std::string> XmlReader::attribute(std::string_view name) {
  xmlTextReader* const reader = library_->reader.get();
  std::optional<std::string> value;
  while (!value && xmlTextReaderMoveToNextAttribute(reader) == 1)
    if (view(xmlTextReaderConstLocalName(reader)) == name) value = view(xmlTextReaderConstValue(reader));
  xmlTextReaderMoveToElement(reader);
  return value;
}

}  // namespace huiyin::documents
