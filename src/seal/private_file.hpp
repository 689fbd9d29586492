// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Key files: of their owner alone (mode 0600), outside the database. Promises: a key file appears whole or not at all,
// is on the disk when made, and is never replaced; one that others could read or change is not used.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include "seal/secret.hpp"
#include "words/result.hpp"

namespace huiyin::seal {

constexpr std::size_t largest_private_file = 64 * 1024;

// Refuses key_file.exists, key_file.not_writable.
Result<void> create_private_file(std::filesystem::path const& path, std::string_view content);

// Refuses key_file.not_found, key_file.not_private (mode, owner, kind of file), key_file.too_large.
Result<Secret> read_private_file(std::filesystem::path const& path);

}  // namespace huiyin::seal
