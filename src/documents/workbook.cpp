// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/workbook.hpp"

#include <algorithm>

#include "documents/sanitizer.hpp"
#include "documents/workbook_body.hpp"

namespace huiyin::documents {

namespace {

constexpr std::size_t longest_literal_list = 255;
constexpr double serial_of_1970 = 25569;
constexpr std::chrono::sys_days first_serial_day = std::chrono::year(1900) / 3 / 1;

lxw_row_t row_of(int row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_of(int column) { return static_cast<lxw_col_t>(std::clamp(column, 0, 0xFFFF)); }

Result<std::string> content_of(int file) {
  std::string content;
  std::array<char, 65536> chunk{};
  ::lseek(file, 0, SEEK_SET);
  while (true) {
    ssize_t const got = ::read(file, chunk.data(), chunk.size());
    if (got == 0) return content;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return refuse(Fault::unavailable, "workbook.unwritable", reason());
    content.append(chunk.data(), static_cast<std::size_t>(got));
  }
}

bool fits_a_literal(std::vector<std::string> const& words) {
  std::size_t size = 0;
  for (auto const& word : words) {
    if (word.find_first_of(",\"") != std::string::npos) return false;
    size += utf16_length(word) + 1;
  }
  return size <= longest_literal_list;
}

void describe(lxw_workbook* book, WorkbookProperties const& properties) {
  std::string title = sheet_text(properties.title);
  std::string author = sheet_text(properties.author);
  lxw_doc_properties written{};
  written.title = title.data();
  written.author = author.data();
  written.created = std::chrono::duration_cast<std::chrono::seconds>(properties.created.time_since_epoch()).count();
  workbook_set_properties(book, &written);
}

}  // namespace

Workbook::Workbook(WorkbookProperties const& properties) : body_(std::make_unique<Body>()) {
  if (body_->book != nullptr) describe(body_->book, properties);
}

Workbook::Workbook(WorkbookProperties const& properties, RowByRow const& way) : body_(std::make_unique<Body>(way)) {
  if (body_->book != nullptr) describe(body_->book, properties);
}

Workbook::~Workbook() = default;

Workbook::Sheet& Workbook::add_sheet(std::string_view name) {
  Sheet& sheet = body_->sheets.emplace_back();
  std::string const clean = sheet_text(name);
  bool const allowed = !clean.empty() && body_->book != nullptr &&
                       workbook_validate_sheet_name(body_->book, clean.c_str()) == LXW_NO_ERROR;
  if (allowed) sheet.worksheet = workbook_add_worksheet(body_->book, clean.c_str());
  if (sheet.worksheet == nullptr && body_->fault.empty()) body_->fault = clean;
  return sheet;
}

void Workbook::text(Sheet& sheet, int row, int column, std::string_view text, CellStyle const& style) {
  if (!body_->stands(sheet, row, column)) return;
  std::string const written = body_->written(text);
  lxw_format* const format = body_->format_of(style);
  body_->note(written.empty()
                  ? worksheet_write_blank(sheet.worksheet, row_of(row), column_of(column), format)
                  : worksheet_write_string(sheet.worksheet, row_of(row), column_of(column), written.c_str(), format));
}

void Workbook::number(Sheet& sheet, int row, int column, double value, CellStyle const& style) {
  if (!body_->stands(sheet, row, column)) return;
  body_->note(worksheet_write_number(sheet.worksheet, row_of(row), column_of(column), value, body_->format_of(style)));
}

void Workbook::day(Sheet& sheet, int row, int column, Day day, CellStyle const& style) {
  if (day < first_serial_day) return text(sheet, row, column, render(day), style);
  CellStyle dated = style;
  if (dated.number_format.empty()) dated.number_format = "yyyy-mm-dd";
  number(sheet, row, column, serial_of_1970 + static_cast<double>(day.time_since_epoch().count()), dated);
}

void Workbook::merge(Sheet& sheet, int row, int column, int last_row, int last_column, std::string_view text,
                     CellStyle const& style) {
  if (row == last_row && column == last_column) return this->text(sheet, row, column, text, style);
  if (!body_->stands(sheet, row, column, last_row, last_column)) return;
  body_->note(worksheet_merge_range(sheet.worksheet, row_of(row), column_of(column), row_of(last_row),
                                    column_of(last_column), body_->written(text).c_str(), body_->format_of(style)));
}

void Workbook::width(Sheet& sheet, int column, double characters) {
  if (!body_->stands(sheet, 0, column)) return;
  body_->note(worksheet_set_column(sheet.worksheet, column_of(column), column_of(column), characters, nullptr));
}

void Workbook::height(Sheet& sheet, int row, double points) {
  if (!body_->stands(sheet, row, 0)) return;
  body_->note(worksheet_set_row(sheet.worksheet, row_of(row), points, nullptr));
}

void Workbook::freeze(Sheet& sheet, int row, int column) {
  if (!body_->stands(sheet, row, column)) return;
  worksheet_freeze_panes(sheet.worksheet, row_of(row), column_of(column));
}

void Workbook::filter(Sheet& sheet, int row, int column, int last_row, int last_column) {
  if (!body_->stands(sheet, row, column, last_row, last_column)) return;
  body_->note(
      worksheet_autofilter(sheet.worksheet, row_of(row), column_of(column), row_of(last_row), column_of(last_column)));
}

void Workbook::choices(Sheet& sheet, int row, int column, int last_row, int last_column,
                       std::vector<std::string> const& words) {
  if (words.empty() || !body_->stands(sheet, row, column, last_row, last_column)) return;
  std::vector<std::string> clean;
  for (auto const& word : words) clean.push_back(sheet_text(word));
  std::vector<char*> list;
  for (auto& word : clean) list.push_back(word.data());
  list.push_back(nullptr);

  bool const literal = fits_a_literal(clean);
  std::string range = literal ? std::string() : body_->hidden_list(clean);
  if (!literal && range.empty()) return;
  lxw_data_validation validation{};
  validation.validate = literal ? LXW_VALIDATION_TYPE_LIST : LXW_VALIDATION_TYPE_LIST_FORMULA;
  validation.value_list = literal ? list.data() : nullptr;
  validation.value_formula = literal ? nullptr : range.data();
  KnownLeak const formula;  // libxlsxwriter 1.1.4 never frees the formula of a list, some twenty bytes
  body_->note(worksheet_data_validation_range(sheet.worksheet, row_of(row), column_of(column), row_of(last_row),
                                              column_of(last_column), &validation));
}

void Workbook::protect(Sheet& sheet) {
  if (!body_->stands(sheet, 0, 0)) return;
  lxw_protection allowed{};
  allowed.autofilter = allowed.sort = 1;
  allowed.format_cells = allowed.format_columns = allowed.format_rows = 1;
  allowed.insert_hyperlinks = 1;
  allowed.objects = 1;  // comments
  worksheet_protect(sheet.worksheet, nullptr, &allowed);
}

void Workbook::highlight(Sheet& sheet, int row, int column, int last_row, int last_column, std::string_view containing,
                         std::uint32_t fill) {
  if (!body_->stands(sheet, row, column, last_row, last_column)) return;
  lxw_format* const format = workbook_add_format(body_->book);
  format_set_bg_color(format, fill);
  std::string wanted = sheet_text(containing);
  lxw_conditional_format rule{};
  rule.type = LXW_CONDITIONAL_TYPE_TEXT;
  rule.criteria = LXW_CONDITIONAL_CRITERIA_TEXT_CONTAINING;
  rule.value_string = wanted.data();
  rule.format = format;
  body_->note(worksheet_conditional_format_range(sheet.worksheet, row_of(row), column_of(column), row_of(last_row),
                                                 column_of(last_column), &rule));
}

void Workbook::page(Sheet& sheet, bool landscape, int repeat_first, int repeat_last, int last_row, int last_column,
                    std::string_view footer) {
  if (!body_->stands(sheet, repeat_first, 0, last_row, last_column)) return;
  lxw_worksheet* const worksheet = sheet.worksheet;
  constexpr std::uint8_t a4 = 9;
  worksheet_set_paper(worksheet, a4);
  landscape ? worksheet_set_landscape(worksheet) : worksheet_set_portrait(worksheet);
  worksheet_fit_to_pages(worksheet, 1, 0);
  worksheet_center_horizontally(worksheet);
  body_->note(worksheet_repeat_rows(worksheet, row_of(repeat_first), row_of(repeat_last)));
  body_->note(worksheet_print_area(worksheet, 0, 0, row_of(last_row), column_of(last_column)));
  body_->note(worksheet_set_footer(worksheet, sheet_text(footer).c_str()));
}

void Workbook::header(Sheet& sheet, std::string_view text) {
  if (body_->stands(sheet, 0, 0)) body_->note(worksheet_set_header(sheet.worksheet, sheet_text(text).c_str()));
}

Result<std::string> Workbook::bytes() {
  HUIYIN_TRY(body_->close());
  return content_of(body_->memory.value().number());
}

Result<void> Workbook::save() { return body_->close(); }

}  // namespace huiyin::documents
