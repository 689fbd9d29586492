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
extern Row const huiyin_embedded_pages[];
extern Row const huiyin_embedded_pages_end[];
}

namespace huiyin::app {

namespace {

std::vector<DataFile> listed(Row const* row, Row const* end) {
  std::vector<DataFile> files;
  for (; row != end; ++row) files.push_back({{row->name, row->name_size}, {row->content, row->content_size}});
  return files;
}

}  // namespace

std::span<DataFile const> embedded_data() {
  static auto const files = listed(huiyin_embedded_files, huiyin_embedded_files_end);
  return files;
}

std::span<DataFile const> embedded_pages() {
  static auto const files = [] {
    auto made = listed(huiyin_embedded_pages, huiyin_embedded_pages_end);
    if (made.empty()) made.push_back({"index.html", content_of(embedded_data(), "web/not_built.html").value()});
    return made;
  }();
  return files;
}

}  // namespace huiyin::app
