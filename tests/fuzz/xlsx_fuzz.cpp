// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An input is a package; one that is none is also taken as the rows of a sheet, and as what a parse child answered.
#include "documents/xlsx.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

#include "chinese/utf8_validity.hpp"
#include "documents/xlsx_sheet.hpp"

namespace {

using namespace huiyin::documents;

void expect(bool holds) {
  if (!holds) std::abort();
}

// What is read passes the child's border unchanged.
void expect_passable(Spreadsheet const& spreadsheet) {
  std::string const text = packed(spreadsheet);
  expect(huiyin::chinese::is_utf8(text) && text.find('\0') == std::string::npos);
  auto const again = unpacked(text);
  expect(again && *again == spreadsheet);
  for (Sheet const& sheet : spreadsheet.sheets) laid_out(sheet);
}

void read_rows(std::string const& inside) {
  SheetSurroundings const around{{"甲", "乙"}, {{}, {Shown::day, 0}, {Shown::month, 0}, {Shown::time, 0}}, {}};
  SheetBudget budget;
  std::string const xml = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" +
                          inside + "</sheetData></worksheet>";
  auto cells = read_sheet(xml, around, budget);
  if (!cells) return;
  Sheet sheet{"", false, *std::move(cells)};
  if (static_cast<std::size_t>(sheet.rows()) * static_cast<std::size_t>(sheet.columns()) < 100'000)
    expect_passable({{std::move(sheet)}});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  std::string const input(reinterpret_cast<char const*>(bytes), size);
  auto const whole = read_xlsx(input);
  if (whole) expect_passable(*whole);
  if (!input.starts_with("PK")) read_rows(input);
  auto const answered = unpacked(input);
  if (answered) expect(unpacked(packed(*answered)).value() == *answered);
  format_of(input);
  return 0;
}
