// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Walks the elements of a document part and lays its text out: paragraphs, tables, text boxes, notes, tracked changes.
// Promises: insertions are text and deletions are not; of a field only its result; of alternatives only the first;
// what is hidden stays out. A text box follows the paragraph that holds it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "documents/docx_lists.hpp"
#include "documents/docx_styles.hpp"
#include "documents/xml_reader.hpp"

namespace huiyin::documents {

enum class NoteKind { footnote, endnote };
using NoteKey = std::pair<NoteKind, std::string>;

class DocxText {
 public:
  DocxText(DocxLists& lists, DocxStyles const& styles) : lists_(lists), styles_(styles) {}

  // Reads a whole part. The text of a notes part goes to notes(), each under its number.
  Result<void> read(std::string_view xml);

  std::string const& body() const { return body_; }
  std::vector<NoteKey> const& note_references() const { return references_; }  // each once, in order
  std::map<NoteKey, std::string> const& notes() const { return notes_; }
  bool saw_body() const { return saw_body_; }

 private:
  enum class Part {
    plain,
    skipped,
    alternatives,
    body,
    paragraph,
    run,
    row,
    cell,
    box,
    note,
    words,
    paragraph_properties,
    mark_properties,  // of the sign that ends a paragraph
    run_properties,
    row_properties,
    control_properties,
  };
  struct Paragraph {
    std::string text;
    std::string boxes;
    std::string style;
    ListPlace place;
    bool joins_next = false;  // its mark was deleted
  };
  struct Row {
    std::vector<std::string> cells;
    bool deleted = false;
  };
  struct Run {
    std::optional<bool> hidden;
    std::string style;
  };

  void open(XmlReader& reader);
  void close();
  void words(std::string text);
  Part part_of(XmlReader& reader);
  Part word_part(XmlReader& reader);
  Part container(std::string_view name, XmlReader& reader);
  Part property(Part part, XmlReader& reader);
  Part alternative(std::string_view name);
  bool put_sign(XmlReader& reader);
  void put_field(XmlReader& reader);
  void refer(NoteKind kind, XmlReader& reader);
  void begin_text();
  std::string end_text();
  void put(std::string_view text);
  bool is_hidden() const;
  DocxStyle const* style_of(Paragraph const& paragraph) const;
  std::string number_of(Paragraph const& paragraph);
  void end_paragraph();
  void end_row();
  void end_box();

  DocxLists& lists_;
  DocxStyles const& styles_;
  std::vector<Part> parts_;           // of the elements that are open: at most as deep as XmlReader allows
  std::vector<bool> chosen_;          // of the open alternatives: whether one was taken
  std::vector<std::string> texts_;    // what is being filled: body, cell, box or note
  std::vector<std::string> carried_;  // beside each: a paragraph whose mark was deleted
  std::vector<Paragraph> paragraphs_;
  std::vector<Row> rows_;
  std::vector<Run> runs_;
  std::vector<bool> fields_;  // open fields: whether still in the instruction
  std::size_t instructions_ = 0;
  bool keeps_space_ = false;
  bool placeholder_ = false;  // a content control that only shows its prompt
  std::size_t written_ = 0;

  std::string body_;
  bool saw_body_ = false;
  NoteKey note_;
  bool note_is_text_ = false;
  std::vector<NoteKey> references_;
  std::set<NoteKey> referred_;
  std::map<NoteKey, std::string> notes_;
};

}  // namespace huiyin::documents
