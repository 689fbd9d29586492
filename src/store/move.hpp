// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The whole store carried over to another place, of either engine. Promises: what the journal makes is made again from
// it, all else is copied, and afterwards every row of both is held against the other; the journal comes last, so that
// what was broken off has none and is never taken for the office; the store that it is taken from is only read.
// (docs/decisions/0051-moving-an-office.md)
#pragma once

#include "journal/tree.hpp"
#include "store/place.hpp"
#include "store/rebuild.hpp"

namespace huiyin::store {

struct Moved {
  journal::TreeHead head;
  std::uint64_t rows = 0;
};

// From a session that writes, so that on SQLite nobody else does, into no file yet or an empty PostgreSQL database.
// Refuses backup.target_exists, move.schema_pending, move.not_rebuilt, move.rows_differ, and what open_session refuses.
// A file that it began and then refused is taken away again; a database is its owner's to empty.
Result<Moved> move_store(Session& from, Place const& into, Moment now, Progress const& progress);

// PostgreSQL lets others write beside us: whether anybody is connected to the same database. SQLite has its lock.
bool others_are_connected(Session& session);

}  // namespace huiyin::store
