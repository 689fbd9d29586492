// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The lines that checkpoints and proof files are made of. Promise: a value is read in its one form or not at all.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "words/digest.hpp"

namespace huiyin::journal {

// The text before the end of the first line, which is taken from rest; empty if no whole line is left.
std::string_view take_line(std::string_view& rest);

std::optional<std::uint64_t> decimal_in(std::string_view digits);
std::optional<Digest> digest_in(std::string_view base64);

}  // namespace huiyin::journal
