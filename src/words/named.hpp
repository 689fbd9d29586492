// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Enums and their words. A type that has a table says so beside the enum:
//   constexpr std::array state_names{Named{State::assigned, "assigned"}, ...};
//   constexpr auto const& names_of(State) { return state_names; }
// and then name_of and parse_name are inverses for it, in the store, in JSON, in the journal and in policy.csv.
#pragma once

#include <optional>
#include <string_view>

namespace huiyin {

template <class E>
struct Named {
  E value;
  std::string_view name;
};
template <class E>
Named(E, std::string_view) -> Named<E>;  // which Clang 14 does not deduce for aggregates

template <class E>
concept HasNames = requires(E value) {
  names_of(value).begin();
};

template <HasNames E>
constexpr std::string_view name_of(E value) {
  for (auto const& row : names_of(value))
    if (row.value == value) return row.name;
  return {};
}

template <HasNames E>
constexpr std::optional<E> parse_name(std::string_view name) {
  for (auto const& row : names_of(E{}))
    if (row.name == name) return row.value;
  return std::nullopt;
}

// Every value has one name, in the order of the enum: so the table can also be counted through.
template <class Table>
constexpr bool named_in_order(Table const& table) {
  int place = 0;
  for (auto const& row : table)
    if (row.name.empty() || static_cast<int>(row.value) != place++) return false;
  return true;
}

}  // namespace huiyin
