// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/activation.hpp"

#include <fmt/format.h>

#include "seal/crockford.hpp"

namespace huiyin::office {

seal::Secret activation_code(seal::ServerKey const& key, AccountId account, Version version) {
  constexpr std::size_t code_bytes = 10;
  auto const raw = key.derive(fmt::format("activation {} {}", render(account), count_of(version)), code_bytes);
  return seal::in_groups(seal::to_crockford(raw.bytes()));
}

void begin_activation(store::Upkeep& upkeep, people::Account const& active, Moment now, Activating const& by) {
  auto const code = activation_code(by.key, active.id, active.version);
  upkeep.put_activation_code(active.id, seal::digest_of_code(code.view()).value(), now + by.life);
  auto secret = upkeep.secret(active.id).value_or(store::AccountSecret{active.id, {}, {}, 0, 0, Moment{}});
  secret.password.reset();
  upkeep.put(secret);
}

}  // namespace huiyin::office
