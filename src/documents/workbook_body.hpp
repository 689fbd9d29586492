// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside documents: a workbook as libxlsxwriter holds it, with the first fault that came up.
#pragma once

#include <sys/mman.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "documents/sheet_text.hpp"
#include "documents/workbook.hpp"
#include "words/open_file.hpp"

namespace huiyin::documents {

inline std::string reason() { return std::strerror(errno); }

struct Workbook::Sheet {
  lxw_worksheet* worksheet = nullptr;  // null after a refusal
};

struct Workbook::Body {
  static constexpr char const* choices_sheet = "_choices";

  std::optional<OpenFile> memory;  // none: it goes to a file
  lxw_workbook* book = nullptr;
  std::deque<Sheet> sheets;
  std::map<CellStyle, lxw_format*> formats;
  std::string fault;  // the first

  lxw_worksheet* hidden = nullptr;
  lxw_col_t hidden_columns = 0;

  Body() : memory(::memfd_create("workbook", MFD_CLOEXEC)) {
    if (!memory->is_open()) {
      fault = reason();
      return;
    }
    lxw_workbook_options options{};
    open(fmt::format("/proc/self/fd/{}", memory->number()), options);
  }
  explicit Body(RowByRow const& way) {
    std::string scratch = way.scratch.string();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = scratch.data();
    open(way.file.string(), options);
  }
  void open(std::string const& file, lxw_workbook_options& options) {
    book = workbook_new_opt(file.c_str(), &options);
    if (book == nullptr) fault = "no memory";
  }
  ~Body() {
    if (book != nullptr) lxw_workbook_free(book);
  }
  Body(Body const&) = delete;
  Body& operator=(Body const&) = delete;

  void note(lxw_error error) {
    if (error != LXW_NO_ERROR && fault.empty()) fault = lxw_strerror(error);
  }

  // False for a sheet or a cell that does not exist: libxlsxwriter would cut the numbers down instead.
  bool stands(Sheet const& sheet, int row, int column) {
    bool const on_sheet = row >= 0 && row < LXW_ROW_MAX && column >= 0 && column < LXW_COL_MAX;
    if (!on_sheet && fault.empty()) fault = fmt::format("row {}, column {}", row, column);
    return on_sheet && sheet.worksheet != nullptr;
  }
  bool stands(Sheet const& sheet, int row, int column, int last_row, int last_column) {
    return stands(sheet, row, column) && stands(sheet, last_row, last_column);
  }

  std::string written(std::string_view text) {
    std::string clean = sheet_text(text);
    if (utf16_length(clean) <= longest_cell) return clean;
    if (fault.empty()) fault = fmt::format("a text of {} characters", utf16_length(clean));
    return {};
  }

  lxw_format* format_of(CellStyle const& style) {
    auto const [at, added] = formats.try_emplace(style, nullptr);
    if (!added) return at->second;
    lxw_format* const format = workbook_add_format(book);
    format_set_font_name(format, style.font.c_str());
    format_set_font_size(format, style.size);
    if (style.bold) format_set_bold(format);
    if (style.wrap) format_set_text_wrap(format);
    if (style.border) format_set_border(format, LXW_BORDER_THIN);
    format_set_align(format, style.centred ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (style.fill != 0) format_set_bg_color(format, style.fill);
    if (!style.number_format.empty()) format_set_num_format(format, style.number_format.c_str());
    if (style.indent > 0) format_set_indent(format, static_cast<std::uint8_t>(std::min(style.indent, 15)));
    if (!style.locked) format_set_unlocked(format);
    return at->second = format;
  }

  std::string hidden_list(std::vector<std::string> const& words) {
    if (hidden == nullptr) {
      hidden = workbook_add_worksheet(book, choices_sheet);
      if (hidden != nullptr) worksheet_hide(hidden);
    }
    if (hidden == nullptr || hidden_columns >= LXW_COL_MAX) {
      if (fault.empty()) fault = choices_sheet;
      return {};
    }
    lxw_col_t const column = hidden_columns++;
    for (std::size_t row = 0; row < words.size(); ++row)
      note(worksheet_write_string(hidden, static_cast<lxw_row_t>(row), column, written(words[row]).c_str(), nullptr));
    std::array<char, LXW_MAX_COL_NAME_LENGTH> letters{};
    lxw_col_to_name(letters.data(), column, LXW_TRUE);
    return fmt::format("='{}'!{}$1:{}${}", choices_sheet, letters.data(), letters.data(), words.size());
  }

  Result<void> close() {
    if (book == nullptr && fault.empty()) fault = "already closed";
    if (!fault.empty()) return refuse(Fault::invalid_input, "workbook.unwritable", fault);
    note(workbook_close(std::exchange(book, nullptr)));
    if (!fault.empty()) return refuse(Fault::unavailable, "workbook.unwritable", fault);
    return {};
  }
};

}  // namespace huiyin::documents
