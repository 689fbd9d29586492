// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Base 64 as RFC 4648, section 4, has it, padded. Promise: bytes have one form, and every other is refused; so a text
// that was signed or hashed cannot be written in two ways.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace huiyin::journal {

std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

}  // namespace huiyin::journal
