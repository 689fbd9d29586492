// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/connection.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "store/dialect.hpp"

namespace huiyin::store {

namespace {

constexpr std::size_t kept_statements = 256;
constexpr std::int64_t rows_at_a_time = 200;

bool matches(Prepared const& prepared, Sql const& statement, std::span<Bind const> binds,
             std::span<CellKind const> kinds) {
  auto const same_use = [](Prepared::Place const& place, Bind const& bind) {
    return place.cell.kind == bind.cell.kind && place.name == bind.name;
  };
  auto const same_into = [](Prepared::Place const& place, CellKind kind) { return place.cell.kind == kind; };
  return !prepared.is_running && !prepared.is_spoilt && std::ranges::equal(prepared.uses, binds, same_use) &&
         std::ranges::equal(prepared.intos, kinds, same_into) && statement.is(prepared.text);
}

void expect_same_names(Prepared& prepared, Dialect dialect) {
  auto const in_text = placeholders(prepared.statement, dialect);
  std::set<std::string> const wanted(in_text.begin(), in_text.end());
  std::set<std::string> given;
  for (auto const& use : prepared.uses) given.insert(use.name);
  if (wanted != given)
    throw std::logic_error(fmt::format("a statement wants :{} and is given :{}: {}", fmt::join(wanted, " :"),
                                       fmt::join(given, " :"), prepared.text));
}

void load(Prepared& prepared, std::vector<Bind>& binds, Dialect dialect) {
  for (std::size_t at = 0; at < binds.size(); ++at) {
    auto& use = prepared.uses[at];
    use.cell = std::move(binds[at].cell);
    use.state = use.cell.is_null ? soci::i_null : soci::i_ok;
    if (use.cell.kind == CellKind::bytes && !use.cell.is_null) put_bytes(use, dialect);
  }
}

std::span<Cell> unload(Prepared& prepared, Dialect dialect) {
  for (std::size_t at = 0; at < prepared.intos.size(); ++at) {
    auto& into = prepared.intos[at];
    into.cell.is_null = into.state == soci::i_null;
    if (into.cell.kind == CellKind::bytes && !into.cell.is_null) take_bytes(into, dialect);
    std::swap(prepared.row[at].text, into.cell.text);
    prepared.row[at].integer = into.cell.integer;
    prepared.row[at].is_null = into.cell.is_null;
  }
  return prepared.row;
}

}  // namespace

// While a statement runs nobody else may use it, and when it ends it lets go of its rows.
class Connection::Running {
 public:
  Running(Prepared& prepared, Dialect dialect) : prepared_(prepared), dialect_(dialect) { prepared_.is_running = true; }
  Running(Running const&) = delete;
  Running& operator=(Running const&) = delete;
  ~Running() {
    end_run(prepared_.statement, dialect_);
    prepared_.is_running = false;
  }

