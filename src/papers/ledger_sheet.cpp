// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/ledger_sheet.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "papers/ledger_sheets.hpp"
#include "papers/ledger_styles.hpp"

namespace huiyin::papers {
namespace {

using documents::CellStyle;
using documents::Workbook;
using rectification::Ledger;
using rectification::LedgerOrigin;
using rectification::Limit;

constexpr int title_row = 0;
constexpr int facts_row = 1;
constexpr int duties_row = 2;
constexpr int note_row = 3;
constexpr int groups_row = 4;
constexpr int headings_row = 5;
constexpr int first_row = 6;
constexpr std::size_t most_duties = 8;

std::string facts_of(Ledger const& ledger) {
  auto const& head = ledger.head;
  std::string line;
  auto const add = [&](char const* name, std::string const& value) {
    if (!value.empty()) line += fmt::format("{}{}：{}", line.empty() ? "" : "　　", name, value);
  };
  add("被巡察单位", head.inspected_unit);
  add("巡察机构", head.inspecting_body);
  add("反馈日期", head.feedback_date);
  add("驻点时间", head.onsite_period);
  return line;
}

std::string duty_of(std::string const& what, Limit const& limit) {
  std::string const due = limit.due ? render(*limit.due) + (limit.provisional ? "（暂定）" : "") + "前" : "";
  std::string remark = due.empty() ? "" : limit.text;
  if (!limit.reckoning.empty()) remark += (remark.empty() ? "" : "；") + limit.reckoning;
  return fmt::format("{}：{}{}", what, due.empty() ? limit.text : due, remark.empty() ? "" : "（" + remark + "）");
}

std::string duties_of(Ledger const& ledger) {
  if (ledger.head.duties.empty())
    return ledger.origin == LedgerOrigin::feedback ? "整改期限：通报未写明，待填" : "整改期限：见整改方案，待填";
  std::string lines;
  for (std::size_t index = 0; index < std::min(most_duties, ledger.head.duties.size()); ++index) {
    auto const& duty = ledger.head.duties[index];
    lines += fmt::format("{}{}", lines.empty() ? "" : "\n", duty_of(duty.what, duty.limit));
  }
  if (ledger.head.duties.size() > most_duties) lines += "\n其余期限见“原文”表";
  return lines;
}

constexpr char const* note =
    "填表说明：灰底为通报原文，已锁定（工作表保护未设密码）；浅黄底为系统建议，待确认；其余由被巡察单位填写。不得填写国"
    "家秘密和举报人信息"
    "。";

constexpr char const* note_of_office = "灰底为反馈原文。不得填写国家秘密和举报人信息。";

CellStyle const& style_of(Look look) {
  switch (look) {
    case Look::locked:
      return locked_style;
    case Look::locked_middle:
      return locked_middle_style;
    case Look::proposed:
      return proposed_style;
    case Look::open:
      return open_style;
    case Look::middle:
      return middle_style;
    case Look::day:
      return day_style;
  }
  return open_style;
}

// What the notice leaves out is to be filled in.
Look look_of(LedgerColumn const& column, std::string const& text) {
  if (!text.empty()) return column.look;
  if (column.look == Look::locked) return Look::open;
  return column.look == Look::locked_middle ? Look::middle : column.look;
}

std::vector<std::string> choices_of(Choice choice, Ledger const& ledger) {
  if (choice == Choice::category) return ledger.category_choices;
  if (choice == Choice::yes_no) return {"是", "否"};
  std::vector<std::string> words;
  if (choice == Choice::status)
    for (auto const& row : rectification::state_names) words.emplace_back(printed(row.value));
  return words;
}

}  // namespace

LedgerSheet::LedgerSheet(Workbook& book, Ledger const& ledger)
    : book_(book),
      sheet_(book.add_sheet("整改台账")),
      ledger_(ledger),
      layout_(columns_for(ledger)),
      next_row_(first_row) {
  last_column_ = static_cast<int>(layout_.columns.size()) - 1;
  for (auto const& each : layout_.columns) total_width_ += each.width;
  for (int at = 0; at <= last_column_; ++at) book_.width(sheet_, at, column(at).width);
  bool const of_office = ledger_.origin == LedgerOrigin::office;
  write_line(title_row, ledger_.head.title, title_style);
  write_line(facts_row, of_office ? ledger_.head.remark : facts_of(ledger_), line_style);
  write_line(duties_row, of_office ? std::string() : duties_of(ledger_), open_line_style);
  write_line(note_row, of_office ? note_of_office : note, line_style);
  write_head();
}

void LedgerSheet::write_line(int row, std::string const& text, CellStyle const& style) {
  std::string const line = fitting(text);
  book_.merge(sheet_, row, 0, row, last_column_, line, style);
  book_.height(sheet_, row, height_for(line, total_width_, style));
}

void LedgerSheet::write_head() {
  for (int at = 0; at <= last_column_;) {
    int end = at;
    while (end < last_column_ && column(end + 1).group == column(at).group) ++end;
    book_.merge(sheet_, groups_row, at, groups_row, end, column(at).group, head_style);
    at = end + 1;
  }
  book_.height(sheet_, groups_row, row_height(1, head_style.size));
  double tallest = 0;
  for (int at = 0; at <= last_column_; ++at) {
    book_.text(sheet_, headings_row, at, column(at).heading, head_style);
    tallest = std::max(tallest, height_for(column(at).heading, column(at).width, head_style));
  }
  book_.height(sheet_, headings_row, tallest);
}

void LedgerSheet::add(rectification::LedgerRow const& row) {
  double tallest = least_row;
  for (int at = 0; at <= last_column_; ++at) {
    if (auto const day = column(at).day ? column(at).day(row) : std::nullopt) {
      book_.day(sheet_, next_row_, at, *day, style_of(column(at).look));
      continue;
    }
    std::string const text = column(at).text ? fitting(column(at).text(row)) : std::string();
    CellStyle const& style = style_of(look_of(column(at), text));
    book_.text(sheet_, next_row_, at, text, style);
    tallest = std::max(tallest, height_for(text, column(at).width, style));
  }
  book_.height(sheet_, next_row_++, tallest);
}

void LedgerSheet::finish() {
  int const last_row = std::max(first_row, next_row_ - 1);
  for (int at = 0; at <= last_column_; ++at)
    if (auto const words = choices_of(column(at).choice, ledger_); !words.empty())
      book_.choices(sheet_, first_row, at, last_row, at, words);
  book_.filter(sheet_, headings_row, 0, last_row, last_column_);
  book_.freeze(sheet_, first_row, static_cast<int>(layout_.frozen));
  if (ledger_.origin != LedgerOrigin::office) book_.protect(sheet_);
  book_.page(sheet_, true, groups_row, headings_row, last_row, last_column_, footer);
}

void add_ledger_sheet(Workbook& book, Ledger const& ledger) {
  LedgerSheet sheet(book, ledger);
  for (auto const& row : ledger.rows) sheet.add(row);
  sheet.finish();
}

}  // namespace huiyin::papers
