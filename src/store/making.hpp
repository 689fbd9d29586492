// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A file or folder that is being made: taken away again unless it was kept, for what is half made must not be taken for
// the whole. Inside this folder only.
#pragma once

#include <filesystem>

namespace huiyin::store {

class Making {
 public:
  explicit Making(std::filesystem::path path) : path_(std::move(path)) {}
  Making(Making const&) = delete;
  Making& operator=(Making const&) = delete;
  ~Making() {
    std::error_code ignored;
    if (is_kept_ || path_.empty()) return;
    for (char const* const beside : {"", "-wal", "-shm", "-journal"})
      std::filesystem::remove_all(path_.string() + beside, ignored);
  }
  void keep() { is_kept_ = true; }

 private:
  std::filesystem::path path_;
  bool is_kept_ = false;
};

}  // namespace huiyin::store
