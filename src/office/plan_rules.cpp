// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/plan_rules.hpp"

#include <algorithm>

#include "office/rule_rows.hpp"
#include "rectification/plan_text.hpp"

namespace huiyin::office {

namespace {

Error malformed_rule(std::string_view what) {
  return refuse(Fault::invalid_input, "plan.rules_malformed", std::string(what));
}

Result<void> add_reviewer(RuleRow const& row, PlanRules& rules) {
  if (row.size() != 5) return malformed_rule(row.at(0));
  auto const preset = parse_name<rectification::ReviewersPreset>(row[0]);
  auto const reviewer = parse_name<rectification::Reviewer>(row[1]);
  auto const role = parse_name<Role>(row[2]);
  bool const collates = row[3] == "collates";
  if (!preset || !reviewer || !role || (!collates && row[3] != "reviews")) return malformed_rule(row[1]);
  rules.reviewers[*preset].push_back({*reviewer, *role, collates});
  return {};
}

}  // namespace

Result<rectification::PlanWords> read_plan_words(DataFile const& table) {
  rectification::PlanWords words;
  for (RuleRow const& row : rule_rows(table.content)) {
    auto const kind = row.size() == 3 ? parse_name<rectification::PlanWord>(row[0]) : std::nullopt;
    std::u32string const word = row.size() == 3 ? rectification::plain(row[1]) : std::u32string();
    if (!kind || word.empty()) return malformed_rule(row.at(0));
    words[*kind].push_back(word);
  }
  return words;
}

Result<PlanRules> read_plan_rules(DataFile const& words, DataFile const& reviewers) {
  PlanRules rules{HUIYIN_TRY(read_plan_words(words)), {}};
  for (RuleRow const& row : rule_rows(reviewers.content)) HUIYIN_TRY(add_reviewer(row, rules));
  for (auto const& preset : rectification::reviewers_preset_names)
    if (std::ranges::count(rules.reviewers[preset.value], true, &rectification::PlanReviewer::collates) != 1)
      return malformed_rule(preset.name);
  return rules;
}

}  // namespace huiyin::office
