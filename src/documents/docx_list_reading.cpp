// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/docx_list_reading.hpp"

#include <utility>

namespace huiyin::documents {

namespace {

constexpr std::size_t longest_label = 64;

std::size_t level_in(XmlReader& reader) {
  return static_cast<std::size_t>(number_in(reader.attribute("ilvl"), static_cast<int>(list_levels)));
}

}  // namespace

void ListReading::open(XmlReader& reader) {
  if (reader.vocabulary() != Vocabulary::word) return;
  std::string_view const name = reader.name();
  if (name == "abstractNum") {
    shape_ = {};
    shape_number_ = number_in(reader.attribute("abstractNumId"), -1);
  } else if (name == "numStyleLink") {
    shape_.shape_of_style = reader.attribute("val").value_or("");
  } else if (name == "num") {
    list_ = {};
    list_number_ = number_in(reader.attribute("numId"), -1);
  } else if (name == "abstractNumId") {
    list_.shape = number_in(reader.attribute("val"), -1);
  } else if (name == "lvlOverride") {
    override_level_ = level_in(reader);
  } else if (name == "startOverride" && override_level_ < list_levels) {
    list_.starts[override_level_] = number_in(reader.attribute("val"), 1);
  } else if (name == "lvl") {
    level_ = {};
    level_number_ = level_in(reader);
  } else {
    open_level_part(reader);
  }
}

void ListReading::open_level_part(XmlReader& reader) {
  std::string_view const name = reader.name();
  if (name == "start") {
    level_.start = number_in(reader.attribute("val"), 0);
  } else if (name == "numFmt") {
    level_.format = parse_number_format(reader.attribute("val").value_or(""));
  } else if (name == "lvlText") {
    level_.text = reader.attribute("val").value_or("");
    if (level_.text.size() > longest_label) level_.text.clear();
  } else if (name == "pStyle") {
    level_.style = reader.attribute("val").value_or("");
  } else if (name == "lvlRestart") {
    level_.restart = number_in(reader.attribute("val"), 0);
  } else if (name == "isLgl") {
    level_.legal = is_on(reader);
  } else if (name == "suff") {
    level_.glued = reader.attribute("val") == "nothing";
  }
}

void ListReading::close(XmlReader const& reader) {
  if (reader.vocabulary() != Vocabulary::word) return;
  std::string_view const name = reader.name();
  if (name == "lvl" && level_number_ < list_levels) {
    auto& levels = override_level_ < list_levels ? list_.levels : shape_.levels;
    levels[level_number_] = std::exchange(level_, {});
    level_number_ = list_levels;
  } else if (name == "lvlOverride") {
    override_level_ = list_levels;
  } else if (name == "abstractNum" && shape_number_ >= 0) {
    lists_.shapes_.try_emplace(std::exchange(shape_number_, -1), std::exchange(shape_, {}));
  } else if (name == "num" && list_number_ > 0) {
    lists_.lists_.try_emplace(std::exchange(list_number_, -1), std::exchange(list_, {}));
  }
}

}  // namespace huiyin::documents
