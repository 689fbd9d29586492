// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Writes .xlsx workbooks (docs/decisions/0013-xlsx.md). Rows and columns count from 0.
// Promises: text is written as text, never as a formula; the same calls give the same bytes; what cannot be written
// (a bad sheet name, a text over 32,767 UTF-16 units, a range off the sheet) is refused once, by bytes().
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "words/day.hpp"
#include "words/result.hpp"

namespace huiyin::documents {

struct CellStyle {
  std::string font = "宋体";
  double size = 11;
  bool bold = false;
  bool wrap = true;
  bool border = true;
  bool centred = false;
  std::uint32_t fill = 0;  // RGB; 0: none
  std::string number_format;
  int indent = 0;
  bool locked = true;  // on a protected sheet
  auto operator<=>(CellStyle const&) const = default;
};

struct WorkbookProperties {
  std::string title;
  std::string author;
  Day created = std::chrono::year(2026) / 1 / 1;  // a fixed day keeps the bytes the same
};

// For a workbook of any length: rows go to the file as they are written, and stay there. Every cell and the height of a
// row are written before the row below is begun.
struct RowByRow {
  std::filesystem::path file;
  std::filesystem::path scratch;  // a folder for what is taken away again at the end
};

class Workbook {
 public:
  struct Sheet;

  explicit Workbook(WorkbookProperties const& properties = {});  // whole in memory
  Workbook(WorkbookProperties const& properties, RowByRow const& way);
  ~Workbook();
  Workbook(Workbook const&) = delete;
  Workbook& operator=(Workbook const&) = delete;

  Sheet& add_sheet(std::string_view name);  // lives as long as the workbook

  void text(Sheet& sheet, int row, int column, std::string_view text, CellStyle const& style);
  void number(Sheet& sheet, int row, int column, double value, CellStyle const& style);
  void day(Sheet& sheet, int row, int column, Day day, CellStyle const& style);
  void merge(Sheet& sheet, int row, int column, int last_row, int last_column, std::string_view text,
             CellStyle const& style);

  void width(Sheet& sheet, int column, double characters);
  void height(Sheet& sheet, int row, double points);
  void freeze(Sheet& sheet, int row, int column);
  void filter(Sheet& sheet, int row, int column, int last_row, int last_column);
  // A drop-down; a long list goes to a hidden sheet.
  void choices(Sheet& sheet, int row, int column, int last_row, int last_column, std::vector<std::string> const& words);
  // Locked cells cannot be changed any more. Without a password, so that anybody can take it off; filters, sorting of
  // open cells, widths, heights and looks stay with the user.
  void protect(Sheet& sheet);
  void highlight(Sheet& sheet, int row, int column, int last_row, int last_column, std::string_view containing,
                 std::uint32_t fill);
  // A4, as wide as one page, rows repeated on each; header and footer in the code of spreadsheets (&P, &N).
  void page(Sheet& sheet, bool landscape, int repeat_first, int repeat_last, int last_row, int last_column,
            std::string_view footer);
  void header(Sheet& sheet, std::string_view text);

  // Either ends the workbook: nothing may be written to it afterwards.
  Result<std::string> bytes();
  Result<void> save();  // of one that is written row by row

 private:
  struct Body;
  std::unique_ptr<Body> body_;
};

}  // namespace huiyin::documents
