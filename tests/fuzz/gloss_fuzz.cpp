// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Any text is repaired once and for all, and the map accounts for every byte.
#include <cstdint>
#include <cstdlib>

#include "app/embedded_data.hpp"
#include "chinese/gloss.hpp"

namespace {

using namespace huiyin::chinese;

Readings const& readings() {
  static Readings const made = [] {
    for (huiyin::DataFile const& file : huiyin::app::embedded_data())
      if (file.name == "chinese/readings.tsv") return Readings::parse(file.content).value();
    std::abort();
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  std::string_view const text(reinterpret_cast<char const*>(bytes), size);
  MappedText const made = repair_glosses(text, readings());
  if (made.map.made_size() != made.text.size() || made.map.source_size() != size) std::abort();
  for (std::size_t i = 0; i < made.text.size(); ++i)
    if (text[made.map.to_source({i, i + 1}).begin] != made.text[i]) std::abort();
  if (repair_glosses(made.text, readings()).text != made.text) std::abort();
  return 0;
}
