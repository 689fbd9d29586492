// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The inside of a Session, for the files of this folder that open, begin and commit. With dialect.hpp the only header
// that shows SOCI. It keeps to seven rules: no vector binds; a cache of prepared statements; typed into() only; nulls
// by indicator; no U+0000; a taken key told by the engine's own code; what SOCI cannot do goes to the native handle.
#pragma once

#include <list>
#include <unordered_map>

#include <soci/soci.h>

#include "store/session.hpp"

namespace huiyin::store {

enum class Begin { to_write, to_read };

// A statement with the places its values are put into and taken out of.
struct Prepared {
  struct Place {
    std::string name;
    Cell cell;
    soci::indicator state = soci::i_ok;
    std::unique_ptr<soci::blob> blob;  // SQLite, bytes
  };

  Prepared(soci::session& session, std::string made_text) : text(std::move(made_text)), statement(session) {}

  std::string text;
  std::vector<Place> uses;
  std::vector<Place> intos;
  std::vector<Cell> row;
  soci::statement statement;
  bool is_running = false;
  bool is_spoilt = false;  // it failed once: what SOCI holds of it is not used again
};

class Connection {
 public:
  Connection(Dialect dialect, soci::backend_factory const& engine, std::string const& words);
  ~Connection();

  using Take = std::function<void(std::span<Cell>)>;
  void run(Sql const& statement, std::vector<Bind>& binds, std::span<CellKind const> kinds, Take const& take);
  void stream(Sql const& statement, std::vector<Bind>& binds, std::span<CellKind const> kinds, Take const& take);
  std::int64_t change(Sql const& statement, std::vector<Bind>& binds);

  void begin(Begin how);
  void commit();              // throws when the engine would quietly roll back
  bool roll_back() noexcept;  // whatever is open; false when the connection is of no more use
  void savepoint();
  void release();
  void rollback_to_savepoint();

  void script(std::string_view statements);  // several at once, without values: migrations and settings
  bool in_transaction();
  bool is_lost();  // the server is gone
  Dialect dialect() const { return dialect_; }
  std::int64_t prepared_statements() const { return prepared_count_; }
  soci::session& native() { return session_; }
  void keep(std::shared_ptr<void> resource) { kept_ = std::move(resource); }  // until the connection is closed

 private:
  using Cache = std::list<std::unique_ptr<Prepared>>;

  class Running;

  std::unique_ptr<Prepared> prepare(std::string text, std::span<Bind const> binds, std::span<CellKind const> kinds);
  Prepared& cached(Sql const& statement, std::span<Bind const> binds, std::span<CellKind const> kinds);
  void forget_oldest();
  void forget(Prepared const& prepared);
  void run_prepared(Prepared& prepared, std::vector<Bind>& binds, Take const& take);
  void plain(Sql const& statement);
  void expect_usable() const;
  template <class Step>
  auto guarded(Prepared& prepared, Step const& step);

  Dialect dialect_;
  std::shared_ptr<void> kept_;
  soci::session session_;
  Cache cache_;  // the last used first
  std::unordered_multimap<std::uint64_t, Cache::iterator> by_hash_;
  std::int64_t prepared_count_ = 0;
  std::int64_t cursor_count_ = 0;
  bool failed_in_transaction_ = false;
};

}  // namespace huiyin::store
