// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Crockford's base 32: ten digits and the capitals without I, L, O and U. Promise: whatever people type for one code
// becomes its one form.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "seal/secret.hpp"
#include "words/digest.hpp"

namespace huiyin::seal {

Secret to_crockford(std::span<std::uint8_t const> bytes);            // whole groups of five bytes
std::optional<Secret> crockford_as_written(std::string_view typed);  // nothing when a character is none of its symbols

Secret in_groups(Secret const& code);                          // XXXX-XXXX-…, as codes are shown
std::optional<Digest> digest_of_code(std::string_view typed);  // SHA-256 of its one form; nothing when it is no code

}  // namespace huiyin::seal
