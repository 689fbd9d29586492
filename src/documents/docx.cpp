// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/docx.hpp"

#include <algorithm>
#include <map>

#include "documents/archive.hpp"
#include "documents/docx_text.hpp"

namespace huiyin::documents {

namespace {

using Relations = std::map<std::string, std::string>;  // last word of the type → part, the first of each

constexpr std::string_view content_types = "[Content_Types].xml";

bool ends_with_any_case(std::string_view name, std::string_view ending) {
  auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return name.size() >= ending.size() &&
         std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, lower, lower);
}

// The name of a part in the archive, from a target that is relative to folder (ending in '/') unless it begins with
// one.
std::string part_name(std::string_view folder, std::string_view target) {
  std::string name =
      target.starts_with('/') ? std::string(target.substr(1)) : std::string(folder) + std::string(target);
  std::string made;
  for (std::size_t begin = 0; begin < name.size();) {
    std::size_t const end = std::min(name.find('/', begin), name.size());
    std::string const step = name.substr(begin, end - begin);
    if (step == "..") {
      made.erase(made.rfind('/') == std::string::npos ? 0 : made.rfind('/'));
    } else if (step != "." && !step.empty()) {
      if (!made.empty()) made += '/';
      made += step;
    }
    begin = end + 1;
  }
  return made;
}

Result<std::string> optional_part(Archive& archive, std::string const& name) {
  if (name.empty() || !archive.has(name)) return std::string();
  return archive.read(name);
}

Result<Relations> relations_of(Archive& archive, std::string const& rels, std::string_view folder) {
  Relations relations;
  std::string const xml = HUIYIN_TRY(optional_part(archive, rels));
  if (xml.empty()) return relations;
  XmlReader reader = HUIYIN_TRY(XmlReader::open(xml));
  while (true) {
    XmlEvent const event = HUIYIN_TRY(reader.next());
    if (event == XmlEvent::end) return relations;
    if (event != XmlEvent::opening || !reader.is(Vocabulary::relationships, "Relationship")) continue;
    if (reader.attribute("TargetMode").value_or("Internal") != "Internal") continue;
    std::string const type = reader.attribute("Type").value_or("");
    std::string const target = reader.attribute("Target").value_or("");
    relations.try_emplace(type.substr(type.rfind('/') + 1), part_name(folder, target));
  }
}

Result<void> refuse_macros(Archive& archive) {
  bool const has_project = std::ranges::any_of(
      archive.entries(), [](auto const& entry) { return ends_with_any_case(entry.name, "vbaProject.bin"); });
  std::string const types = HUIYIN_TRY(optional_part(archive, std::string(content_types)));
  if (has_project || types.find("macroEnabled") != std::string::npos)
    return refuse(Fault::invalid_input, "docx.macros");
  return {};
}

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
  Archive archive = HUIYIN_TRY(Archive::open(bytes));
  HUIYIN_TRY(refuse_macros(archive));
  Relations const package = HUIYIN_TRY(relations_of(archive, "_rels/.rels", ""));
  auto const main = package.find("officeDocument");
  std::string const body = main != package.end() ? main->second : "word/document.xml";
  if (!archive.has(body)) return refuse(Fault::invalid_input, "docx.no_body");

  std::size_t const slash = body.rfind('/') + 1;
  std::string const folder = body.substr(0, slash);
  Relations parts = HUIYIN_TRY(relations_of(archive, folder + "_rels/" + body.substr(slash) + ".rels", folder));
  std::string const styles_xml = HUIYIN_TRY(optional_part(archive, parts["styles"]));
  std::string const lists_xml = HUIYIN_TRY(optional_part(archive, parts["numbering"]));
  DocxStyles const styles = styles_xml.empty() ? DocxStyles{} : HUIYIN_TRY(read_styles(styles_xml));
  DocxLists lists = lists_xml.empty() ? DocxLists{} : HUIYIN_TRY(DocxLists::read(lists_xml));

  DocxText document(lists, styles);
  std::string const xml = HUIYIN_TRY(archive.read(body));
  HUIYIN_TRY(document.read(xml));
  if (!document.saw_body()) return refuse(Fault::invalid_input, "docx.no_body");
  for (auto const* type : {"footnotes", "endnotes"}) {
    std::string const notes = HUIYIN_TRY(optional_part(archive, parts[type]));
    if (!notes.empty()) HUIYIN_TRY(document.read(notes));
  }
  std::string text = document.body();
  append_notes(text, document);
  return text;
}

}  // namespace huiyin::documents
