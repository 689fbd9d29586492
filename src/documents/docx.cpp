// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/docx.hpp"

#include "documents/docx_text.hpp"
#include "documents/package.hpp"

namespace huiyin::documents {

namespace {

void append_notes(std::string& text, DocxText const& document) {
  for (NoteKind const kind : {NoteKind::footnote, NoteKind::endnote})
    for (auto const& key : document.note_references()) {
      auto const note = document.notes().find(key);
      if (key.first != kind || note == document.notes().end() || note->second.empty()) continue;
      if (!text.empty()) text += '\n';
      text += note->second;
    }
}

}  // namespace

Result<std::string> read_docx(std::string_view bytes) {
  Package package = HUIYIN_TRY(Package::open(bytes));
  std::string const body = HUIYIN_TRY(package.main_part("word/document.xml"));
  if (!package.has(body)) return refuse(Fault::invalid_input, "docx.no_body");

  auto const parts = HUIYIN_TRY(package.relations(body));
  std::string const styles_xml = HUIYIN_TRY(package.read_if_there(part_of(parts, "styles")));
  std::string const lists_xml = HUIYIN_TRY(package.read_if_there(part_of(parts, "numbering")));
  DocxStyles const styles = styles_xml.empty() ? DocxStyles{} : HUIYIN_TRY(read_styles(styles_xml));
  DocxLists lists = lists_xml.empty() ? DocxLists{} : HUIYIN_TRY(DocxLists::read(lists_xml));

  DocxText document(lists, styles);
  std::string const xml = HUIYIN_TRY(package.read(body));
  HUIYIN_TRY(document.read(xml));
  if (!document.saw_body()) return refuse(Fault::invalid_input, "docx.no_body");
  for (auto const* type : {"footnotes", "endnotes"}) {
    std::string const notes = HUIYIN_TRY(package.read_if_there(part_of(parts, type)));
    if (!notes.empty()) HUIYIN_TRY(document.read(notes));
  }
  std::string text = document.body();
  append_notes(text, document);
  return text;
}

}  // namespace huiyin::documents
