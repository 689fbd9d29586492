// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/embedded_data.hpp"

#include <cstdint>
#include <vector>

namespace {

struct Row {  // as cmake/embed.cmake writes it
  char const* name;
  std::uint64_t name_size;
  char const* content;
  std::uint64_t content_size;
};

}  // namespace

extern "C" {
extern Row const huiyin_embedded_files[];
extern Row const huiyin_embedded_files_end[];
}

namespace huiyin::app {

std::span<DataFile const> embedded_data() {
  static std::vector<DataFile> const files = [] {
    std::vector<DataFile> made;
    for (Row const* row = huiyin_embedded_files; row != huiyin_embedded_files_end; ++row)
      made.push_back({{row->name, row->name_size}, {row->content, row->content_size}});
    return made;
  }();
  return files;
}

}  // namespace huiyin::app
