// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/package.hpp"

#include <algorithm>
#include <utility>

#include "documents/xml_reader.hpp"

namespace huiyin::documents {

namespace {

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

Result<void> refuse_macros(Archive& archive) {
  bool const has_project = std::ranges::any_of(
      archive.entries(), [](auto const& entry) { return ends_with_any_case(entry.name, "vbaProject.bin"); });
  std::string const types = archive.has(content_types) ? HUIYIN_TRY(archive.read(content_types)) : std::string();
  if (has_project || types.find("macroEnabled") != std::string::npos)
    return refuse(Fault::invalid_input, "document.macros");
  return {};
}

}  // namespace

Result<Package> Package::open(std::string_view bytes) {
  Archive archive = HUIYIN_TRY(Archive::open(bytes));
  HUIYIN_TRY(refuse_macros(archive));
  return Package(std::move(archive));
}

Result<std::string> Package::read_if_there(std::string_view part) {
  if (part.empty() || !archive_.has(part)) return std::string();
  return archive_.read(part);
}

Result<std::string> Package::main_part(std::string_view usual) {
  std::string const told = part_of(HUIYIN_TRY(relations("")), "officeDocument");
  return told.empty() ? std::string(usual) : told;
}

Result<std::vector<Relation>> Package::relations(std::string_view part) {
  std::size_t const slash = part.rfind('/') + 1;
  std::string const folder(part.substr(0, slash));
  std::string const xml = HUIYIN_TRY(read_if_there(folder + "_rels/" + std::string(part.substr(slash)) + ".rels"));
  std::vector<Relation> found;
  if (xml.empty()) return found;
  XmlReader reader = HUIYIN_TRY(XmlReader::open(xml));
  while (true) {
    XmlEvent const event = HUIYIN_TRY(reader.next());
    if (event == XmlEvent::end) return found;
    if (event != XmlEvent::opening || !reader.is(Vocabulary::relationships, "Relationship")) continue;
    if (reader.attribute("TargetMode").value_or("Internal") != "Internal") continue;
    std::string const type = reader.attribute("Type").value_or("");
    found.push_back({reader.attribute("Id").value_or(""), type.substr(type.rfind('/') + 1),
                     part_name(folder, reader.attribute("Target").value_or(""))});
  }
}

std::string part_of(std::vector<Relation> const& relations, std::string_view kind) {
  auto const found = std::ranges::find(relations, kind, &Relation::kind);
  return found == relations.end() ? std::string() : found->part;
}

}  // namespace huiyin::documents
