// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Randomness from the operating system, and what is made of it alone: ids and tokens. Promise: ids of version 7 sort by
// the moment they were minted at; those of version 4 tell nothing.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "seal/secret.hpp"
#include "words/id.hpp"
#include "words/moment.hpp"

namespace huiyin::seal {

void fill_with_random(std::span<std::uint8_t> bytes);

template <std::size_t Size>
std::array<std::uint8_t, Size> random_bytes() {
  std::array<std::uint8_t, Size> bytes;
  fill_with_random(bytes);
  return bytes;
}

IdBytes time_ordered_id_bytes(Moment moment);  // UUID version 7 (RFC 9562)
IdBytes random_id_bytes();                     // UUID version 4

template <class AnId>
AnId mint_id(Moment moment) {
  return AnId(time_ordered_id_bytes(moment));
}

// For letters, receipts, downloads and public addresses, where order of time must not show.
template <class AnId>
AnId random_id() {
  return AnId(random_id_bytes());
}

Secret random_token();  // 256 bits in base64url: 43 characters

}  // namespace huiyin::seal