 private:
  Prepared& prepared_;
  Dialect dialect_;
};

Connection::Connection(Dialect dialect, soci::backend_factory const& engine, std::string const& words)
    : dialect_(dialect), session_(engine, words) {}

Connection::~Connection() {
  by_hash_.clear();
  cache_.clear();
}

template <class Step>
auto Connection::guarded(Prepared& prepared, Step const& step) {
  try {
    return step();
  } catch (soci::soci_error const& thrown) {
    auto const failure = failure_of(session_, dialect_, thrown, prepared.text);
    prepared.is_spoilt = true;
    failed_in_transaction_ = in_transaction();
    throw failure;
  }
}

void Connection::expect_usable() const {
  if (failed_in_transaction_) throw std::logic_error("a transaction goes on after a statement failed in it");
}

std::unique_ptr<Prepared> Connection::prepare(std::string text, std::span<Bind const> binds,
                                              std::span<CellKind const> kinds) {
  auto made = std::make_unique<Prepared>(session_, std::move(text));
  auto const place_of = [&](std::string_view name, CellKind kind) {
    Prepared::Place place;
    place.name = name;
    place.cell.kind = kind;
    if (kind == CellKind::bytes && dialect_ == Dialect::sqlite) place.blob = std::make_unique<soci::blob>(session_);
    return place;
  };
  for (auto const& bind : binds) made->uses.push_back(place_of(bind.name, bind.cell.kind));
  for (auto const kind : kinds) made->intos.push_back(place_of({}, kind));
  for (auto const kind : kinds) made->row.emplace_back().kind = kind;

  for (auto& use : made->uses) {
    if (use.cell.kind == CellKind::integer)
      made->statement.exchange(soci::use(use.cell.integer, use.state, use.name));
    else if (use.blob)
      made->statement.exchange(soci::use(*use.blob, use.state, use.name));
    else
      made->statement.exchange(soci::use(use.cell.text, use.state, use.name));
  }
  for (auto& into : made->intos) {
    if (into.cell.kind == CellKind::integer)
      made->statement.exchange(soci::into(into.cell.integer, into.state));
    else if (into.blob)
      made->statement.exchange(soci::into(*into.blob, into.state));
    else
      made->statement.exchange(soci::into(into.cell.text, into.state));
  }
  guarded(*made, [&] {
    made->statement.alloc();
    made->statement.prepare(made->text);
    expect_same_names(*made, dialect_);
    made->statement.define_and_bind();
  });
  ++prepared_count_;
  return made;
}

Prepared& Connection::cached(Sql const& statement, std::span<Bind const> binds, std::span<CellKind const> kinds) {
  auto const [first, last] = by_hash_.equal_range(statement.hash());
  for (auto row = first; row != last; ++row) {
    if (!matches(**row->second, statement, binds, kinds)) continue;
    cache_.splice(cache_.begin(), cache_, row->second);
    return *cache_.front();
  }
  cache_.push_front(prepare(statement.text(), binds, kinds));
  by_hash_.emplace(statement.hash(), cache_.begin());
  if (cache_.size() > kept_statements) forget_oldest();
  return *cache_.front();
}

void Connection::forget_oldest() {
  auto const oldest =
      std::ranges::find_if(cache_.rbegin(), cache_.rend(), [](auto const& row) { return !row->is_running; });
  if (oldest != cache_.rend()) forget(**oldest);
}

void Connection::forget(Prepared const& prepared) {
  auto const row = std::ranges::find_if(by_hash_, [&](auto const& entry) { return entry.second->get() == &prepared; });
  if (row == by_hash_.end()) return;
  cache_.erase(row->second);
  by_hash_.erase(row);
}

void Connection::run_prepared(Prepared& prepared, std::vector<Bind>& binds, Take const& take) {
  Running const running(prepared, dialect_);
  load(prepared, binds, dialect_);
  bool has_row = guarded(prepared, [&] { return prepared.statement.execute(true); });
  while (has_row) {
    take(unload(prepared, dialect_));
    has_row = guarded(prepared, [&] { return prepared.statement.fetch(); });
  }
}

void Connection::run(Sql const& statement, std::vector<Bind>& binds, std::span<CellKind const> kinds,
                     Take const& take) {
  expect_usable();
  run_prepared(cached(statement, binds, kinds), binds, take);
}

// libpq would bring every row at once; a cursor brings some at a time. SQLite brings one.
void Connection::stream(Sql const& statement, std::vector<Bind>& binds, std::span<CellKind const> kinds,
                        Take const& take) {
  if (!in_transaction()) throw std::logic_error("rows are streamed inside a transaction");
  if (dialect_ == Dialect::sqlite) return run(statement, binds, kinds, take);

  expect_usable();
  std::string const cursor = fmt::format("each_{}", ++cursor_count_);
  auto const declare = prepare("DECLARE " + cursor + " NO SCROLL CURSOR FOR " + statement.text(), binds, {});
  run_prepared(*declare, binds, {});

  std::vector<Bind> none;
  auto const fetch = prepare(fmt::format("FETCH FORWARD {} FROM {}", rows_at_a_time, cursor), none, kinds);
  std::int64_t seen = rows_at_a_time;
  while (seen == rows_at_a_time) {
    seen = 0;
    run_prepared(*fetch, none, [&](std::span<Cell> cells) {
      ++seen;
      take(cells);
    });
  }
  script("CLOSE " + cursor);
}

std::int64_t Connection::change(Sql const& statement, std::vector<Bind>& binds) {
  expect_usable();
  auto& prepared = cached(statement, binds, {});
  Running const running(prepared, dialect_);
  load(prepared, binds, dialect_);
  return guarded(prepared, [&] {
    prepared.statement.execute(true);
    return std::int64_t{prepared.statement.get_affected_rows()};
  });
}

void Connection::plain(Sql const& statement) {
  auto& prepared = cached(statement, {}, {});
  Running const running(prepared, dialect_);
  guarded(prepared, [&] { return prepared.statement.execute(true); });
}

void Connection::begin(Begin how) {
  failed_in_transaction_ = false;
  plain(begin_statement(dialect_, how));
}

void Connection::commit() {
  expect_usable();
  if (!in_transaction()) throw Failure(Cause::statement, "the transaction to commit is gone");
  plain(sql("COMMIT"));
}

bool Connection::roll_back() noexcept {
  failed_in_transaction_ = false;
  return try_rollback(session_, dialect_);
}

void Connection::savepoint() {
  expect_usable();
  plain(sql("SAVEPOINT body"));
}

void Connection::release() {
  expect_usable();
  plain(sql("RELEASE SAVEPOINT body"));
}

void Connection::rollback_to_savepoint() {
  plain(sql("ROLLBACK TO SAVEPOINT body"));
  failed_in_transaction_ = false;
  plain(sql("RELEASE SAVEPOINT body"));
}

void Connection::script(std::string_view statements) { run_script(session_, dialect_, statements); }
bool Connection::in_transaction() { return transaction_is_open(session_, dialect_); }
bool Connection::is_lost() { return connection_is_lost(session_, dialect_); }

}  // namespace huiyin::store
