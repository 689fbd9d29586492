// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/random.hpp"

#include <sodium.h>

#include "seal/sodium_start.hpp"

namespace huiyin::seal {

namespace {

constexpr std::size_t token_bytes = 32;

void mark(IdBytes& bytes, unsigned version) {
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0F) | version << 4);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3F) | 0x80);
}

}  // namespace

void fill_with_random(std::span<std::uint8_t> bytes) {
  start_sodium();
  randombytes_buf(bytes.data(), bytes.size());
}

IdBytes time_ordered_id_bytes(Moment moment) {
  IdBytes bytes = random_bytes<16>();
  auto const milliseconds = static_cast<std::uint64_t>(moment.time_since_epoch().count());
  for (std::size_t at = 0; at < 6; ++at) bytes[at] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * at));
  mark(bytes, 7);
  return bytes;
}

IdBytes random_id_bytes() {
  IdBytes bytes = random_bytes<16>();
  mark(bytes, 4);
  return bytes;
}

Secret random_token() {
  Secret raw(token_bytes);
  fill_with_random(raw.bytes());
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  Secret with_end(sodium_base64_ENCODED_LEN(token_bytes, variant));
  sodium_bin2base64(reinterpret_cast<char*>(with_end.bytes().data()), with_end.bytes().size(), raw.bytes().data(),
                    token_bytes, variant);
  return Secret(with_end.view().substr(0, with_end.view().size() - 1));
}

}  // namespace huiyin::seal
