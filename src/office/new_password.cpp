// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/new_password.hpp"

#include "seal/crockford.hpp"

namespace huiyin::office {

Result<seal::Secret> choose_password(std::string_view typed, seal::PasswordRules const& rules,
                                     std::vector<std::string> const& own_words, seal::SecondFactor factor) {
  auto password = HUIYIN_TRY(seal::take_password(typed));
  HUIYIN_TRY(rules.check(password, factor, own_words));
  return password;
}

Result<void> settle_activation(store::Upkeep& upkeep, Activation const& asked) {
  auto const refused = refuse(Fault::unauthenticated, "activation.refused");
  auto const code = seal::digest_of_code(asked.code);
  if (!asked.known || asked.known->state != people::AccountState::active || !code) return refused;
  AccountId const account = asked.known->account;
  if (!upkeep.use_activation_code(account, *code, asked.at)) return refused;

  auto secret = upkeep.secret(account).value_or(store::AccountSecret{account, {}, {}, 0, 0, Moment{}});
  secret.password = asked.password_digest;
  secret.failures = 0;
  secret.locked_until = Moment{};
  upkeep.put(secret);
  upkeep.end_all(account);
  return {};
}

void set_password(store::Upkeep& upkeep, store::AccountSecret secret, std::string password_digest,
                  store::SignedIn const& goes_on) {
  secret.password = std::move(password_digest);
  secret.failures = 0;
  secret.locked_until = Moment{};
  upkeep.put(secret);
  upkeep.end_all(secret.account);
  upkeep.open(goes_on);
}

}  // namespace huiyin::office
