// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A file named on the command line, as bytes. Promises: never more than the limit in memory; a folder and an empty file
// are refused with what to do instead.
#pragma once

#include <cstdint>
#include <string>

#include "words/result.hpp"

namespace huiyin::cli {

constexpr std::uintmax_t largest_file = 256U << 20U;

// Size on disk before it is read; nothing for standard input, a pipe, or what cannot be asked.
std::uintmax_t expected_size(std::string const& name);
Result<std::string> read_bytes(std::string const& name);

}  // namespace huiyin::cli
