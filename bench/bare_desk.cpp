// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bare_desk.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <variant>

#include <fmt/format.h>

#include "search/fts5.hpp"

namespace huiyin::bench {
namespace {

using Value = std::variant<std::monostate, std::int64_t, std::string>;
using Row = std::vector<Value>;

// As the store sets its file.
constexpr char const* settings =
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864; PRAGMA foreign_keys=ON; "
    "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; "
    "PRAGMA secure_delete=ON;";

class Statement {
 public:
  Statement(sqlite3* database, std::string const& text) : database_(database) {
    if (sqlite3_prepare_v3(database, text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &prepared_, nullptr) != SQLITE_OK)
      throw std::runtime_error(text + ": " + sqlite3_errmsg(database));
  }
  Statement(Statement const&) = delete;
  Statement& operator=(Statement const&) = delete;
  ~Statement() { sqlite3_finalize(prepared_); }

  void run(Row const& values) {
    int place = 0;
    for (Value const& value : values) {
      ++place;
      if (auto const* text = std::get_if<std::string>(&value))
        sqlite3_bind_text(prepared_, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
      else if (auto const* number = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(prepared_, place, *number);
      else
        sqlite3_bind_null(prepared_, place);
    }
    if (sqlite3_step(prepared_) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database_));
    sqlite3_reset(prepared_);
  }

  std::vector<Row> rows() {
    std::vector<Row> found;
    while (sqlite3_step(prepared_) == SQLITE_ROW) {
      Row& row = found.emplace_back();
      for (int at = 0; at < sqlite3_column_count(prepared_); ++at) row.push_back(value(at));
    }
    return found;
  }

 private:
  Value value(int at) {
    if (sqlite3_column_type(prepared_, at) == SQLITE_NULL) return {};
    if (sqlite3_column_type(prepared_, at) == SQLITE_INTEGER) return std::int64_t{sqlite3_column_int64(prepared_, at)};
    return std::string(reinterpret_cast<char const*>(sqlite3_column_text(prepared_, at)));
  }

  sqlite3* database_;
  sqlite3_stmt* prepared_ = nullptr;
};

class Database {
 public:
  explicit Database(std::filesystem::path const& file) {
    if (sqlite3_open(file.c_str(), &database_) != SQLITE_OK ||
        sqlite3_exec(database_, settings, nullptr, nullptr, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(database_));
  }
  Database(Database const&) = delete;
  Database& operator=(Database const&) = delete;
  ~Database() { sqlite3_close(database_); }

  std::unique_ptr<Statement> prepare(std::string const& text) { return std::make_unique<Statement>(database_, text); }

 private:
  sqlite3* database_ = nullptr;
};

struct Table {
  char const* name;
  char const* key;  // by which a change finds its row
  char const* columns;
};
constexpr Table item{"item", "id",
                     "version, state, due, keep_up, position, position_reason, root_cause, goal, returned, reopened, "
                     "extended, office_note, reason, id"};
constexpr Table progress{"progress", "item || ' ' || place", "id, item, place, account, on_day, text"};
constexpr Table search_text{"search_text", "object_id", "id, object_type, object_id, paragraph, text"};
constexpr Table entry{"journal_entry", "id",
                      "id, act, at, actor, role, on_behalf, action, object_type, object_id, version_before, "
                      "version_after, commitment, policy_version"};
constexpr Table change{"journal_change", "entry", "entry, salt, change"};
constexpr Table idempotency{"idempotency", "act",
                            "account, key, route, request, act, object_type, object_id, version, at"};
constexpr Table leaf{"journal_leaf", "entry", "position, entry, leaf"};
constexpr Table tile{"journal_tile", "level || ' ' || number", "level, number, hash"};
constexpr std::array written{item, progress, search_text, entry, change, idempotency, leaf, tile};

using Rows = std::map<std::string, Row>;

Rows rows_of(Database& database, Table const& table) {
  Rows rows;
  for (Row& row : database.prepare(fmt::format("SELECT {}, {} FROM {}", table.key, table.columns, table.name))->rows())
    rows.emplace(std::get<std::string>(row.front()), Row(row.begin() + 1, row.end()));
  return rows;
}

std::string insert_of(Table const& table) {
  std::string const columns = table.columns;
  std::string places = "?";
  for (auto count = std::ranges::count(columns, ','); count > 0; --count) places += ", ?";
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name, columns, places);
}

struct Write {
  Statement* statement;
  Row values;
};
using Batch = std::vector<Write>;

// What stands in search_text for each item, change after change.
class Paragraphs {
 public:
  explicit Paragraphs(Database& before) : rows_(rows_of(before, search_text)) {
    for (auto const& [object, row] : rows_) taken_.insert(std::get<std::int64_t>(row.front()));
  }

  Row const& of(std::string const& object) const { return rows_.at(object); }
  Row const& replace(std::string const& object, std::string const& added) {
    Row& row = rows_.at(object);
    taken_.erase(std::get<std::int64_t>(row.front()));
    row.front() = *taken_.rbegin() + 1;
    taken_.insert(std::get<std::int64_t>(row.front()));
    std::get<std::string>(row.back()) += '\n' + added;
    return row;
  }

