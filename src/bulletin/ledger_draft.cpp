// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_draft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <map>

#include "bulletin/lexicon.hpp"
#include "bulletin/opinion_match.hpp"
#include "chinese/utf32.hpp"
#include "deadlines/due_day.hpp"

namespace huiyin::bulletin {
namespace {

using huiyin::render;  // of days; the one of partial dates is found by its argument
using rectification::DutyLine;
using rectification::Ledger;
using rectification::Limit;

// The four implementations as the ledger prints them, in the order of FindingClass.
constexpr std::array<std::string_view, 4> class_names{"落实党的理论和决策部署", "落实全面从严治党责任",
                                                      "落实新时代党的组织路线", "落实监督发现问题整改"};

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](auto word) { return text.find(word) != std::string_view::npos; });
}

std::string value_or_nothing(std::optional<Quote> const& quote) { return quote ? quote->value : std::string(); }

enum class DutyKind { none, plan, report, completion };

// Within a month nobody reports on finished work: an unnamed thing handed in that soon is the plan.
bool is_short(Deadline const& deadline) {
  if (!deadline.amount || !deadline.unit) return false;
  constexpr std::array within_a_month{31, 4, 1, 22};  // in the order of ClockUnit
  return *deadline.amount <= within_a_month.at(static_cast<std::size_t>(*deadline.unit));
}

DutyKind kind_of(Deadline const& deadline, WordLists const& words) {
  std::u32string const what = chinese::to_utf32(deadline.what.value);
  if (words["duty.none"].in(what)) return DutyKind::none;
  if (words["duty.plan"].in(what)) return DutyKind::plan;
  if (words["duty.completion"].in(what)) return DutyKind::completion;
  if (words["duty.report"].in(what)) return DutyKind::report;
  if (words["duty.handed_in"].in(what)) return is_short(deadline) ? DutyKind::plan : DutyKind::report;
  return words["duty.mending"].in(what) ? DutyKind::completion : DutyKind::none;
}

std::string length_of(int amount, ClockUnit unit) {
  bool const counted = unit == ClockUnit::month || unit == ClockUnit::working_day;
  return fmt::format("{}{}{}", amount, counted ? "个" : "", printed(unit));
}

// 反馈后3个月, 收到反馈意见之日起2个月, 自即日起3个月: as a reader of the notice would say it.
std::string clock_of(Deadline const& deadline) {
  std::string const length = length_of(*deadline.amount, *deadline.unit);
  std::string const from = deadline.counted_from.value_or("");
  if (from.empty() || has_any(from, {"后", "起", "内"})) return from + length;
  return fmt::format("{}{}起{}", from.starts_with("自") ? "" : "自", from, length);
}

deadlines::LengthUnit length_unit(ClockUnit unit) {
  switch (unit) {
    case ClockUnit::day:
      return deadlines::LengthUnit::day;
    case ClockUnit::week:
      return deadlines::LengthUnit::week;
    case ClockUnit::month:
      return deadlines::LengthUnit::month;
    case ClockUnit::working_day:
      return deadlines::LengthUnit::working_day;
  }
  return deadlines::LengthUnit::day;
}

// The day a clock starts from, or why the notice does not tell it.
struct Start {
  std::optional<Day> day;
  std::string remark;
};

Start start_of(Reading const& reading, Deadline const& deadline) {
  if (!deadline.counted_from) return {{}, "通报未写明起算日，到期日待填"};
  std::string const& from = *deadline.counted_from;
  bool const today = has_any(from, {"即日"});
  if (reading.kind == Kind::rectification_report || (!today && !has_any(from, {"反馈"})))
    return {{}, fmt::format("起算日（{}）未知，到期日待填", from)};
  if (!reading.feedback_date) return {{}, "通报未写明反馈日期，到期日待填"};
  if (reading.feedback_date_end)
    return {{},
            fmt::format("各单位反馈日期不同（{}至{}），到期日待填", render(reading.feedback_date->value),
                        render(reading.feedback_date_end->value))};
  auto const day = full_day(reading.feedback_date->value);
  if (!day) return {{}, fmt::format("反馈日期不完整（{}），到期日待填", render(reading.feedback_date->value))};
  if (today) return {day, "“即日”按反馈日计"};
  return {day, has_any(from, {"收到", "签收", "下发", "印发"}) ? "签收日与反馈日不同的，按签收日改" : ""};
}

