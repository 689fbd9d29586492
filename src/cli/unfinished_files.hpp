// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Files that appear whole or not at all. Promises: the name shows the old file or the whole new one, even after a
// crash; an interrupt (Ctrl-C, hang-up, termination) takes the unfinished files away before the program ends by it.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "words/result.hpp"

namespace huiyin::cli {

void remove_unfinished_files_on_interrupt();

// A file that is filled piece by piece, and gone again where it is not finished.
class UnfinishedFile {
 public:
  static Result<UnfinishedFile> make(std::filesystem::path const& path);
  UnfinishedFile(UnfinishedFile&&) noexcept;
  ~UnfinishedFile();

  void add(std::string_view content);  // what goes wrong is told by finish
  Result<void> finish();               // the name shows it from now on

 private:
  class Made;
  explicit UnfinishedFile(std::unique_ptr<Made> made);
  std::unique_ptr<Made> made_;
};

// Refuses when the file cannot be made or filled, naming the path and the system's reason.
Result<void> write_whole_file(std::filesystem::path const& path, std::string_view content);

}  // namespace huiyin::cli
