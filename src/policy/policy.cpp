// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/policy.hpp"

#include <algorithm>

namespace huiyin::policy {

namespace {

// own_team belongs to those who hold a team's mandate, own_unit and handed_down to those who hold a unit's.
bool related(Mandate const& mandate, Relation relation, Standing const& standing) {
  if (relation == Relation::any) return true;
  if (relation == Relation::released) return standing.released;
  if (!mandate.organisation) return false;
  if (relation == Relation::own_team) return standing.team == mandate.organisation;
  auto const& line = relation == Relation::handed_down ? standing.giver_line : standing.unit_line;
  return standing.fed_back && std::ranges::find(line, *mandate.organisation) != line.end();
}

bool in_state(Rule const& rule, std::optional<rectification::State> state) {
  return rule.states.everything() || (state && rule.states.has(*state));
}

std::optional<Role> role_that_may(Actor const& actor, Action action, Standing const& standing) {
  for (Mandate const& mandate : actor.mandates)
    for (Rule const& rule : rules)
      if (rule.role == mandate.role && rule.object == standing.object && rule.actions.has(action) &&
          in_state(rule, standing.state) && related(mandate, rule.relation, standing))
        return mandate.role;
  return std::nullopt;
}

}  // namespace

Result<Role> may(Actor const& actor, Action action, Standing const& standing) {
  if (auto const role = role_that_may(actor, action, standing)) return *role;
  if (role_that_may(actor, Action::read, standing))
    return refuse(Fault::forbidden, "policy.not_permitted", std::string(name_of(action)));
  return refuse(Fault::not_found, "policy.not_visible");
}

Result<Role> may(Actor const& actor, Action action, Object object) {
  for (Mandate const& mandate : actor.mandates)
    for (Rule const& rule : rules)
      if (rule.role == mandate.role && rule.object == object && rule.actions.has(action)) return mandate.role;
  return refuse(Fault::forbidden, "policy.not_permitted", std::string(name_of(action)));
}

std::vector<Right> rights(std::vector<Mandate> const& mandates) {
  auto const allowed = [&](Object object, Action action) {
    return std::ranges::any_of(rules, [&](Rule const& rule) {
      return rule.object == object && rule.actions.has(action) &&
             std::ranges::find(mandates, rule.role, &Mandate::role) != mandates.end();
    });
  };
  std::vector<Right> all;
  for (auto const& object : object_names)
    for (auto const& action : action_names)
      if (allowed(object.value, action.value)) all.push_back({object.value, action.value});
  return all;
}

Scope scope(Actor const& actor, Action action, Object object) {
  Scope seen{object, {}};
  for (Mandate const& mandate : actor.mandates)
    for (Rule const& rule : rules) {
      if (rule.role != mandate.role || rule.object != object || !rule.actions.has(action)) continue;
      bool const own = rule.relation != Relation::any && rule.relation != Relation::released;
      if (own && !mandate.organisation) continue;
      seen.clauses.push_back({rule.relation, own ? mandate.organisation : std::nullopt, rule.states, rule.mask});
    }
  return seen;
}

Mask mask_of(Scope const& scope, std::optional<OrganisationId> const& team, std::optional<rectification::State> state) {
  Mask mask = Mask::all();
  Mask of_units = Mask::all();
  bool by_unit = true;
  for (Clause const& clause : scope.clauses) {
    if (!clause.states.everything() && !(state && clause.states.has(*state))) continue;
    if (clause.relation == Relation::own_unit) {
      of_units = of_units & clause.mask;
    } else if (clause.relation != Relation::own_team || clause.organisation == team) {
      mask = mask & clause.mask;
      by_unit = false;
    }
  }
  return by_unit ? of_units : mask;
}

Digest const& version() {
  static Digest const digest = sha256(policy_csv);
  return digest;
}

}  // namespace huiyin::policy
