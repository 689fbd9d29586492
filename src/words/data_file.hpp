// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One file of data/: app embeds them at build time and hands them down; nothing below app opens data by path.
#pragma once

#include <string_view>

namespace huiyin {

struct DataFile {
  std::string_view name;  // relative to data/, for example lexicon/notice.grammar
  std::string_view content;
};

}  // namespace huiyin
