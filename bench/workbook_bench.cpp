// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Writes one workbook of that many rows, either as the office takes its ledger out or with libxlsxwriter alone, which
// gets the same cells, looks and heights: workbook_bench ours|bare ROWS FILE.
#include <array>
#include <chrono>
#include <cstdlib>
#include <string>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "papers/office_ledger.hpp"

namespace {

using huiyin::rectification::LedgerRow;

LedgerRow row_of(int number) {
  LedgerRow row;
  row.seq = number;
  row.ordinal = fmt::format("2026-{:06}", number);
  row.unit = "市教育局党委";
  row.finding = "党的领导核心作用发挥不充分，上级决策部署落实不到位";
  row.category_path = {"党的领导"};
  row.root_cause = "对制度建设重视不够，责任没有分解到人。";
  row.proposed_opinions = {1};
  row.goal = "制度完备，责任到岗，三个月内见效。";
  row.measures = {"1. 修订相关制度，明确责任岗位和办理时限。", "2. 每季度检查一次执行情况。"};
  row.responsible_leader = "党委委员、副局长";
  row.lead_department = "机关党委";
  row.co_departments = {"人事科"};
  row.handler = "办公室主任";
  row.limit.due = std::chrono::sys_days(std::chrono::year(2026) / 9 / 1);
  row.keep_up = false;
  row.progress = {"2026-07-01 已召开专题会议研究，修订制度 2 项。"};
  row.evidence = {"会议纪要.pdf"};
  row.status = huiyin::rectification::State::in_progress;
  return row;
}

void ours(int rows, std::string const& file) {
  huiyin::papers::OfficeLedger ledger("导出日期：2026-07-01", {file, std::filesystem::path(file).parent_path()});
  for (int number = 1; number <= rows; ++number) ledger.add(row_of(number));
  if (!ledger.save()) std::abort();
}

void bare(int rows, std::string const& file) {
  std::string scratch = std::filesystem::path(file).parent_path().string();
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = scratch.data();
  lxw_workbook* const book = workbook_new_opt(file.c_str(), &options);
  lxw_worksheet* const sheet = workbook_add_worksheet(book, "ledger");
  std::array<lxw_format*, 3> looks{};
  for (lxw_format*& look : looks) {
    look = workbook_add_format(book);
    format_set_font_name(look, "仿宋_GB2312");
    format_set_font_size(look, 12);
    format_set_text_wrap(look);
    format_set_border(look, LXW_BORDER_THIN);
    format_set_align(look, LXW_ALIGN_VERTICAL_CENTER);
  }
  format_set_num_format(looks[2], "yyyy-mm-dd");
  for (int number = 1; number <= rows; ++number) {
    LedgerRow const row = row_of(number);
    auto const at = static_cast<lxw_row_t>(number);
    std::array<std::string, 22> const texts{std::to_string(row.seq),
                                            row.ordinal,
                                            row.unit,
                                            row.finding,
                                            row.category_path[0],
                                            row.root_cause,
                                            "意见1",
                                            row.goal,
                                            row.measures[0] + "\n" + row.measures[1],
                                            row.responsible_leader,
                                            row.lead_department,
                                            row.co_departments[0],
                                            row.handler,
                                            "",
                                            "否",
                                            row.progress[0],
                                            row.evidence[0],
                                            "整改中",
                                            "",
                                            "",
                                            "",
                                            ""};
    lxw_col_t column = 0;
    for (std::string const& text : texts) {
      lxw_format* const look = looks[column % 2];
      if (column == 13)
        worksheet_write_number(sheet, at, column, 46266, looks[2]);
      else if (text.empty())
        worksheet_write_blank(sheet, at, column, look);
      else
        worksheet_write_string(sheet, at, column, text.c_str(), look);
      ++column;
    }
    worksheet_set_row(sheet, at, 60, nullptr);
  }
  if (workbook_close(book) != LXW_NO_ERROR) std::abort();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  (std::string(argv[1]) == "ours" ? ours : bare)(std::atoi(argv[2]), argv[3]);
}
