// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/cell.hpp"

#include <fmt/format.h>

namespace huiyin::store {

Cell text_cell(std::string text) {
  if (text.find('\0') != std::string::npos) throw std::invalid_argument("text for the store holds U+0000");
  Cell cell;
  cell.kind = CellKind::text;
  cell.text = std::move(text);
  return cell;
}

Cell bytes_cell(std::string_view bytes) {
  Cell cell;
  cell.kind = CellKind::bytes;
  cell.text = bytes;
  return cell;
}

Cell integer_cell(std::int64_t value) {
  Cell cell;
  cell.integer = value;
  return cell;
}

void throw_unreadable(std::string_view wanted, std::string_view found) {
  throw Failure(Cause::corrupt, fmt::format("a column should hold {} and holds {}", wanted, found));
}

}  // namespace huiyin::store
