// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What came of mending an item: the check for the like elsewhere (举一反三), the rules made (建章立制), the effects
// (成效). Effects are totals of the unit; no person stands in them. A rule is asked about again some months after it
// came into force, as data/rectification/follow_ups.csv says; the day is kept with the rule, so that the file may
// change.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "words/day.hpp"
#include "words/ids.hpp"
#include "words/named.hpp"
#include "words/result.hpp"

namespace huiyin::rectification {

struct By {  // who did a thing, and on which day
  AccountId account;
  Day on;
  friend bool operator==(By const&, By const&) = default;
};

enum class RuleChange { made, revised, abolished };  // 新建, 修订, 废止
constexpr std::array rule_change_names{Named{RuleChange::made, "made"}, Named{RuleChange::revised, "revised"},
                                       Named{RuleChange::abolished, "abolished"}};
static_assert(named_in_order(rule_change_names));
constexpr auto const& names_of(RuleChange) { return rule_change_names; }
char const* printed(RuleChange change);

struct RuleMade {
  RuleId id;
  std::string name;
  RuleChange change = RuleChange::made;
  std::string reference;              // 文号
  std::optional<Day> in_force_since;  // 印发日期
  std::optional<OrganisationId> applied_by;
  std::optional<Day> ask_on;  // when it is asked about next; none: never again
  friend bool operator==(RuleMade const&, RuleMade const&) = default;
};

enum class RuleFate { applied, changed, dead };  // 正在执行, 已修订, 已失效
constexpr std::array rule_fate_names{Named{RuleFate::applied, "applied"}, Named{RuleFate::changed, "changed"},
                                     Named{RuleFate::dead, "dead"}};
static_assert(named_in_order(rule_fate_names));
constexpr auto const& names_of(RuleFate) { return rule_fate_names; }
char const* printed(RuleFate fate);

struct FollowUp {  // what was found when a rule was asked about again
  RuleId rule;
  By by;
  RuleFate fate = RuleFate::applied;
  std::string note;
  friend bool operator==(FollowUp const&, FollowUp const&) = default;
};

enum class EffectKind { money, rules, campaign, livelihood, other };  // 资金, 制度, 整治, 民生, 其他
constexpr std::array effect_kind_names{Named{EffectKind::money, "money"}, Named{EffectKind::rules, "rules"},
                                       Named{EffectKind::campaign, "campaign"},
                                       Named{EffectKind::livelihood, "livelihood"}, Named{EffectKind::other, "other"}};
static_assert(named_in_order(effect_kind_names));
constexpr auto const& names_of(EffectKind) { return effect_kind_names; }
char const* printed(EffectKind kind);

struct Effect {
  EffectKind kind = EffectKind::other;
  std::optional<std::int64_t> amount;
  std::string unit;  // 元, 项, 人次
  std::string note;
  friend bool operator==(Effect const&, Effect const&) = default;
};

struct Outcome {
  std::string wider_check;
  std::vector<RuleMade> rules;
  std::vector<Effect> effects;
  friend bool operator==(Outcome const&, Outcome const&) = default;
};

// As it is kept, with the days on which each rule is asked about. Rules that were asked about already stay: refuses
// item.rule_was_asked, and item.rule_name_missing, item.effect_empty, item.effect_unit_missing.
Result<Outcome> written(Outcome outcome, std::vector<FollowUp> const& follow_ups);

// Refuses item.rule_unknown, item.rule_abolished, item.reason_missing where the rule is not as it was.
Result<FollowUp> written(FollowUp follow_up, std::vector<RuleMade> const& rules);

// When a rule is asked about that was asked about so often. None: it is abolished, dead, not in force, or asked enough.
std::optional<Day> ask_on(RuleMade const& rule, std::vector<FollowUp> const& follow_ups);

// Months after a rule came into force, in order: follow_ups.csv.
std::vector<std::int64_t> const& follow_up_months();

}  // namespace huiyin::rectification
