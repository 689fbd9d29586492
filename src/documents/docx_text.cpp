// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/docx_text.hpp"

#include <algorithm>
#include <array>

namespace huiyin::documents {

namespace {

constexpr std::size_t longest_answer = 32U << 20U;

// Deleted or moved away, properties that hold no text, the reading above a character.
constexpr std::array dropped{
    std::string_view("altChunk"), std::string_view("comment"),      std::string_view("del"),
    std::string_view("delText"),  std::string_view("delInstrText"), std::string_view("instrText"),
    std::string_view("moveFrom"), std::string_view("rt"),           std::string_view("rubyPr"),
    std::string_view("sdtEndPr"), std::string_view("sectPr"),       std::string_view("tblGrid"),
    std::string_view("tblPr"),    std::string_view("tblPrEx"),      std::string_view("tcPr")};

}  // namespace

Result<void> DocxText::read(std::string_view xml) {
  XmlReader reader = HUIYIN_TRY(XmlReader::open(xml));
  while (true) {
    XmlEvent const event = HUIYIN_TRY(reader.next());
    if (event == XmlEvent::end) return {};
    if (event == XmlEvent::opening) open(reader);
    if (event == XmlEvent::closing) close();
    if (event == XmlEvent::text && !parts_.empty() && parts_.back() == Part::words) words(reader.text());
    if (written_ > longest_answer) return refuse(Fault::too_large, "document.too_large");
  }
}

void DocxText::open(XmlReader& reader) {
  Part const parent = parts_.empty() ? Part::plain : parts_.back();
  switch (parent) {
    case Part::skipped:
    case Part::words:
      parts_.push_back(Part::skipped);
      break;
    case Part::paragraph_properties:
    case Part::mark_properties:
    case Part::run_properties:
    case Part::row_properties:
    case Part::control_properties:
      parts_.push_back(property(parent, reader));
      break;
    default:
      parts_.push_back(part_of(reader));
      break;
  }
}

DocxText::Part DocxText::part_of(XmlReader& reader) {
  switch (reader.vocabulary()) {
    case Vocabulary::word:
      return word_part(reader);
    case Vocabulary::compatibility:
      return alternative(reader.name());
    case Vocabulary::math:
      keeps_space_ = true;
      return reader.name() == "t" ? Part::words : Part::plain;
    default:
      return Part::plain;
  }
}

DocxText::Part DocxText::alternative(std::string_view name) {
  if (name == "AlternateContent") {
    chosen_.push_back(false);
    return Part::alternatives;
  }
  if (parts_.empty() || parts_.back() != Part::alternatives) return Part::plain;
  if (chosen_.back()) return Part::skipped;
  chosen_.back() = true;
  return Part::plain;
}

DocxText::Part DocxText::word_part(XmlReader& reader) {
  std::string_view const name = reader.name();
  if (std::ranges::find(dropped, name) != dropped.end()) return Part::skipped;
  if (name == "t") {
    keeps_space_ = reader.attribute("space") == "preserve";
    return Part::words;
  }
  if (put_sign(reader)) return Part::plain;
  return container(name, reader);
}

DocxText::Part DocxText::container(std::string_view name, XmlReader& reader) {
  if (name == "r") {
    runs_.emplace_back();
    return Part::run;
  }
  if (name == "p" && !texts_.empty()) {
    paragraphs_.emplace_back();
    return Part::paragraph;
  }
  if (name == "pPr") return paragraphs_.empty() ? Part::skipped : Part::paragraph_properties;
  if (name == "rPr") return runs_.empty() ? Part::skipped : Part::run_properties;
  if (name == "trPr") return rows_.empty() ? Part::skipped : Part::row_properties;
  if (name == "tr") {
    rows_.emplace_back();
    return Part::row;
  }
  if (name == "sdtPr") {
    placeholder_ = false;
    return Part::control_properties;
  }
  if (name == "sdtContent") return std::exchange(placeholder_, false) ? Part::skipped : Part::plain;

  bool const notes = name == "footnote" || name == "endnote";
  bool const cell = name == "tc" && !rows_.empty();
  if (!notes && !cell && name != "body" && name != "txbxContent") return Part::plain;
  begin_text();
  if (name == "body") return Part::body;
  if (cell) return Part::cell;
  if (!notes) return Part::box;
  note_ = {name == "footnote" ? NoteKind::footnote : NoteKind::endnote, reader.attribute("id").value_or("")};
  note_is_text_ = reader.attribute("type").value_or("normal") == "normal";
  return Part::note;
}

DocxText::Part DocxText::property(Part part, XmlReader& reader) {
  if (reader.vocabulary() != Vocabulary::word) return part;
  std::string_view const name = reader.name();
  if (name.ends_with("Change") || name == "sectPr") return Part::skipped;
  if (part == Part::control_properties) {
    placeholder_ = placeholder_ || name == "showingPlcHdr";
  } else if (part == Part::row_properties) {
    rows_.back().deleted = rows_.back().deleted || name == "del";
  } else if (part == Part::mark_properties) {
    paragraphs_.back().joins_next = paragraphs_.back().joins_next || name == "del" || name == "moveFrom";
  } else if (part == Part::run_properties) {
    if (name == "vanish") runs_.back().hidden = is_on(reader);
    if (name == "rStyle") runs_.back().style = reader.attribute("val").value_or("");
  } else {
    Paragraph& paragraph = paragraphs_.back();
    if (name == "rPr") return Part::mark_properties;
    if (name == "pStyle") paragraph.style = reader.attribute("val").value_or("");
    if (name == "numId") paragraph.place.list = number_in(reader.attribute("val"), 0);
    if (name == "ilvl") paragraph.place.level = number_in(reader.attribute("val"), 0);
  }
  return part;
}

bool DocxText::put_sign(XmlReader& reader) {
  std::string_view const name = reader.name();
  if (name == "tab" || name == "ptab") {
    put("\t");
  } else if (name == "br" || name == "cr") {
    put("\n");
  } else if (name == "noBreakHyphen") {
    put("-");
  } else if (name == "fldChar") {
    put_field(reader);
  } else if (name == "footnoteReference") {
    refer(NoteKind::footnote, reader);
  } else if (name == "endnoteReference") {
    refer(NoteKind::endnote, reader);
  } else {
    return false;
  }
  return true;
}

void DocxText::put_field(XmlReader& reader) {
  std::string const type = reader.attribute("fldCharType").value_or("");
  if (type == "begin") {
    fields_.push_back(true);
    ++instructions_;
    return;
  }
  if (fields_.empty() || (type != "separate" && type != "end")) return;
  if (fields_.back()) --instructions_;
  fields_.back() = false;
  if (type == "end") fields_.pop_back();
}

void DocxText::refer(NoteKind kind, XmlReader& reader) {
  NoteKey key{kind, reader.attribute("id").value_or("")};
  if (!is_hidden() && referred_.insert(key).second) references_.push_back(std::move(key));
}

void DocxText::words(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  std::string_view kept = text;
  if (!keeps_space_) {
    kept.remove_prefix(std::min(kept.find_first_not_of(' '), kept.size()));
    kept = kept.substr(0, kept.find_last_not_of(' ') + 1);
  }
  put(kept);
}

void DocxText::put(std::string_view text) {
  if (paragraphs_.empty() || instructions_ > 0 || is_hidden()) return;
  paragraphs_.back().text += text;
  written_ += text.size();
}

DocxStyle const* DocxText::style_of(Paragraph const& paragraph) const {
  return styles_.find(paragraph.style.empty() ? styles_.of_paragraphs : paragraph.style);
}

bool DocxText::is_hidden() const {
  if (!runs_.empty()) {
    if (runs_.back().hidden) return *runs_.back().hidden;
    DocxStyle const* const style = styles_.find(runs_.back().style);
    if (style != nullptr && style->hidden) return *style->hidden;
  }
  DocxStyle const* const style = paragraphs_.empty() ? nullptr : style_of(paragraphs_.back());
  return style != nullptr && style->hidden.value_or(false);
}

}  // namespace huiyin::documents
