// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The text of a statement. Promises: it is made of literals and nothing else (sql() runs in the compiler), so that no
// value of anybody's can become part of it; values are bound by name. A filter is appended from statements with +.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace huiyin::store {

class Sql {
 public:
  template <class... Part>
  explicit consteval Sql(std::string_view first, Part... parts) {
    add(first);
    (add(std::string_view(parts)), ...);
  }

  constexpr std::uint64_t hash() const { return hash_; }

  std::string text() const {
    std::string joined;
    for (std::size_t at = 0; at < count_; ++at) joined += parts_[at];
    return joined;
  }

  bool is(std::string_view text) const {
    for (std::size_t at = 0; at < count_; ++at) {
      if (!text.starts_with(parts_[at])) return false;
      text.remove_prefix(parts_[at].size());
    }
    return text.empty();
  }

  friend constexpr Sql operator+(Sql left, Sql const& right) {
    for (std::size_t at = 0; at < right.count_; ++at) left.add(right.parts_[at]);
    return left;
  }

 private:
  constexpr void add(std::string_view part) {
    if (count_ == parts_.size()) throw std::length_error("a statement of too many parts");
    parts_[count_++] = part;
    for (char const c : part) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }

  std::array<std::string_view, 64> parts_{};
  std::size_t count_ = 0;
  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

// The parts are literals, or constants that are: sql("SELECT ", ledger_columns, " FROM item WHERE id = :id").
template <class... Part>
consteval Sql sql(std::string_view first, Part... parts) {
  return Sql(first, parts...);
}

}  // namespace huiyin::store
