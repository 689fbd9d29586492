// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Whole texts from UTF-8 to code points and back. A byte that is not valid UTF-8 becomes U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace huiyin::chinese {

std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

}  // namespace huiyin::chinese
