// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The few points where SQLite and PostgreSQL differ, all in one file, by their native handles. Inside this folder only.
#pragma once

#include <soci/soci.h>

#include "store/connection.hpp"

namespace huiyin::store {

Sql begin_statement(Dialect dialect, Begin how);
Failure failure_of(soci::session& session, Dialect dialect, std::exception const& thrown, std::string_view text);
bool transaction_is_open(soci::session& session, Dialect dialect);
bool connection_is_lost(soci::session& session, Dialect dialect);
void run_script(soci::session& session, Dialect dialect, std::string_view statements);
bool try_rollback(soci::session& session, Dialect dialect) noexcept;  // true when no transaction is open any more

std::vector<std::string> placeholders(soci::statement& statement, Dialect dialect);
void end_run(soci::statement& statement, Dialect dialect);  // lets go of its rows and its snapshot
void put_bytes(Prepared::Place& place, Dialect dialect);    // from the cell into what SOCI sends
void take_bytes(Prepared::Place& place, Dialect dialect);

}  // namespace huiyin::store
