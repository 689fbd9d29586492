// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/ledger_lists.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "papers/ledger_styles.hpp"

namespace huiyin::papers {
namespace {

using rectification::LedgerRow;

constexpr int list_title_row = 0;
constexpr int list_head_row = 1;

std::string on_lines(std::vector<std::string> const& texts) { return fmt::format("{}", fmt::join(texts, "\n")); }
std::string in_a_row(std::vector<std::string> const& texts) { return fmt::format("{}", fmt::join(texts, "、")); }
std::string day_text(std::optional<Day> const& day) { return day ? render(*day) : std::string(); }

std::string class_of(LedgerRow const& row) { return row.category_path.empty() ? "" : row.category_path.front(); }

std::string finding_of(LedgerRow const& row) { return fmt::format("{} {}", row.ordinal, row.finding); }

std::string state_of(LedgerRow const& row) { return row.status ? printed(*row.status) : ""; }

// Each name once, in the order of the measures.
template <class NameOf>
std::string names_of_all(LedgerRow const& row, NameOf name_of_measure) {
  std::vector<std::string> names;
  for (auto const& measure : row.owned_measures) {
    std::string const& name = measure.*name_of_measure;
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return in_a_row(names);
}

std::string limit_text(rectification::OwnedMeasure const& measure) {
  if (measure.due) return render(*measure.due) + (measure.keep_up ? "，长期坚持" : "");
  return measure.keep_up ? "长期坚持" : "";
}

std::string amount_of(rectification::Effect const& effect) {
  return effect.amount ? fmt::format("{}{}", *effect.amount, effect.unit) : "";
}

}  // namespace

ListSheet::ListSheet(documents::Workbook& book, char const* name, std::vector<ListColumn> columns)
    : book_(book), sheet_(book.add_sheet(name)), columns_(std::move(columns)), next_row_(list_head_row + 1) {
  columns_.insert(columns_.begin(), {"序号", 6});
  double total = 0;
  double tallest = 0;
  int at = 0;
  for (ListColumn const& column : columns_) {
    book_.width(sheet_, at++, column.width);
    total += column.width;
    tallest = std::max(tallest, height_for(column.heading, column.width, head_style));
  }
  book_.merge(sheet_, list_title_row, 0, list_title_row, at - 1, name, title_style);
  book_.height(sheet_, list_title_row, height_for(name, total, title_style));
  at = 0;
  for (ListColumn const& column : columns_) book_.text(sheet_, list_head_row, at++, column.heading, head_style);
  book_.height(sheet_, list_head_row, tallest);
}

void ListSheet::add(std::vector<std::string> const& cells) {
  double tallest = row_height(1, body_size);
  book_.text(sheet_, next_row_, 0, fmt::to_string(next_row_ - list_head_row), middle_style);
  for (std::size_t at = 0; at < cells.size(); ++at) {
    std::string const text = fitting(cells[at]);
    book_.text(sheet_, next_row_, static_cast<int>(at) + 1, text, open_style);
    tallest = std::max(tallest, height_for(text, columns_[at + 1].width, open_style));
  }
  book_.height(sheet_, next_row_++, tallest);
}

void ListSheet::finish() {
  int const last_row = std::max(list_head_row + 1, next_row_ - 1);
  int const last_column = static_cast<int>(columns_.size()) - 1;
  book_.filter(sheet_, list_head_row, 0, last_row, last_column);
  book_.freeze(sheet_, list_head_row + 1, 0);
  book_.page(sheet_, true, list_head_row, list_head_row, last_row, last_column, footer);
}

LedgerLists::LedgerLists(documents::Workbook& book)
    : problems_(book, "问题清单",
                {{"单位", 14},
                 {"问题归类", 12},
                 {"问题表现", 40},
                 {"第一责任岗位", 14},
                 {"分管领导", 12},
                 {"牵头整改部门", 14},
                 {"整改状态", 10},
                 {"整改措施", 40}}),
      tasks_(book, "任务清单", {{"单位", 14}, {"对应问题", 40}, {"整改目标", 26}, {"具体措施", 40}, {"完成时限", 16}}),
      responsibilities_(book, "责任清单",
                        {{"单位", 14},
                         {"对应问题", 14},
                         {"对应措施", 40},
                         {"第一责任岗位", 16},
                         {"责任领导", 14},
                         {"牵头部门", 16},
                         {"配合部门", 20},
                         {"经办人", 12}}),
      rules_(book, "制度清单",
             {{"单位", 14},
              {"制度名称", 34},
              {"新建、修订或废止", 11},
              {"文号", 18},
              {"印发日期", 13},
              {"执行单位", 16},
              {"对应问题", 34},
              {"执行情况", 26}}),
      effects_(book, "成效清单",
               {{"单位", 14}, {"对应问题", 34}, {"成效类型", 11}, {"数量或金额", 14}, {"说明", 34}, {"佐证材料", 28}}) {
}

void LedgerLists::add(LedgerRow const& row) {
  using rectification::OwnedMeasure;
  problems_.add({row.unit, class_of(row), finding_of(row), names_of_all(row, &OwnedMeasure::accountable_post),
                 names_of_all(row, &OwnedMeasure::responsible_leader),
                 names_of_all(row, &OwnedMeasure::lead_department), state_of(row), on_lines(row.measures)});
  for (auto const& measure : row.owned_measures) {
    tasks_.add({row.unit, finding_of(row), row.goal, measure.text, limit_text(measure)});
    responsibilities_.add({row.unit, row.ordinal, measure.text, measure.accountable_post, measure.responsible_leader,
                           measure.lead_department, in_a_row(measure.co_departments), measure.handler});
  }
  for (auto const& rule : row.listed_rules)
    rules_.add({row.unit, rule.name, printed(rule.change), rule.reference, day_text(rule.in_force_since),
                rule.applied_by, finding_of(row), on_lines(rule.found)});
  for (auto const& effect : row.listed_effects)
    effects_.add(
        {row.unit, finding_of(row), printed(effect.kind), amount_of(effect), effect.note, on_lines(row.evidence)});
}

void LedgerLists::finish() {
  for (ListSheet* sheet : {&problems_, &tasks_, &responsibilities_, &rules_, &effects_}) sheet->finish();
}

}  // namespace huiyin::papers
