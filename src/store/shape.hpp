// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Rows of types that know no database: their members are named beside the query, in the order of the columns and of the
// type. template <> struct RowShape<Person> : ShapeOf<Person, &Person::id, &Person::version, &Person::name> {};
#pragma once

#include "store/session.hpp"

namespace huiyin::store {

template <class Row, auto... Members>
struct ShapeOf {
  template <auto Member>
  using Type = std::remove_cvref_t<decltype(std::declval<Row>().*Member)>;

  static std::span<CellKind const> kinds() {
    static constexpr std::array kinds{Column<Type<Members>>::kind...};
    return kinds;
  }
  static Row read(std::span<Cell> cells) {
    std::size_t at = 0;
    return Row{value_of<Type<Members>>(cells[at++])...};  // braces: from left to right
  }
};

}  // namespace huiyin::store
