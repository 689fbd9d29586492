// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Who may. may() answers for one object, scope() for all of a kind, both from policy.csv; an unknown role, relation or
// state denies. What one may not see does not exist (not_found); what one sees and may not do is forbidden.
#pragma once

#include <optional>
#include <vector>

#include "policy/rules.hpp"
#include "words/actor.hpp"
#include "words/digest.hpp"
#include "words/result.hpp"

namespace huiyin::policy {

// How an object stands: what relations and states are told from.
struct Standing {
  Object object;
  std::optional<rectification::State> state;
  std::optional<OrganisationId> team;
  std::vector<OrganisationId> unit_line;  // the unit and those above it; of an organisation, itself and those above
  bool fed_back = true;                   // what has no feedback counts as fed back
  bool released = false;                  // to the public
  std::vector<OrganisationId> giver_line = {};  // of a task: the unit that handed it down and those above
};

// The role under which the actor may: the first mandate that allows it.
// Refuses policy.not_visible (not_found) and policy.not_permitted (forbidden).
Result<Role> may(Actor const& actor, Action action, Standing const& standing);

// For what stands nowhere yet, such as making a new organisation: by role alone. Refuses policy.not_permitted.
Result<Role> may(Actor const& actor, Action action, Object object);

// One way of seeing: all objects of the relation, in these states, without the masked fields.
struct Right {
  Object object{};
  Action action{};
};
// What the mandates allow with some thing of a kind at least: what else there is, nobody need be offered.
std::vector<Right> rights(std::vector<Mandate> const& mandates);

struct Clause {
  Relation relation{};
  std::optional<OrganisationId> organisation;  // whose; none with Relation::any
  States states;
  Mask mask;
};

// What an actor sees of one kind: the objects of any clause. The store turns it into SQL and into search words.
struct Scope {
  Object object;
  std::vector<Clause> clauses;
  bool sees_nothing() const { return clauses.empty(); }
};
Scope scope(Actor const& actor, Action action, Object object);

// The fields masked in a row that is seen: those that every clause which may have shown it masks. A row seen by two
// clauses shows what either shows.
Mask mask_of(Scope const& scope, std::optional<OrganisationId> const& team, std::optional<rectification::State> state);

// The digest of policy.csv; each journal entry says under which policy it was made.
Digest const& version();

}  // namespace huiyin::policy
