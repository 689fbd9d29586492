// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "chinese/mapped_text.hpp"
#include "documents/markup.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  std::string_view const text(reinterpret_cast<char const*>(bytes), size);
  huiyin::documents::declared_charset(text);
  auto const made = huiyin::documents::strip_markup(text);
  if (made.map.made_size() != made.text.size() || made.map.source_size() != size) std::abort();
  if (made.map.to_source({0, made.text.size()}).end > size) std::abort();
  return 0;
}
