// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// SHA-256 digests. hex and parse_digest are inverses; Sha256 takes a stream in pieces.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "words/result.hpp"

namespace huiyin {

struct Digest {
  std::array<std::uint8_t, 32> bytes{};
  friend constexpr auto operator<=>(Digest const&, Digest const&) = default;
};

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  Sha256& add(std::string_view bytes);
  Digest finish();  // once; a later add or finish throws

 private:
  struct State;
  std::unique_ptr<State> state_;
};

Digest sha256(std::string_view bytes);
std::string hex(Digest const& digest);               // 64 lower-case characters
Result<Digest> parse_digest(std::string_view text);  // refuses digest.malformed
std::string_view bytes_of(Digest const& digest);     // looks into the digest

}  // namespace huiyin
