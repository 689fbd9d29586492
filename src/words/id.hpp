// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Id<Tag>: a UUID that cannot be mixed with the id of another thing, computed with, or made from nothing.
// Promises: one text form, 36 lower-case characters, the same in database, JSON, journal and address; render and
// parse_id are inverses. Ids are minted in seal (version 7, or 4 where order of time must not show).
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "words/result.hpp"

namespace huiyin {

using IdBytes = std::array<std::uint8_t, 16>;

std::string render_id_bytes(IdBytes const& bytes);
Result<IdBytes> parse_id_bytes(std::string_view text);  // refuses id.malformed: not the canonical form

template <class Tag>
class Id {
 public:
  explicit constexpr Id(IdBytes const& bytes) : bytes_(bytes) {}
  constexpr IdBytes const& bytes() const { return bytes_; }
  friend constexpr auto operator<=>(Id const&, Id const&) = default;  // NOLINT(modernize-use-nullptr): compared to 0

 private:
  IdBytes bytes_;
};

template <class Tag>
std::string render(Id<Tag> const& id) {
  return render_id_bytes(id.bytes());
}

template <class AnId>
Result<AnId> parse_id(std::string_view text) {
  return AnId(HUIYIN_TRY(parse_id_bytes(text)));
}

}  // namespace huiyin

template <class Tag>
struct std::hash<huiyin::Id<Tag>> {
  std::size_t operator()(huiyin::Id<Tag> const& id) const noexcept {
    std::size_t folded = 0;
    for (auto const byte : id.bytes()) folded = folded * 131 + byte;
    return folded;
  }
};
