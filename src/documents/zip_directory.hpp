// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Walks the central directory of a zip file and the local headers it points at, without inflating (APPNOTE 6.3.9).
// Refuses what Archive promises to refuse. The entries come in the order of the directory.
#pragma once

#include <string_view>
#include <vector>

#include "documents/archive.hpp"

namespace huiyin::documents {

constexpr std::uint64_t largest_entry = 50ULL << 20U;

Result<std::vector<ArchiveEntry>> walk_directory(std::string_view bytes);

}  // namespace huiyin::documents
