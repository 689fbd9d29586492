// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/outcome.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "chinese/written.hpp"
#include "rectification/follow_ups_csv.hpp"
#include "rectification/lists.hpp"

namespace huiyin::rectification {

namespace {

std::vector<std::int64_t> read_months(std::string_view csv) {
  std::vector<std::int64_t> months;
  for (std::size_t line = csv.find('\n'); line != std::string_view::npos; line = csv.find('\n', line + 1)) {
    std::int64_t number = 0;
    auto const begin = csv.data() + line + 1;
    if (std::from_chars(begin, csv.data() + csv.size(), number).ec == std::errc{}) months.push_back(number);
  }
  return months;
}

// The last day of a month that is too short.
Day months_after(Day day, std::int64_t months) {
  using namespace std::chrono;
  year_month_day moved = year_month_day{day} + std::chrono::months{static_cast<int>(months)};
  if (!moved.ok()) moved = moved.year() / moved.month() / last;
  return moved;
}

Result<RuleMade> written_rule(RuleMade rule, std::size_t number) {
  rule.name = HUIYIN_TRY(chinese::written_line(rule.name));
  if (rule.name.empty()) return refuse(Fault::invalid_input, "item.rule_name_missing", fmt::to_string(number));
  rule.reference = HUIYIN_TRY(chinese::written_line(rule.reference));
  return rule;
}

Result<Effect> written_effect(Effect effect, std::size_t number) {
  effect.unit = HUIYIN_TRY(chinese::written_line(effect.unit));
  effect.note = HUIYIN_TRY(chinese::written_text(effect.note));
  bool const has_amount = effect.amount.value_or(0) > 0;
  if (!has_amount && (effect.amount || effect.note.empty()))
    return refuse(Fault::invalid_input, "item.effect_empty", fmt::to_string(number));
  if (has_amount && effect.unit.empty())
    return refuse(Fault::invalid_input, "item.effect_unit_missing", fmt::to_string(number));
  return effect;
}

}  // namespace

char const* printed(RuleChange change) {
  constexpr std::array words{"新建", "修订", "废止"};
  return words.at(static_cast<std::size_t>(change));
}

char const* printed(RuleFate fate) {
  constexpr std::array words{"正在执行", "已修订", "已失效"};
  return words.at(static_cast<std::size_t>(fate));
}

char const* printed(EffectKind kind) {
  constexpr std::array words{"资金", "制度", "整治", "民生", "其他"};
  return words.at(static_cast<std::size_t>(kind));
}

std::vector<std::int64_t> const& follow_up_months() {
  static auto const months = read_months(follow_ups_csv);
  return months;
}

std::optional<Day> ask_on(RuleMade const& rule, std::vector<FollowUp> const& follow_ups) {
  if (rule.change == RuleChange::abolished || !rule.in_force_since) return std::nullopt;
  std::size_t asked = 0;
  for (FollowUp const& each : follow_ups) {
    if (each.rule != rule.id) continue;
    if (each.fate == RuleFate::dead) return std::nullopt;
    ++asked;
  }
  auto const& months = follow_up_months();
  if (asked >= months.size()) return std::nullopt;
  return months_after(*rule.in_force_since, months[asked]);
}

Result<Outcome> written(Outcome outcome, std::vector<FollowUp> const& follow_ups) {
  outcome.wider_check = HUIYIN_TRY(chinese::written_text(outcome.wider_check));
  HUIYIN_TRY(check_list(outcome.rules, most_links, &RuleMade::id));
  if (outcome.effects.size() > most_links)
    return refuse(Fault::invalid_input, "list.too_long", fmt::to_string(most_links));
  std::size_t number = 0;
  for (RuleMade& rule : outcome.rules) {
    rule = HUIYIN_TRY(written_rule(std::move(rule), ++number));
    rule.ask_on = ask_on(rule, follow_ups);
  }
  number = 0;
  for (Effect& effect : outcome.effects) effect = HUIYIN_TRY(written_effect(std::move(effect), ++number));
  for (FollowUp const& each : follow_ups)
    if (std::ranges::find(outcome.rules, each.rule, &RuleMade::id) == outcome.rules.end())
      return refuse(Fault::conflict, "item.rule_was_asked");
  return outcome;
}

Result<FollowUp> written(FollowUp follow_up, std::vector<RuleMade> const& rules) {
  auto const rule = std::ranges::find(rules, follow_up.rule, &RuleMade::id);
  if (rule == rules.end()) return refuse(Fault::invalid_input, "item.rule_unknown");
  if (rule->change == RuleChange::abolished) return refuse(Fault::conflict, "item.rule_abolished", rule->name);
  follow_up.note = HUIYIN_TRY(chinese::written_text(follow_up.note));
  if (follow_up.fate != RuleFate::applied && follow_up.note.empty())
    return refuse(Fault::invalid_input, "item.reason_missing");
  return follow_up;
}

}  // namespace huiyin::rectification
