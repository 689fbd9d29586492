// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "words/data_file.hpp"

namespace huiyin {

Result<std::string_view> content_of(std::span<DataFile const> data, std::string_view name) {
  for (DataFile const& file : data)
    if (file.name == name && !file.content.empty()) return file.content;
  return refuse(Fault::invalid_input, "lexicon.file_missing", std::string(name));
}

}  // namespace huiyin
