// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/sign_in.hpp"

#include "office/factor.hpp"
#include "seal/password_hash.hpp"
#include "seal/random.hpp"

namespace huiyin::office {

namespace {

Error count_failure(store::Upkeep& upkeep, store::AccountSecret secret, Moment at, SessionRules const& rules,
                    Error const& refusal) {
  ++secret.failures;
  secret.locked_until = at + rules.delay_after(secret.failures);
  upkeep.put(secret);
  return refusal;
}

}  // namespace

bool may_sign_in(std::optional<store::KnownLogin> const& known) {
  return known && known->state == people::AccountState::active && known->secret.password;
}

Result<void> not_too_soon(Moment locked_until, Moment now, SessionRules const& rules) {
  if (now >= locked_until || locked_until - now > rules.longest_delay()) return {};
  auto const wait = std::chrono::ceil<std::chrono::seconds>(locked_until - now);
  return refuse(Fault::too_many, "sign_in.too_soon", fmt::to_string(wait.count()));
}

PasswordVerdict check_password(std::optional<store::KnownLogin> const& known, seal::Secret const& password) {
  if (!may_sign_in(known)) {
    (void)seal::password_matches(password, seal::digest_of_nobody());
    return {};
  }
  std::string const& digest = *known->secret.password;
  PasswordVerdict verdict{seal::password_matches(password, digest), std::nullopt};
  if (verdict.right && seal::needs_rehash(digest)) verdict.better_digest = seal::hash_password(password);
  return verdict;
}

SessionTokens make_session_tokens() {
  seal::Secret token = seal::random_token();
  Digest const digest = sha256(token.view());
  return {std::move(token), digest};
}

seal::Secret guard_of(std::string_view token) {
  Sha256 digest;
  digest.add("huiyin guard ").add(token);
  return seal::Secret(hex(digest.finish()));
}

Result<store::AccountSecret> settle_password_again(store::Upkeep& upkeep, SignInAttempt const& attempt,
                                                   SessionRules const& rules) {
  auto const refused = refuse(Fault::unauthenticated, "sign_in.refused");
  auto secret = upkeep.secret(attempt.known.account);
  if (!secret || secret->password != attempt.known.secret.password) return refused;  // changed while it was checked
  HUIYIN_TRY(not_too_soon(secret->locked_until, attempt.at, rules));
  if (!attempt.password.right) return count_failure(upkeep, *std::move(secret), attempt.at, rules, refused);
  return *std::move(secret);
}

Result<void> settle_sign_in(store::Upkeep& upkeep, SignInAttempt const& attempt, SessionRules const& rules,
                            seal::ServerKey const& key) {
  auto secret = HUIYIN_TRY(settle_password_again(upkeep, attempt, rules));
  if (secret.totp_seed) {
    if (!attempt.code) return refuse(Fault::unauthenticated, "sign_in.code_wanted");
    auto const passed = pass_factor(upkeep, secret, *attempt.code, attempt.at, key);
    if (!passed) return count_failure(upkeep, std::move(secret), attempt.at, rules, passed.error());
  }
  secret.failures = 0;
  secret.locked_until = Moment{};
  if (attempt.password.better_digest) secret.password = attempt.password.better_digest;
  upkeep.put(secret);
  upkeep.open({seal::mint_id<SessionId>(attempt.at), attempt.token, attempt.token, secret.account,
               secret.totp_seed.has_value(), attempt.at, attempt.at});
  return {};
}

}  // namespace huiyin::office
