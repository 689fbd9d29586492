// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The file of checkpoints outside the database: what a database that was cut short or put back is held against.
// Promises: a checkpoint is on the disk when append returns; what a crash left half written is taken away when the file
// is opened again; a whole checkpoint is never changed. A disk that fails throws.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "journal/signature.hpp"
#include "words/open_file.hpp"

namespace huiyin::journal {

class CheckpointFile {
 public:
  static Result<CheckpointFile> open(std::filesystem::path const& path);  // made if need be; refuses file.not_writable
  // Refuses checkpoint.disk_full, and leaves nothing of it.
  Result<void> append(SignedCheckpoint const& checkpoint);

 private:
  explicit CheckpointFile(OpenFile file) : file_(std::move(file)) {}
  OpenFile file_;
};

// Reads the notes of a file in its order, whether they are sound or not; a half written one at the end is left out.
class CheckpointReader {
 public:
  static Result<CheckpointReader> open(std::filesystem::path const& path);  // refuses file.not_readable
  std::optional<std::string> next();

 private:
  explicit CheckpointReader(OpenFile file) : file_(std::move(file)) {}
  OpenFile file_;
  std::int64_t place_ = 0;
  std::string read_;
  std::size_t taken_ = 0;
};

// The last checkpoint of the file that verifies; nothing if there is none or no file. Refuses file.not_readable.
Result<std::optional<SignedCheckpoint>> newest_checkpoint(std::filesystem::path const& path,
                                                          std::span<VerifierKey const> keys);

// The first checkpoint of the file that verifies and has the entry at this position. Refuses file.not_readable.
Result<std::optional<SignedCheckpoint>> first_checkpoint_with(Position position, std::filesystem::path const& path,
                                                              std::span<VerifierKey const> keys);

}  // namespace huiyin::journal
