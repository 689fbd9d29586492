// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Files that appear whole or not at all. Promises: the name shows the old file or the whole new one, even after a
// crash; an interrupt (Ctrl-C, hang-up, termination) takes the unfinished files away before the program ends by it.
#pragma once

#include <filesystem>
#include <string_view>

#include "words/result.hpp"

namespace huiyin::cli {

void remove_unfinished_files_on_interrupt();

// Refuses when the file cannot be made or filled, naming the path and the system's reason.
Result<void> write_whole_file(std::filesystem::path const& path, std::string_view content);

}  // namespace huiyin::cli