Limit limit_by_clock(Reading const& reading, Deadline const& deadline, deadlines::Calendar const& calendar) {
  Limit limit{clock_of(deadline), {}, false, {}};
  Start const start = start_of(reading, deadline);
  limit.reckoning = start.remark;
  if (!start.day) return limit;

  deadlines::Rule const rule{*deadline.amount, length_unit(*deadline.unit)};
  auto const due = deadlines::due_day(rule, *start.day, calendar);
  if (!due) {
    limit.reckoning = "期限长度不合常理，到期日待填";
    return limit;
  }
  auto const unrolled = deadlines::due_day({rule.length, rule.unit, deadlines::RestDay::keep}, *start.day, calendar);
  limit.due = due->day;
  limit.provisional = due->state == deadlines::DueState::provisional;
  limit.reckoning = fmt::format("自反馈日{}的次日起算", render(*start.day));
  if (unrolled->day != due->day) limit.reckoning += fmt::format("，{}为休息日，顺延", render(unrolled->day));
  if (limit.provisional) limit.reckoning += fmt::format("；{}年放假安排未载入，暂定", due->open_year.value_or(0));
  if (!start.remark.empty()) limit.reckoning += "；" + start.remark;
  return limit;
}

Limit limit_of(Reading const& reading, Deadline const& deadline, deadlines::Calendar const& calendar) {
  if (deadline.date) {
    auto const day = full_day(*deadline.date);
    return {render(*deadline.date), day, false, day ? "通报写明的日期" : "通报写明的日期不完整，到期日待填"};
  }
  if (deadline.amount && deadline.unit) return limit_by_clock(reading, deadline, calendar);
  return {"", {}, false, "通报未写明期限，到期日待填"};
}

// The limit that binds every row: finishing comes before reporting on it.
Limit common_limit(std::vector<std::pair<DutyKind, DutyLine>> const& duties) {
  for (DutyKind const kind : {DutyKind::completion, DutyKind::report})
    for (auto const& [of, duty] : duties)
      if (of == kind) return duty.limit;
  return {"", {}, false, "通报未写明整改期限，到期日待填"};
}

std::string units_of(Reading const& reading) {
  auto const& units = reading.inspected_units;
  if (units.size() == 1) return units.front().value;
  if (units.size() > 1) return fmt::format("{}等{}个单位", units.front().value, units.size());
  std::string summary;
  for (auto const& part : reading.inspected_summary)
    summary += fmt::format("{}{}个{}", summary.empty() ? "" : "、", part.count, part.what);
  return summary;
}

std::string period_of(std::optional<Found<PartialDate>> const& begin, std::optional<Found<PartialDate>> const& end) {
  if (begin && end) return fmt::format("{}至{}", render(begin->value), render(end->value));
  if (begin) return fmt::format("{}起", render(begin->value));
  return end ? fmt::format("至{}", render(end->value)) : "";
}

std::string title_of(Reading const& reading, std::string const& units) {
  std::string const body = value_or_nothing(reading.inspecting_body) + value_or_nothing(reading.title);
  std::string const word = has_any(body, {"巡视"}) && !has_any(body, {"巡察"}) ? "巡视" : "巡察";
  return units + word + (reading.kind == Kind::rectification_report ? "整改情况台账" : "反馈问题整改台账");
}

std::vector<rectification::Opinion> opinions_of(Reading const& reading) {
  std::vector<rectification::Opinion> opinions;
  for (auto const& requirement : reading.requirements) {
    auto& opinion = opinions.emplace_back();
    opinion.number = static_cast<int>(opinions.size());
    opinion.ordinal = requirement.ordinal.value_or("");
    opinion.heading = requirement.heading.value;
    for (auto const& point : requirement.points) opinion.points.push_back(point.value);
  }
  return opinions;
}

// What the finding's group says: its heading, or how it begins when it is a mere enumeration, and its proposed class.
struct GroupWords {
  std::string heading;
  std::optional<FindingClass> proposed;
};

std::map<int, GroupWords> words_by_group(Reading const& reading) {
  std::map<int, int> sizes;
  std::map<int, std::string> firsts;
  for (auto const& finding : reading.findings) {
    ++sizes[finding.group];
    firsts.try_emplace(finding.group, finding.text.value);
  }
  std::map<int, GroupWords> words;
  for (auto const& group : reading.finding_groups) {
    int const size = sizes[group.group];
    std::string heading = group.heading.value;
    if (heading == firsts[group.group]) heading = size > 1 ? fmt::format("{} 等{}项", heading, size) : "";
    words[group.group] = {heading, group.proposed_class};
  }
  return words;
}

