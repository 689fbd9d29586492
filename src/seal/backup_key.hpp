// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The pair of keys that backups are sealed with. Promises: the public half seals and opens nothing, so that it may lie
// beside the server while the private half lies in a safe; a sealed file opens whole or not at all, and not after a
// single bit has changed or a piece is missing. X25519 sealed box around a key of its own for each file,
// XChaCha20-Poly1305 in pieces (libsodium's secretstream).
#pragma once

#include <filesystem>

#include "words/result.hpp"

namespace huiyin::seal {

// Refuses what create_private_file refuses.
Result<void> make_backup_keys(std::filesystem::path const& private_half, std::filesystem::path const& public_half);

// Into a file that is made, and is on the disk afterwards. Refuses backup_key.malformed, file.not_readable,
// file.not_writable.
Result<void> seal_file(std::filesystem::path const& plain, std::filesystem::path const& sealed,
                       std::filesystem::path const& public_half);

// What fails leaves no file. Refuses the same, what read_private_file refuses, and sealed.not_opened.
Result<void> open_file(std::filesystem::path const& sealed, std::filesystem::path const& plain,
                       std::filesystem::path const& private_half);

}  // namespace huiyin::seal
