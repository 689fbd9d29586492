// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes decode to valid UTF-8 without U+0000, or are refused.
#include <cstdint>
#include <cstdlib>

#include "chinese/encoding.hpp"
#include "chinese/utf8_validity.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  auto const decoded = huiyin::chinese::decode({reinterpret_cast<char const*>(bytes), size});
  if (!decoded) return 0;
  if (!huiyin::chinese::is_utf8(decoded->text) || decoded->text.find('\0') != std::string::npos) std::abort();
  return 0;
}
