// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Lines of cells apart by bars as the sheet of a workbook, read as an office's own ledger: every entry can be written
// and read again, and its spans lie inside the text.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "app/embedded_data.hpp"
#include "bulletin/ledger_import.hpp"
#include "bulletin/ledger_reader.hpp"
#include "bulletin/lexicon.hpp"
#include "chinese/utf8.hpp"
#include "chinese/utf8_validity.hpp"
#include "documents/xlsx_sheet.hpp"
#include "forms/ledger_json.hpp"

namespace {

using namespace huiyin;

void holds(bool claim) {
  if (!claim) std::abort();
}

// A cell that begins with < goes on to the right, one that begins with ^ covers the row below.
documents::Sheet sheet_of(std::string_view input) {
  documents::Sheet sheet;
  int row = 0;
  while (!input.empty() && row < 200) {
    std::string_view line = input.substr(0, input.find('\n'));
    input.remove_prefix(std::min(line.size() + 1, input.size()));
    for (int column = 0; !line.empty() && column < 40; ++column) {
      std::string_view const cell = line.substr(0, line.find('|'));
      line.remove_prefix(std::min(cell.size() + 1, line.size()));
      std::string text = documents::cell_text(cell);
      if (text.empty()) continue;
      sheet.cells.push_back({row,
                             column,
                             row + (text.front() == '^' ? 1 : 0),
                             column + (text.front() == '<' ? 2 : 0),
                             std::move(text),
                             {}});
    }
    ++row;
  }
  return sheet;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  static auto const lexicon = bulletin::Lexicon::parse(app::embedded_data()).value();
  std::string_view const input(reinterpret_cast<char const*>(bytes), size);
  if (!chinese::is_utf8(input)) return 0;
  documents::Spreadsheet const book{{sheet_of(input)}};
  auto const ledger = bulletin::read_ledger(book, *lexicon);
  if (!ledger) return 0;
  std::string const json = forms::ledger_json(*ledger, "fuzz", forms::JsonShape::one_line);
  holds(forms::ledger_entries(json).size() == ledger->entries.size());
  std::size_t const characters = chinese::count_code_points(ledger->text);
  for (auto const& finding : bulletin::draft_ledger_import(*ledger).findings)
    for (auto const& span : finding.spans) holds(span.begin <= span.end && span.end <= characters);
  return 0;
}
