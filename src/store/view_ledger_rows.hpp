// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside the store: the rows of which the exported ledger is put together, and how some of them are told in a cell.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rectification/item.hpp"
#include "rectification/ledger.hpp"
#include "store/session.hpp"

namespace huiyin::store::ledger_rows {

using rectification::Judgement;

struct PlanRow {
  ItemId item;
  std::string finding_class, root_cause, goal, wider_check;
  std::optional<Day> milestone_on;
  std::optional<std::string> milestone;
  auto tie() const { return std::tie(item, finding_class, root_cause, goal, wider_check, milestone_on, milestone); }
};
struct OpinionRow {
  ItemId item;
  std::int64_t number;
  auto tie() const { return std::tie(item, number); }
};
struct MeasureRow {
  ItemId item;
  std::int64_t place;
  std::string text;
  std::optional<std::string> post, leader, department;
  std::string handler;
  std::optional<Day> due;
  bool keep_up;
  auto tie() const { return std::tie(item, place, text, post, leader, department, handler, due, keep_up); }
};
struct CoDepartmentRow {
  ItemId item;
  std::int64_t place;
  std::string name;
  auto tie() const { return std::tie(item, place, name); }
};
struct RuleRow {
  ItemId item;
  std::string name;
  rectification::RuleChange change;
  std::string reference;
  std::optional<Day> in_force_since;
  std::optional<std::string> applied_by;
  auto tie() const { return std::tie(item, name, change, reference, in_force_since, applied_by); }
};
struct FollowUpRow {
  ItemId item;
  std::int64_t place;
  Day on;
  rectification::RuleFate fate;
  std::string note;
  auto tie() const { return std::tie(item, place, on, fate, note); }
};
struct EffectRow {
  ItemId item;
  rectification::EffectKind kind;
  std::optional<std::int64_t> amount;
  std::string unit, note;
  auto tie() const { return std::tie(item, kind, amount, unit, note); }
};
struct NamedRow {
  ItemId item;
  std::string name;
  auto tie() const { return std::tie(item, name); }
};
struct ProgressRow {
  ItemId item;
  Day on;
  std::string text;
  auto tie() const { return std::tie(item, on, text); }
};
struct ClosingRow {
  ItemId item;
  Day applied_on;
  std::optional<Day> checked_on;
  std::optional<Judgement> judgement;
  std::optional<std::string> check_note;
  std::optional<Day> closed_on, sent_back_on;
  std::string to_mend;
  std::optional<std::int64_t> asked, satisfied;
  std::int64_t number;
  auto tie() const {
    return std::tie(item, applied_on, checked_on, judgement, check_note, closed_on, sent_back_on, to_mend, asked,
                    satisfied, number);
  }
};

struct MethodRow {
  ItemId item;
  std::int64_t closing;
  rectification::Method method;
  auto tie() const { return std::tie(item, closing, method); }
};

inline std::string told(ClosingRow const& closing, std::vector<std::string> const& methods) {
  std::string text = fmt::format("{} 核查：{}", render(*closing.checked_on),
                                 closing.judgement == Judgement::done ? "已完成" : "基本完成");
  if (!methods.empty()) text += fmt::format("，{}", fmt::join(methods, "、"));
  if (closing.asked) text += fmt::format("（{}人，满意{}人）", *closing.asked, closing.satisfied.value_or(0));
  if (!closing.check_note.value_or("").empty()) text += "，" + *closing.check_note;
  return text;
}

inline std::string found(FollowUpRow const& row) {
  return fmt::format("{} {}{}{}", render(row.on), printed(row.fate), row.note.empty() ? "" : "，", row.note);
}

inline std::string told(rectification::ListedRule const& rule) {
  return fmt::format("{}（{}）{}{}{}{}", rule.name, printed(rule.change), rule.reference.empty() ? "" : " ",
                     rule.reference, rule.in_force_since ? " " : "",
                     rule.in_force_since ? render(*rule.in_force_since) : "");
}

inline std::string told(rectification::Effect const& effect) {
  std::string text = printed(effect.kind);
  if (effect.amount) text += fmt::format(" {}{}", *effect.amount, effect.unit);
  if (!effect.note.empty()) text += " " + effect.note;
  return text;
}

}  // namespace huiyin::store::ledger_rows
