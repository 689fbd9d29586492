// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/move.hpp"

#include <fmt/format.h>

#include "store/backup_engines.hpp"
#include "store/connection.hpp"
#include "store/journal_place.hpp"
#include "store/making.hpp"
#include "store/migrations.hpp"
#include "store/tables.hpp"

namespace huiyin::store {

namespace {

constexpr std::string_view marks =
    ":c00, :c01, :c02, :c03, :c04, :c05, :c06, :c07, :c08, :c09, :c10, :c11, :c12, :c13, :c14, :c15, ";
constexpr std::size_t mark_width = 6;

constexpr bool is_copied(Table const& table) {
  return !is_rebuilt(table) && table.kind != TableClass::index && table.name != "schema_migration";
}

constexpr std::string_view marks_of(Table const& table) {
  std::size_t const width = count_columns(table.columns) * mark_width;
  if (width > marks.size()) throw "a table that is copied has too many columns";
  return marks.substr(0, width - 2);
}

struct Copied {
  Table table;
  Sql all;
  Sql add;
};

consteval Copied copied(Table const& table) {
  if (!is_copied(table)) return {table, Sql(""), Sql("")};
  return {table, Sql("SELECT ", table.columns, " FROM ", table.name, " ORDER BY ", table.key),
          Sql("INSERT INTO ", table.name, " (", table.columns, ") VALUES (", marks_of(table), ")")};
}

template <std::size_t... At>
consteval std::array<Copied, sizeof...(At)> copied_of(std::index_sequence<At...>) {
  return {copied(tables[At])...};
}

constexpr auto copied_tables = copied_of(std::make_index_sequence<tables.size()>{});

void copy(Session& from, Session& into, Copied const& table) {
  auto const kinds = kinds_of(table.table);
  std::vector<Bind> none;
  from.connection().stream(table.all, none, kinds, [&](std::span<Cell> cells) {
    std::vector<Bind> binds;
    for (Cell& cell : cells) binds.push_back({marks.substr(binds.size() * mark_width + 1, 3), std::move(cell)});
    into.exec(table.add, std::move(binds));
  });
}

// Contents before what names them, the journal at the very end.
void copy_all(Session& from, Session& into) {
  for (auto const kind : {TableClass::content, TableClass::secret, TableClass::housekeeping, TableClass::journal})
    for (Copied const& table : copied_tables)
      if (table.table.kind == kind && is_copied(table.table)) copy(from, into, table);
}

Result<void> fill(Session& from, Session& into, Progress const& progress) {
  auto const replayed = replay(from, into, progress);
  if (!replayed.notes.empty()) {
    ReplayNote const& first = replayed.notes.front();
    return refuse(Fault::conflict, "move.not_rebuilt",
                  fmt::format("{} {} {} {}", first.position, first.object, name_of(first.why), first.detail));
  }
  into.connection().begin(Begin::to_write);
  copy_all(from, into);
  into.connection().commit();
  return {};
}

Result<std::uint64_t> compared(Session& from, Session& into) {
  auto const told = compare_rows(into, from, [](Table const& table) { return is_rebuilt(table) || is_copied(table); });
  if (told.differing == 0) return told.rows;
  Mismatch const& first = told.mismatches.front();
  return refuse(Fault::conflict, "move.rows_differ",
                fmt::format("{} {} {}", first.table, first.key, name_of(first.deviation)));
}

Result<Moved> filled(Session& from, Place const& place, Moment now, Progress const& progress) {
  auto into = HUIYIN_TRY(open_session(place, Access::write));
  HUIYIN_TRY(migrate(into, now));
  HUIYIN_TRY(fill(from, into, progress));
  auto const rows = HUIYIN_TRY(compared(from, into));
  auto const size = placed_size(into);
  return Moved{{size, journal::root_at(size, stored_hashes(into))}, rows};
}

}  // namespace

Result<Moved> move_store(Session& from, Place const& into, Moment now, Progress const& progress) {
  HUIYIN_TRY(expect_nothing_at(into));
  if (!HUIYIN_TRY(pending_migrations(from)).empty()) return refuse(Fault::conflict, "move.schema_pending");
  auto const* const file = std::get_if<SqliteFile>(&into);
  Making making(file ? file->path : std::filesystem::path());
  from.connection().begin(Begin::to_read);
  auto moved = filled(from, into, now, progress);
  from.connection().commit();
  if (moved) making.keep();
  return moved;
}

bool others_are_connected(Session& session) {
  if (session.dialect() == Dialect::sqlite) return false;
  return session.query_one<std::int64_t>(sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                                             "AND backend_type = 'client backend' AND pid <> pg_backend_pid()")) != 0;
}

}  // namespace huiyin::store