// The words of a list, apart by blanks.
std::string listed(WordSet const& words) {
  std::string text;
  words.each_first([&](char32_t first) {
    for (auto const& word : words.of_first(first)) text += chinese::to_utf8(word) + " ";
  });
  return text;
}

void draft_findings(Reading const& reading, Limit const& limit, WordLists const& lists, Ledger& ledger) {
  auto const groups = words_by_group(reading);
  OpinionMatch const match(ledger.opinions, lists);
  for (auto const& finding : reading.findings) {
    auto const known = groups.find(finding.group);
    GroupWords const words = known == groups.end() ? GroupWords{} : known->second;
    std::string const dimension = finding.level1.value_or(words.heading);
    std::string category, theme;
    if (words.proposed) {
      category = class_names.at(static_cast<std::size_t>(*words.proposed));
      theme = listed(lists[std::string("theme.") + name_of(*words.proposed)]);
    }

    auto& row = ledger.rows.emplace_back();
    row.seq = static_cast<int>(ledger.rows.size());
    row.finding = finding.text.value;
    row.category_path = {category, dimension};
    row.unit = finding.unit.value_or("");
    row.group = finding.group;
    row.proposed_opinions = match.propose(row.finding, fmt::format("{} {}", dimension, theme));
    row.limit = limit;
    row.status = rectification::State::assigned;
  }
}

void draft_items(Reading const& reading, Ledger& ledger) {
  for (auto const& item : reading.items) {
    auto& row = ledger.rows.emplace_back();
    row.seq = static_cast<int>(ledger.rows.size());
    row.finding = item.heading.value;
    for (auto const& ordinal : item.ordinal_path) row.ordinal += ordinal;
    row.category_path = {"", ""};
    row.stated_status = value_or_nothing(item.status);
    row.measures_stated = item.measures_count;
    if (has_any(row.stated_status, {"长期坚持"})) row.keep_up = true;
  }
}

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    auto const end = std::min(text.find('\n', begin), text.size());
    auto const line = text.substr(begin, end - begin);
    auto const first = line.find_first_not_of(" \t\r");
    if (first != std::string_view::npos)
      paragraphs.emplace_back(line.substr(first, line.find_last_not_of(" \t\r") - first + 1));
    begin = end + 1;
  }
  return paragraphs;
}

}  // namespace

std::span<std::string_view const> class_choices() { return class_names; }

Ledger draft_ledger(Reading const& reading, std::string_view clean_text, deadlines::Calendar const& calendar,
                    Lexicon const& lexicon) {
  bool const report = reading.kind == Kind::rectification_report;
  Ledger ledger;
  ledger.origin = report ? rectification::LedgerOrigin::report : rectification::LedgerOrigin::feedback;
  ledger.head.inspected_unit = units_of(reading);
  ledger.head.title = title_of(reading, ledger.head.inspected_unit);
  ledger.head.inspecting_body = value_or_nothing(reading.inspecting_body);
  if (reading.feedback_date_end)
    ledger.head.feedback_date = period_of(reading.feedback_date, reading.feedback_date_end);
  else if (reading.feedback_date)
    ledger.head.feedback_date = render(reading.feedback_date->value);
  ledger.head.onsite_period = period_of(reading.onsite_start, reading.onsite_end);

  std::vector<std::pair<DutyKind, DutyLine>> duties;
  for (auto const& deadline : reading.deadlines)
    if (auto const kind = kind_of(deadline, lexicon.words); kind != DutyKind::none)
      duties.emplace_back(kind, DutyLine{deadline.what.value, limit_of(reading, deadline, calendar)});
  for (auto const& [kind, duty] : duties) ledger.head.duties.push_back(duty);

  ledger.category_choices.assign(class_names.begin(), class_names.end());
  ledger.opinions = opinions_of(reading);
  if (report)
    draft_items(reading, ledger);
  else
    draft_findings(reading, common_limit(duties), lexicon.words, ledger);
  ledger.source = paragraphs_of(clean_text);
  return ledger;
}

}  // namespace huiyin::bulletin