 private:
  Rows rows_;
  std::set<std::int64_t> taken_;
};

class Replay {
 public:
  Replay(DeskRun const& run, Database& from, Database& into)
      : run_(run), from_(from), into_(into), paragraphs_(into), first_(rows_of(into, item)) {
    for (Table const& table : written) {
      kept_.emplace(table.name, rows_of(from, table));
      inserts_.emplace(table.name, into.prepare(insert_of(table)));
    }
  }

  std::vector<Batch> batches() {
    std::vector<Batch> batches;
    auto const changes = from_
                             .prepare(
                                 "SELECT e.id, e.object_id, e.act, e.version_after FROM journal_leaf l JOIN "
                                 "journal_entry e ON e.id = l.entry "
                                 "ORDER BY l.position")
                             ->rows();
    auto at = changes.begin();
    for (std::size_t const size : run_.batches) {
      auto const end = at + static_cast<std::ptrdiff_t>(size);
      Batch& batch = batches.emplace_back();
      for (auto each = at; each != end; ++each) add_change(batch, *each);
      for (; at != end; ++at) add_leaf(batch, std::get<std::string>(at->front()));
    }
    if (at != changes.end()) throw std::runtime_error("the journal has more changes than the batches");
    return batches;
  }

 private:
  void insert(Batch& batch, Table const& table, std::string const& key) {
    batch.push_back({inserts_.at(table.name).get(), kept_.at(table.name).at(key)});
  }

  void add_change(Batch& batch, Row const& named) {
    auto const& id = std::get<std::string>(named[0]);
    auto const& object = std::get<std::string>(named[1]);
    auto const version = std::get<std::int64_t>(named[3]);
    auto const reports = version - std::get<std::int64_t>(first_.at(object).front());
    std::string const place = fmt::format("{} {}", object, reports);
    Row updated = kept_.at(item.name).at(object);
    updated.front() = version;
    updated.emplace_back(version - 1);
    batch.push_back({update_.get(), std::move(updated)});
    insert(batch, progress, place);
    add_words(batch, object, std::get<std::string>(kept_.at(progress.name).at(place).back()));
    insert(batch, entry, id);
    insert(batch, change, id);
    insert(batch, idempotency, std::get<std::string>(named[2]));
  }

  void add_words(Batch& batch, std::string const& object, std::string const& added) {
    Row const before = paragraphs_.of(object);
    batch.push_back({take_out_words_.get(), {before.front(), words(before)}});
    batch.push_back({take_out_text_.get(), {before.front()}});
    Row const now = paragraphs_.replace(object, added);
    batch.push_back({inserts_.at(search_text.name).get(), now});
    batch.push_back({put_in_words_.get(), {now.front(), words(now)}});
  }
  std::string words(Row const& paragraph) const {
    return search::fts5_row(search::index_words(std::get<std::string>(paragraph.back())), run_.scope);
  }

  void add_leaf(Batch& batch, std::string const& id) {
    constexpr std::int64_t of_tile = 256;
    insert(batch, leaf, id);
    auto const after = std::get<std::int64_t>(kept_.at(leaf.name).at(id).front()) + 1;
    if (after % of_tile == 0) insert(batch, tile, fmt::format("8 {}", after / of_tile - 1));
  }

  DeskRun const& run_;
  Database& from_;
  Database& into_;
  Paragraphs paragraphs_;
  Rows first_;
  std::map<std::string, Rows> kept_;
  std::map<std::string, std::unique_ptr<Statement>> inserts_;
  std::unique_ptr<Statement> update_ = into_.prepare(
      "UPDATE item SET version = ?, state = ?, due = ?, keep_up = ?, position = ?, position_reason = ?, "
      "root_cause = ?, goal = ?, returned = ?, reopened = ?, extended = ?, office_note = ?, reason = ? "
      "WHERE id = ? AND version = ?");
  std::unique_ptr<Statement> take_out_words_ =
      into_.prepare("INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?, ?)");
  std::unique_ptr<Statement> take_out_text_ = into_.prepare("DELETE FROM search_text WHERE id = ?");
  std::unique_ptr<Statement> put_in_words_ = into_.prepare("INSERT INTO search_index (rowid, words) VALUES (?, ?)");
};

void expect_same(Database& one, Database& other) {
  for (Table const& table : written)
    if (rows_of(one, table) != rows_of(other, table))
      throw std::runtime_error(fmt::format("the rows of {} are not the same", table.name));
}

}  // namespace

std::chrono::duration<double> write_barely(DeskRun const& run, std::filesystem::path const& copy) {
  Database from(run.file);
  Database into(copy);
  Replay replay(run, from, into);
  auto const batches = replay.batches();
  auto const begin = into.prepare("BEGIN IMMEDIATE");
  auto const commit = into.prepare("COMMIT");
  auto const began = std::chrono::steady_clock::now();
  for (Batch const& batch : batches) {
    begin->run({});
    for (Write const& write : batch) write.statement->run(write.values);
    commit->run({});
  }
  auto const took = std::chrono::steady_clock::now() - began;
  expect_same(from, into);
  return took;
}

}  // namespace huiyin::bench
