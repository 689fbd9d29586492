// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/recovery_codes.hpp"

#include "seal/crockford.hpp"
#include "seal/random.hpp"

namespace huiyin::seal {

namespace {

constexpr std::size_t code_count = 10;
constexpr std::size_t code_bytes = 10;

}  // namespace

RecoveryCodes make_recovery_codes() {
  RecoveryCodes made;
  for (std::size_t number = 0; number < code_count; ++number) {
    Secret raw(code_bytes);
    fill_with_random(raw.bytes());
    Secret const code = to_crockford(raw.bytes());
    made.codes.push_back(in_groups(code));
    made.digests.push_back(sha256(code.view()));
  }
  return made;
}

}  // namespace huiyin::seal
