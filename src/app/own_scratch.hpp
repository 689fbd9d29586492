// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Where a command does work that leaves nothing behind: the folder for temporary files, which TMPDIR may name.
#pragma once

#include "app/own_clock.hpp"
#include "store/rebuild.hpp"

namespace huiyin::app {

// Refuses file.not_writable.
inline Result<store::Scratch> own_scratch() {
  std::error_code fault;
  auto const folder = std::filesystem::temp_directory_path(fault);
  if (fault) return refuse(Fault::unavailable, "file.not_writable", "TMPDIR: " + fault.message());
  return store::Scratch{folder, own_clock()()};
}

}  // namespace huiyin::app
