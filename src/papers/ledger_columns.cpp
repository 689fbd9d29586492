// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/ledger_columns.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "papers/row_height.hpp"

namespace huiyin::papers {
namespace {

using rectification::Ledger;
using rectification::LedgerOrigin;
using rectification::LedgerRow;

constexpr char const* told = "反馈问题";
constexpr char const* answered = "整改措施";
constexpr char const* owned = "整改责任";
constexpr char const* timed = "时限要求";
constexpr char const* done = "整改进展与成效";
constexpr char const* closed = "核查销号";

std::string lines_of(std::vector<std::string> const& texts) { return fmt::format("{}", fmt::join(texts, "\n")); }
std::string listed(std::vector<std::string> const& texts) { return fmt::format("{}", fmt::join(texts, "、")); }

std::string level_of(LedgerRow const& row, std::size_t level) {
  return level < row.category_path.size() ? row.category_path[level] : std::string();
}

std::string opinions_of(LedgerRow const& row) {
  std::vector<std::string> numbers;
  for (int const number : row.proposed_opinions) numbers.push_back(fmt::format("意见{}", number));
  return lines_of(numbers);
}

std::string limit_of(LedgerRow const& row) {
  if (row.limit.due) return fmt::format("{}（暂定）", render(*row.limit.due));  // a certain day is a day cell
  return row.limit.text.empty() ? "" : row.limit.text + "（到期日待填）";
}

std::string stated_progress(LedgerRow const& row) {
  if (row.stated_status.empty() || !row.measures_stated) return row.stated_status;
  return fmt::format("{}\n措施{}条", row.stated_status, *row.measures_stated);
}

std::optional<Day> certain_limit(LedgerRow const& row) { return row.limit.provisional ? std::nullopt : row.limit.due; }

std::string keep_up_of(LedgerRow const& row) { return row.keep_up ? (*row.keep_up ? "是" : "否") : ""; }

std::string seq_of(LedgerRow const& row) { return std::to_string(row.seq); }

std::string status_of(LedgerRow const& row) { return row.status ? printed(*row.status) : ""; }

using Shown = bool (*)(Ledger const&);
constexpr Shown always = nullptr;
bool from_report(Ledger const& ledger) { return ledger.origin == LedgerOrigin::report; }
bool from_office(Ledger const& ledger) { return ledger.origin == LedgerOrigin::office; }
bool from_feedback(Ledger const& ledger) { return !from_report(ledger); }
bool from_notice(Ledger const& ledger) { return !from_office(ledger); }

constexpr double width_for_any = 34.0;  // where the rows are not known beforehand

// The findings' column grows until the longest finding fits the tallest row.
double finding_width(Ledger const& ledger) {
  constexpr double size = 12.0;
  if (from_office(ledger)) return width_for_any;
  int const most = static_cast<int>(tallest_row / row_height(1, size) * 0.9);
  for (double const width : {22.0, 34.0, 54.0, 80.0})
    if (std::ranges::all_of(ledger.rows,
                            [&](auto const& row) { return lines_needed(row.finding, width, size) <= most; }))
      return width;
  return 120.0;
}

bool has_opinions(Ledger const& ledger) { return from_notice(ledger) && !ledger.opinions.empty(); }
bool has_units(Ledger const& ledger) {
  return from_office(ledger) || std::ranges::any_of(ledger.rows, [](auto const& row) { return !row.unit.empty(); });
}
bool has_dimensions(Ledger const& ledger) {
  return std::ranges::any_of(ledger.rows, [](auto const& row) { return !level_of(row, 1).empty(); });
}

struct PossibleColumn {
  Shown shown;
  LedgerColumn column;
};
using Row = LedgerRow const&;

constexpr double as_findings_need = 0;  // finding_width decides

// In the order of print. The frozen columns come first and end with the finding.
constexpr std::array possible_columns{
    PossibleColumn{always, {told, "序号", 4, Look::locked_middle, Choice::none, seq_of, nullptr}},
    PossibleColumn{from_office,
                   {told, "编号", 13, Look::locked_middle, Choice::none, [](Row row) { return row.ordinal; }, nullptr}},
    PossibleColumn{has_units,
                   {told, "单位", 10, Look::locked_middle, Choice::none, [](Row row) { return row.unit; }, nullptr}},
    PossibleColumn{
        from_report,
        {told, "通报\n序号", 9.5, Look::locked_middle, Choice::none, [](Row row) { return row.ordinal; }, nullptr}},
    PossibleColumn{
        has_dimensions,
        {told, "所属\n方面", 11, Look::locked_middle, Choice::none, [](Row row) { return level_of(row, 1); }, nullptr}},
    PossibleColumn{from_feedback,
                   {told, "反馈问题（原文）", as_findings_need, Look::locked, Choice::none,
                    [](Row row) { return row.finding; }, nullptr}},
    PossibleColumn{from_report,
                   {told, "问题（通报原文）", as_findings_need, Look::locked, Choice::none,
                    [](Row row) { return row.finding; }, nullptr}},
    PossibleColumn{
        from_office,
        {told, "问题类别", 9.5, Look::locked_middle, Choice::none, [](Row row) { return level_of(row, 0); }, nullptr}},
    PossibleColumn{from_notice,
                   {told, "问题类别\n（建议）", 9.5, Look::proposed, Choice::category,
                    [](Row row) { return level_of(row, 0); }, nullptr}},
    PossibleColumn{from_notice,
                   {told, "具体\n表现", 8, Look::open, Choice::none, [](Row row) { return row.detail; }, nullptr}},
    PossibleColumn{always,
                   {told, "根本\n原因", 8, Look::open, Choice::none, [](Row row) { return row.root_cause; }, nullptr}},
    PossibleColumn{from_office, {answered, "对应意见", 9.5, Look::locked_middle, Choice::none, opinions_of, nullptr}},
    PossibleColumn{has_opinions,
                   {answered, "对应意见\n（建议）", 9.5, Look::proposed, Choice::none, opinions_of, nullptr}},
    PossibleColumn{always,
                   {answered, "整改目标", 8.5, Look::open, Choice::none, [](Row row) { return row.goal; }, nullptr}},
    PossibleColumn{
        always,
        {answered, "整改措施", 14, Look::open, Choice::none, [](Row row) { return lines_of(row.measures); }, nullptr}},
    PossibleColumn{
        always,
        {owned, "责任\n领导", 6, Look::middle, Choice::none, [](Row row) { return row.responsible_leader; }, nullptr}},
    PossibleColumn{
        always,
        {owned, "牵头\n部门", 6.5, Look::middle, Choice::none, [](Row row) { return row.lead_department; }, nullptr}},
    PossibleColumn{always,
                   {owned, "配合\n部门", 6.5, Look::middle, Choice::none,
                    [](Row row) { return listed(row.co_departments); }, nullptr}},
    PossibleColumn{
        always, {owned, "经办\n责任人", 7, Look::middle, Choice::none, [](Row row) { return row.handler; }, nullptr}},
    PossibleColumn{always, {timed, "完成时限", 12.5, Look::day, Choice::none, limit_of, certain_limit}},
    PossibleColumn{from_office,
                   {timed, "首次时限", 12.5, Look::day, Choice::none, nullptr, [](Row row) { return row.first_due; }}},
    PossibleColumn{always, {timed, "长期\n坚持", 5.5, Look::middle, Choice::yes_no, keep_up_of, nullptr}},
    PossibleColumn{from_report,
                   {done, "通报所述\n进展", 11.5, Look::locked_middle, Choice::none, stated_progress, nullptr}},
    PossibleColumn{
        always,
        {done, "整改进展", 11, Look::open, Choice::none, [](Row row) { return lines_of(row.progress); }, nullptr}},
    PossibleColumn{
        always,
        {done, "佐证\n材料", 7, Look::open, Choice::none, [](Row row) { return lines_of(row.evidence); }, nullptr}},
    PossibleColumn{
        always,
        {done, "举一反三\n检查情况", 9, Look::open, Choice::none, [](Row row) { return row.wider_check; }, nullptr}},
    PossibleColumn{always,
                   {done, "建章立制\n名称文号", 9, Look::open, Choice::none,
                    [](Row row) { return lines_of(row.rules_made); }, nullptr}},
    PossibleColumn{
        always, {done, "追责挽损\n等成效", 9, Look::open, Choice::none, [](Row row) { return row.effects; }, nullptr}},
    PossibleColumn{always, {closed, "完成\n状态", 6.5, Look::middle, Choice::status, status_of, nullptr}},
    PossibleColumn{always,
                   {closed, "完成时间", 12.5, Look::day, Choice::none, nullptr, [](Row row) { return row.done; }}},
    PossibleColumn{always,
                   {closed, "销号时间", 12.5, Look::day, Choice::none, nullptr, [](Row row) { return row.closed; }}},
    PossibleColumn{
        from_office,
        {closed, "退回 重启\n延期", 9, Look::middle, Choice::none, [](Row row) { return row.marks; }, nullptr}},
    PossibleColumn{from_office,
                   {closed, "跟踪节点", 9, Look::middle, Choice::none, [](Row row) { return row.on_watch; }, nullptr}},
    PossibleColumn{
        always,
        {closed, "审核意见", 8.5, Look::open, Choice::none, [](Row row) { return lines_of(row.reviews); }, nullptr}},
};

}  // namespace

LedgerColumns columns_for(Ledger const& ledger) {
  LedgerColumns made;
  for (auto const& [shown, column] : possible_columns) {
    if (shown && !shown(ledger)) continue;
    made.columns.push_back(column);
    if (column.width != as_findings_need) continue;
    made.columns.back().width = finding_width(ledger);
    made.frozen = made.columns.size();
  }
  return made;
}

}  // namespace huiyin::papers
