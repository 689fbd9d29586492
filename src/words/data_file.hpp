// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One file of data/: app embeds them at build time and hands them down; nothing below app opens data by path.
#pragma once

#include <span>
#include <string_view>

#include "words/result.hpp"

namespace huiyin {

struct DataFile {
  std::string_view name;  // relative to data/, for example lexicon/notice.grammar
  std::string_view content;
};

// The content of the file of that name; refuses lexicon.file_missing when it is not there or empty.
Result<std::string_view> content_of(std::span<DataFile const> data, std::string_view name);

}  // namespace huiyin
