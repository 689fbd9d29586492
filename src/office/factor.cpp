// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/factor.hpp"

#include "journal/base64.hpp"
#include "seal/crockford.hpp"
#include "seal/totp.hpp"

namespace huiyin::office {

namespace {

std::string purpose_of(AccountId account) { return "totp " + render(account); }

Result<seal::Secret> seed_of(store::AccountSecret const& secret, seal::ServerKey const& key) {
  auto const sealed = journal::from_base64(secret.totp_seed.value());
  return key.open(sealed.value_or(""), purpose_of(secret.account));
}

}  // namespace

seal::Secret offered_seed(seal::ServerKey const& key, AccountId account, Digest const& session_token) {
  constexpr std::size_t seed_bytes = 20;
  return key.derive(fmt::format("totp seed {} {}", render(account), hex(session_token)), seed_bytes);
}

Result<void> pass_factor(store::Upkeep& upkeep, store::AccountSecret& secret, std::string_view code, Moment now,
                         seal::ServerKey const& key) {
  auto const seed = HUIYIN_TRY(seed_of(secret, key));
  auto const step = seal::check_totp(seed, code, now, seal::TotpStep{secret.totp_last_step});
  if (step) {
    secret.totp_last_step = static_cast<std::int64_t>(*step);
    return {};
  }
  auto const listed = seal::digest_of_code(code);
  if (listed && upkeep.use_recovery_code(secret.account, *listed, now)) return {};
  return refuse(Fault::unauthenticated, "sign_in.code_wrong");
}

Result<void> confirm_factor(store::Upkeep& upkeep, FactorConfirmation const& asked,
                            std::vector<Digest> const& recovery_codes, seal::ServerKey const& key) {
  auto const seed = offered_seed(key, asked.account, asked.session_token);
  auto const step = seal::check_totp(seed, asked.code, asked.at, seal::TotpStep{0});
  if (!step) return refuse(Fault::unauthenticated, "sign_in.code_wrong");

  auto secret = upkeep.secret(asked.account).value();
  secret.totp_seed = journal::to_base64(key.seal(seed, purpose_of(asked.account)));
  secret.totp_last_step = static_cast<std::int64_t>(*step);
  upkeep.put(secret);
  upkeep.put_recovery_codes(asked.account, recovery_codes);
  upkeep.pass_factor(asked.session, asked.new_token);
  return {};
}

}  // namespace huiyin::office
