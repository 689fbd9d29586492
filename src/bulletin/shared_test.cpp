// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/shared_test.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "bulletin/lexicon.hpp"
#include "bulletin/text.hpp"
#include "chinese/mapped_text.hpp"
#include "chinese/utf32.hpp"

namespace huiyin::bulletin::testing {

std::filesystem::path source_path(std::string_view relative) {
  return std::filesystem::path(HUIYIN_SOURCE_DIR) / relative;
}

std::string content_of(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot open " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::filesystem::path> files_of(std::filesystem::path const& folder, std::string_view ending) {
  std::vector<std::filesystem::path> found;
  for (auto const& entry : std::filesystem::directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == ending) found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

std::vector<DataFile> const& lexicon_files() {
  struct Kept {
    std::vector<std::pair<std::string, std::string>> owned;
    std::vector<DataFile> files;
  };
  static Kept const kept = [] {
    Kept made;
    for (std::string const folder : {"lexicon", "chinese"})
      for (auto const& entry : std::filesystem::directory_iterator(source_path("data/" + folder)))
        made.owned.emplace_back(folder + "/" + entry.path().filename().string(), content_of(entry.path()));
    for (auto const& [name, content] : made.owned) made.files.push_back({name, content});
    return made;
  }();
  return kept.files;
}

Lexicon const& lexicon() {
  static auto const made = Lexicon::parse(lexicon_files()).value();
  return *made;
}

Reader const& reader() {
  static Reader const made = Reader::make(lexicon_files()).value();
  return made;
}

std::string cleaned(std::string_view decoded) { return reader().clean(decoded).text; }

std::string words_of(std::string_view text) {
  Text const folded(text);
  std::u32string kept;
  for (char32_t const c : folded.folded())
    if (!is_blank(c) && !is_mark(c)) kept.push_back(c);
  return chinese::to_utf8(kept);
}

}  // namespace huiyin::bulletin::testing
