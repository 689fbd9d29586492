// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The ledger's filters in SQL. Promises: what is selected meets the scope and every part of the filter; each selection
// says by which index it is walked, so that no list of the ledger reads the whole table. SQLite is told that index, and
// refuses the statement rather than do without it; PostgreSQL chooses by its statistics.
#pragma once

#include "store/scope.hpp"
#include "store/view.hpp"

namespace huiyin::store {

struct ItemSelection {  // FROM from WHERE where, the item being called seen
  Sql from;
  Sql where;
  std::vector<Bind> binds;
  Sql due;     // what to sort by due by
  Sql number;  // what to sort by number by: the column, or hidden from the planner where its index would mislead it
};

ItemSelection select_items(ItemFilter const& filter, ItemSort sort, Condition seen, Dialect dialect);

// A page of rows of the ledger; its binds are those of the selection with :limit, and behind a cursor
// :after_number and, when sorted by due, :after_due.
enum class PageStart { first, behind };
Sql page_statement(ItemSelection const& selection, ItemSort sort, PageStart start);

}  // namespace huiyin::store
