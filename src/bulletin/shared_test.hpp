// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What the tests of this folder share: files of the source tree, one Reader over data/, and texts compared by their
// words.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "bulletin/reader.hpp"

namespace huiyin::bulletin::testing {

std::filesystem::path source_path(std::string_view relative);
std::string content_of(std::filesystem::path const& path);
std::vector<std::filesystem::path> files_of(std::filesystem::path const& folder, std::string_view ending);

// The files of data/ that a reader needs, kept for the life of the program, for a DataFile only views them.
std::vector<DataFile> const& lexicon_files();
Lexicon const& lexicon();
Reader const& reader();

// The text as the reading sees it.
std::string cleaned(std::string_view decoded);

// The words of a text alone: folded, without blanks and marks.
std::string words_of(std::string_view text);

}  // namespace huiyin::bulletin::testing
