// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One connection to the database, the same on SQLite and PostgreSQL. Promises: statements are prepared once and kept;
// values are bound by name, one by one; what is read has the type that was asked for; after a statement failed inside
// a transaction nothing more is done in it until it, or the savepoint around it, is rolled back, on both engines.
// A row type lists its fields in their order: auto tie() const { return std::tie(id, title, due); }.
#pragma once

#include <array>
#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "store/cell.hpp"
#include "store/failure.hpp"
#include "store/sql.hpp"

namespace huiyin::store {

enum class Dialect { sqlite, postgres };
enum class Inserted { yes, duplicate };

struct Bind {
  std::string_view name;  // a literal, as it stands behind the colon
  Cell cell;
};

// The name is a literal, by its type: so that std::bind, which lookup finds too, is never the better match.
template <std::size_t Size, HasColumn T>
Bind bind(char const (&name)[Size], T value) {
  return {std::string_view(name, Size - 1), Column<T>::to_cell(std::move(value))};
}
template <std::size_t Size>
Bind bind(char const (&name)[Size], int value) {
  return bind(name, std::int64_t{value});
}
template <std::size_t Size>
Bind bind(char const (&name)[Size], char const* text) {
  return bind(name, std::string(text));
}
template <std::size_t Size>
Bind bind(char const (&name)[Size], std::string_view text) {
  return bind(name, std::string(text));
}

// One column alone, or a type with a tie.
template <class Row>
struct RowShape {
  using Fields = decltype(std::declval<Row const&>().tie());
  template <std::size_t At>
  using Field = std::remove_cvref_t<std::tuple_element_t<At, Fields>>;

  static std::span<CellKind const> kinds() { return kinds_at(std::make_index_sequence<std::tuple_size_v<Fields>>{}); }
  static Row read(std::span<Cell> cells) {
    return read_at(cells, std::make_index_sequence<std::tuple_size_v<Fields>>{});
  }

 private:
  template <std::size_t... At>
  static std::span<CellKind const> kinds_at(std::index_sequence<At...>) {
    static constexpr std::array kinds{Column<Field<At>>::kind...};
    return kinds;
  }
  template <std::size_t... At>
  static Row read_at(std::span<Cell> cells, std::index_sequence<At...>) {
    return Row{value_of<Field<At>>(cells[At])...};
  }
};

template <HasColumn T>
struct RowShape<T> {
  static std::span<CellKind const> kinds() {
    static constexpr std::array kinds{Column<T>::kind};
    return kinds;
  }
  static T read(std::span<Cell> cells) { return value_of<T>(cells[0]); }
};

class Connection;  // what SOCI is seen through; nobody else sees it

class Session {
 public:
  explicit Session(std::unique_ptr<Connection> connection);
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  ~Session();

  // Every row, kept.
  template <class Row>
  std::vector<Row> query(Sql const& statement, std::vector<Bind> binds) {
    std::vector<Row> rows;
    run(statement, binds, RowShape<Row>::kinds(),
        [&](std::span<Cell> cells) { rows.push_back(RowShape<Row>::read(cells)); });
    return rows;
  }
  template <class Row, std::same_as<Bind>... B>
  std::vector<Row> query(Sql const& statement, B... binds) {
    return query<Row>(statement, listed(std::move(binds)...));
  }

  // The one row, or none; a second one throws.
  template <class Row, std::same_as<Bind>... B>
  std::optional<Row> query_one(Sql const& statement, B... binds) {
    std::optional<Row> row;
    auto list = listed(std::move(binds)...);
    run(statement, list, RowShape<Row>::kinds(), [&](std::span<Cell> cells) {
      if (row) throw std::logic_error("a statement for one row found two: " + statement.text());
      row.emplace(RowShape<Row>::read(cells));
    });
    return row;
  }

  // Every row in turn, none kept: at most a few hundred are in memory. Only inside a transaction or a lease.
  template <class Row>
  void each(Sql const& statement, std::function<void(Row)> const& take, std::vector<Bind> binds) {
    stream(statement, binds, RowShape<Row>::kinds(), [&](std::span<Cell> cells) { take(RowShape<Row>::read(cells)); });
  }
  template <class Row, std::same_as<Bind>... B>
  void each(Sql const& statement, std::function<void(Row)> const& take, B... binds) {
    each<Row>(statement, take, listed(std::move(binds)...));
  }

  // How many rows it changed.
  template <std::same_as<Bind>... B>
  std::int64_t exec(Sql const& statement, B... binds) {
    auto list = listed(std::move(binds)...);
    return change(statement, list);
  }
  std::int64_t exec(Sql const& statement, std::vector<Bind> binds) { return change(statement, binds); }

  // An INSERT whose key may be taken. After `duplicate` the transaction can only be rolled back: refuse.
  template <std::same_as<Bind>... B>
  Inserted insert(Sql const& statement, B... binds) {
    auto list = listed(std::move(binds)...);
    return change_unless_taken(statement, list);
  }
  Inserted insert(Sql const& statement, std::vector<Bind> binds) { return change_unless_taken(statement, binds); }

  Dialect dialect() const;
  std::int64_t prepared_statements() const;  // how often a statement had to be prepared since the session was opened
  Connection& connection() { return *connection_; }

 private:
  using Take = std::function<void(std::span<Cell>)>;

  template <std::same_as<Bind>... B>
  static std::vector<Bind> listed(B... binds) {
    std::vector<Bind> list;
    list.reserve(sizeof...(binds));
    (list.push_back(std::move(binds)), ...);
    return list;
  }

  void run(Sql const& statement, std::vector<Bind>& binds, std::span<CellKind const> kinds, Take const& take);
  void stream(Sql const& statement, std::vector<Bind>& binds, std::span<CellKind const> kinds, Take const& take);
  std::int64_t change(Sql const& statement, std::vector<Bind>& binds);
  Inserted change_unless_taken(Sql const& statement, std::vector<Bind>& binds);

  std::unique_ptr<Connection> connection_;
};

}  // namespace huiyin::store
