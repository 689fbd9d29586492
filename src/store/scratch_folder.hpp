// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A folder for work that leaves nothing behind: made for its owner alone, and taken away with all in it.
#pragma once

#include <stdlib.h>

#include <filesystem>

#include "store/failure.hpp"

namespace huiyin::store {

class ScratchFolder {
 public:
  explicit ScratchFolder(std::filesystem::path const& above) : path_((above / "scratch.XXXXXX").string()) {
    if (!::mkdtemp(path_.data())) throw Failure(Cause::disk, "no scratch folder could be made in " + above.string());
  }
  ScratchFolder(ScratchFolder const&) = delete;
  ScratchFolder& operator=(ScratchFolder const&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::filesystem::path path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace huiyin::store
