// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Any text is simplified once and for all, cut at line ends or not, and the map is monotone.
#include <cstdint>
#include <cstdlib>

#include "app/embedded_data.hpp"
#include "chinese/script.hpp"

namespace {

using namespace huiyin::chinese;

ScriptConverter const& converter() {
  static ScriptConverter const made = [] {
    for (huiyin::DataFile const& file : huiyin::app::embedded_data())
      if (file.name == "chinese/script.tsv") return ScriptConverter::make(file.content).value();
    std::abort();
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  std::string_view const text(reinterpret_cast<char const*>(bytes), size);
  MappedText const made = converter().simplify(text);
  if (made.map.made_size() != made.text.size() || made.map.source_size() != size) std::abort();
  std::size_t before = 0;
  for (std::size_t i = 0; i < made.text.size(); ++i) {
    Stretch const source = made.map.to_source({i, i + 1});
    if (source.begin < before || source.begin >= source.end) std::abort();
    before = source.begin;
  }
  if (converter().simplify(made.text).text != made.text) std::abort();
  if (auto const line_end = text.find('\n'); line_end != text.npos) {
    auto const first = converter().simplify(text.substr(0, line_end + 1)).text;
    if (first + converter().simplify(text.substr(line_end + 1)).text != made.text) std::abort();
  }
  return 0;
}
