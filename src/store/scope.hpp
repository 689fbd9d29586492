// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A policy::Scope as the store takes it: a condition in SQL, and words that stand in the index of searches. Promises:
//  1. a row meets the condition exactly when policy::may would let the actor see it;
//  2. who sees nothing meets nothing, and what the policy might say one day and we cannot tell in SQL is not seen;
//  3. items and findings are seen alike, so that one reach serves both: a policy that differs does not compile.
#pragma once

#include <vector>

#include "policy/policy.hpp"
#include "search/scope_word.hpp"
#include "store/session.hpp"

namespace huiyin::store {

// By which of its columns a row is seen, when it is by one alone: a list walks the index of that column.
enum class SeenBy { nothing, everything, team, units, several };

struct Condition {
  Sql where;
  std::vector<Bind> binds;
  SeenBy seen_by = SeenBy::nothing;
};

// Of a statement in which the table that tells whose a row is, is called seen: the item's own, the inspection of a
// finding or requirement, the organisation's own, the post's own, the task's own, the reminder's own, the plan's own,
// the use's own.
Condition condition_of(policy::Scope const& scope, Dialect dialect);

search::Reach reach_of(policy::Scope const& scope);
std::vector<search::ScopeWord> scope_words(policy::Standing const& standing);

}  // namespace huiyin::store
