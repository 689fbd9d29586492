// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Files to and from the server, with a bar that shows how far they have come.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "cli/caller.hpp"
#include "cli/terminal.hpp"

namespace huiyin::cli {

// What Ask::moved wants: a bar of KiB under this name, taken away with the last copy.
std::function<void(std::uint64_t, std::uint64_t)> shown_movement(std::string name);

// The answer as it comes, into the file (which appears whole or not at all) or to stdout. Answers the exit code.
int take_down(Caller const& caller, Ask ask, std::optional<std::filesystem::path> const& out);

}  // namespace huiyin::cli
