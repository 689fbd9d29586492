// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How our types stand in a column. Promises: one form for both engines (text, 64-bit integer or bytes; days, ids,
// digests and enums as text, moments and versions as integers); to_cell and from_cell are inverses; text with U+0000 is
// refused by throwing, since PostgreSQL would cut it there; a value that no column can hold by our hand throws Failure,
// corrupt.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/failure.hpp"
#include "words/digest.hpp"
#include "words/id.hpp"
#include "words/moment.hpp"
#include "words/named.hpp"
#include "words/version.hpp"

namespace huiyin::store {

enum class CellKind { integer, text, bytes };

struct Cell {
  CellKind kind = CellKind::integer;
  bool is_null = false;
  long long integer = 0;
  std::string text;  // bytes too
};

struct Bytes {
  std::string content;
  friend bool operator==(Bytes const&, Bytes const&) = default;
};

Cell text_cell(std::string text);  // throws std::invalid_argument at U+0000
Cell bytes_cell(std::string_view bytes);
Cell integer_cell(std::int64_t value);
[[noreturn]] void throw_unreadable(std::string_view wanted, std::string_view found);

template <class T>
T read_or_throw(Result<T> read, std::string_view wanted, std::string_view found) {
  if (!read) throw_unreadable(wanted, found);
  return std::move(read).value();
}

template <class T>
struct Column;

template <>
struct Column<std::string> {
  static constexpr CellKind kind = CellKind::text;
  static Cell to_cell(std::string value) { return text_cell(std::move(value)); }
  static std::string from_cell(Cell& cell) { return std::move(cell.text); }
};

template <>
struct Column<std::int64_t> {
  static constexpr CellKind kind = CellKind::integer;
  static Cell to_cell(std::int64_t value) { return integer_cell(value); }
  static std::int64_t from_cell(Cell const& cell) { return cell.integer; }
};

template <>
struct Column<bool> {
  static constexpr CellKind kind = CellKind::integer;
  static Cell to_cell(bool value) { return integer_cell(value ? 1 : 0); }
  static bool from_cell(Cell const& cell) {
    if (cell.integer != 0 && cell.integer != 1) throw_unreadable("0 or 1", std::to_string(cell.integer));
    return cell.integer == 1;
  }
};

template <>
struct Column<Bytes> {
  static constexpr CellKind kind = CellKind::bytes;
  static Cell to_cell(Bytes const& value) { return bytes_cell(value.content); }
  static Bytes from_cell(Cell& cell) { return {std::move(cell.text)}; }
};

template <>
struct Column<Digest> {
  static constexpr CellKind kind = CellKind::text;
  static Cell to_cell(Digest const& value) { return text_cell(hex(value)); }
  static Digest from_cell(Cell const& cell) { return read_or_throw(parse_digest(cell.text), "a digest", cell.text); }
};

template <>
struct Column<Day> {
  static constexpr CellKind kind = CellKind::text;
  static Cell to_cell(Day value) { return text_cell(render(value)); }
  static Day from_cell(Cell const& cell) { return read_or_throw(parse_day(cell.text), "a day", cell.text); }
};

template <>
struct Column<Moment> {
  static constexpr CellKind kind = CellKind::integer;
  static Cell to_cell(Moment value) { return integer_cell(value.time_since_epoch().count()); }
  static Moment from_cell(Cell const& cell) { return Moment(std::chrono::milliseconds(cell.integer)); }
};

template <>
struct Column<Version> {
  static constexpr CellKind kind = CellKind::integer;
  static Cell to_cell(Version value) { return integer_cell(count_of(value)); }
  static Version from_cell(Cell const& cell) { return Version{cell.integer}; }
};

template <class Tag>
struct Column<Id<Tag>> {
  static constexpr CellKind kind = CellKind::text;
  static Cell to_cell(Id<Tag> const& value) { return text_cell(render(value)); }
  static Id<Tag> from_cell(Cell const& cell) { return read_or_throw(parse_id<Id<Tag>>(cell.text), "an id", cell.text); }
};

template <HasNames E>
struct Column<E> {
  static constexpr CellKind kind = CellKind::text;
  static Cell to_cell(E value) { return text_cell(std::string(name_of(value))); }
  static E from_cell(Cell const& cell) {
    auto const value = parse_name<E>(cell.text);
    if (!value) throw_unreadable("a known word", cell.text);
    return *value;
  }
};

template <class T>
struct Column<std::optional<T>> {
  static constexpr CellKind kind = Column<T>::kind;
  static Cell to_cell(std::optional<T> const& value) {
    if (value) return Column<T>::to_cell(*value);
    Cell null;
    null.kind = kind;
    null.is_null = true;
    return null;
  }
  static std::optional<T> from_cell(Cell& cell) {
    if (cell.is_null) return std::nullopt;
    return Column<T>::from_cell(cell);
  }
};

template <class T>
concept HasColumn = requires {
  Column<T>::kind;
};

template <class T>
constexpr bool may_be_null = false;
template <class T>
constexpr bool may_be_null<std::optional<T>> = true;

template <HasColumn T>
T value_of(Cell& cell) {
  if (cell.is_null && !may_be_null<T>) throw_unreadable("a value", "null");
  return Column<T>::from_cell(cell);
}

}  // namespace huiyin::store
