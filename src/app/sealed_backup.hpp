// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A backup whose contents are sealed to the office's backup key: its manifest stays readable, all else opens with the
// private half alone, which is kept apart. (docs/decisions/0050)
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "store/scratch_folder.hpp"
#include "words/result.hpp"

namespace huiyin::app {

// The contents are replaced by sealed ones. Refuses what seal_file refuses.
Result<void> seal_backup(std::filesystem::path const& folder, std::filesystem::path const& public_half);

// A backup as it can be read: the folder itself where it is not sealed, or else opened apart as long as this lives.
class OpenedBackup {
 public:
  // Refuses backup.sealed where a key is wanted, and what open_file refuses.
  static Result<OpenedBackup> open(std::filesystem::path const& folder,
                                   std::optional<std::filesystem::path> const& private_half,
                                   std::filesystem::path const& scratch);
  std::filesystem::path folder() const { return scratch_ ? scratch_->path() : folder_; }

 private:
  std::filesystem::path folder_;
  std::unique_ptr<store::ScratchFolder> scratch_;
};

// All but the newest of the backups that a schedule made, by their names. Refuses file.not_writable.
Result<void> keep_newest(std::filesystem::path const& backups, std::size_t kept);

}  // namespace huiyin::app
