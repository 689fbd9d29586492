// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/item_parts.hpp"
#include "store/shape.hpp"

namespace huiyin::store {

using rectification::Effect;
using rectification::FollowUp;
using rectification::Item;
using rectification::RuleMade;

template <>
struct RowShape<RuleMade> : ShapeOf<RuleMade, &RuleMade::id, &RuleMade::name, &RuleMade::change, &RuleMade::reference,
                                    &RuleMade::in_force_since, &RuleMade::applied_by, &RuleMade::ask_on> {};
template <>
struct RowShape<Effect> : ShapeOf<Effect, &Effect::kind, &Effect::amount, &Effect::unit, &Effect::note> {};

namespace {

struct KeptFollowUp {
  RuleId rule;
  AccountId account;
  Day on;
  rectification::RuleFate fate;
  std::string note;
  auto tie() const { return std::tie(rule, account, on, fate, note); }
};

void insert_rule(Session& session, ItemId item, std::int64_t place, RuleMade const& rule) {
  session.exec(sql("INSERT INTO item_rule (id, item, place, name, change, reference, in_force_since, applied_by, "
                   "ask_on) VALUES (:id, :item, :place, :name, :change, :reference, :in_force_since, :applied_by, "
                   ":ask_on)"),
               bind("id", rule.id), bind("item", item), bind("place", place), bind("name", rule.name),
               bind("change", rule.change), bind("reference", rule.reference),
               bind("in_force_since", rule.in_force_since), bind("applied_by", rule.applied_by),
               bind("ask_on", rule.ask_on));
}

void write_rules(Session& session, Item const* before, Item const& now) {
  if (before ? before->outcome.rules == now.outcome.rules : now.outcome.rules.empty()) return;
  session.exec(sql("DELETE FROM item_rule WHERE item = :item"), bind("item", now.id));
  std::int64_t place = 0;
  for (RuleMade const& rule : now.outcome.rules) insert_rule(session, now.id, ++place, rule);
}

void write_effects(Session& session, Item const* before, Item const& now) {
  if (before ? before->outcome.effects == now.outcome.effects : now.outcome.effects.empty()) return;
  session.exec(sql("DELETE FROM item_effect WHERE item = :item"), bind("item", now.id));
  std::int64_t place = 0;
  for (Effect const& effect : now.outcome.effects)
    session.exec(sql("INSERT INTO item_effect (item, place, kind, amount, unit, note) "
                     "VALUES (:item, :place, :kind, :amount, :unit, :note)"),
                 bind("item", now.id), bind("place", ++place), bind("kind", effect.kind), bind("amount", effect.amount),
                 bind("unit", effect.unit), bind("note", effect.note));
}

void write_follow_ups(Session& session, Item const* before, Item const& now) {
  for (std::size_t at = before ? before->follow_ups.size() : 0; at < now.follow_ups.size(); ++at) {
    FollowUp const& follow_up = now.follow_ups[at];
    session.exec(sql("INSERT INTO rule_follow_up (item, number, rule, account, on_day, fate, note) "
                     "VALUES (:item, :number, :rule, :account, :on_day, :fate, :note)"),
                 bind("item", now.id), bind("number", static_cast<std::int64_t>(at) + 1), bind("rule", follow_up.rule),
                 bind("account", follow_up.by.account), bind("on_day", follow_up.by.on), bind("fate", follow_up.fate),
                 bind("note", follow_up.note));
  }
}

}  // namespace

std::vector<RuleMade> rules_of(Session& session, ItemId item) {
  return session.query<RuleMade>(sql("SELECT id, name, change, reference, in_force_since, applied_by, ask_on "
                                     "FROM item_rule WHERE item = :item ORDER BY place"),
                                 bind("item", item));
}

std::vector<Effect> effects_of(Session& session, ItemId item) {
  return session.query<Effect>(
      sql("SELECT kind, amount, unit, note FROM item_effect WHERE item = :item ORDER BY place"), bind("item", item));
}

std::vector<FollowUp> follow_ups_of(Session& session, ItemId item) {
  std::vector<FollowUp> follow_ups;
  for (auto& row : session.query<KeptFollowUp>(
           sql("SELECT rule, account, on_day, fate, note FROM rule_follow_up WHERE item = :item ORDER BY number"),
           bind("item", item)))
    follow_ups.push_back({row.rule, {row.account, row.on}, row.fate, std::move(row.note)});
  return follow_ups;
}

void write_outcome(Session& session, Item const* before, Item const& now) {
  write_rules(session, before, now);
  write_effects(session, before, now);
  write_follow_ups(session, before, now);
}

}  // namespace huiyin::store
