// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/upkeep.hpp"

#include "store/shape.hpp"

namespace huiyin::store {

template <>
struct RowShape<AccountSecret>
    : ShapeOf<AccountSecret, &AccountSecret::account, &AccountSecret::password, &AccountSecret::totp_seed,
              &AccountSecret::totp_last_step, &AccountSecret::failures, &AccountSecret::locked_until> {};

void Upkeep::open(SignedIn const& signed_in) {
  session_.exec(sql("INSERT INTO signed_in (id, token, guard, account, factor_passed, opened_at, seen_at) "
                    "VALUES (:id, :token, :guard, :account, :factor_passed, :opened_at, :seen_at)"),
                bind("id", signed_in.id), bind("token", signed_in.token), bind("guard", signed_in.guard),
                bind("account", signed_in.account), bind("factor_passed", signed_in.factor_passed),
                bind("opened_at", signed_in.opened_at), bind("seen_at", signed_in.seen_at));
}

void Upkeep::seen(SessionId id, Moment at) {
  session_.exec(sql("UPDATE signed_in SET seen_at = :at WHERE id = :id"), bind("at", at), bind("id", id));
}

void Upkeep::pass_factor(SessionId id, Digest const& new_token) {
  session_.exec(sql("UPDATE signed_in SET factor_passed = 1, token = :token WHERE id = :id"), bind("token", new_token),
                bind("id", id));
}

void Upkeep::end(SessionId id) { session_.exec(sql("DELETE FROM signed_in WHERE id = :id"), bind("id", id)); }

void Upkeep::end_all(AccountId account) {
  session_.exec(sql("DELETE FROM signed_in WHERE account = :account"), bind("account", account));
}

void Upkeep::sweep(Moment opened_before, Moment seen_before) {
  session_.exec(sql("DELETE FROM signed_in WHERE opened_at < :opened OR seen_at < :seen"),
                bind("opened", opened_before), bind("seen", seen_before));
}

void Upkeep::put(AccountSecret const& secret) {
  session_.exec(sql("INSERT INTO account_secret (account, password, totp_seed, totp_last_step, failures, locked_until) "
                    "VALUES (:account, :password, :totp_seed, :totp_last_step, :failures, :locked_until) "
                    "ON CONFLICT (account) DO UPDATE SET password = excluded.password, totp_seed = excluded.totp_seed, "
                    "totp_last_step = excluded.totp_last_step, failures = excluded.failures, "
                    "locked_until = excluded.locked_until"),
                bind("account", secret.account), bind("password", secret.password), bind("totp_seed", secret.totp_seed),
                bind("totp_last_step", secret.totp_last_step), bind("failures", secret.failures),
                bind("locked_until", secret.locked_until));
}

std::optional<AccountSecret> Upkeep::secret(AccountId account) {
  return session_.query_one<AccountSecret>(
      sql("SELECT account, password, totp_seed, totp_last_step, failures, locked_until FROM account_secret "
          "WHERE account = :account"),
      bind("account", account));
}

void Upkeep::put_recovery_codes(AccountId account, std::vector<Digest> const& codes) {
  session_.exec(sql("DELETE FROM recovery_code WHERE account = :account"), bind("account", account));
  for (Digest const& code : codes)
    session_.exec(sql("INSERT INTO recovery_code (account, digest) VALUES (:account, :digest)"),
                  bind("account", account), bind("digest", code));
}

bool Upkeep::use_recovery_code(AccountId account, Digest const& code, Moment at) {
  return session_.exec(sql("UPDATE recovery_code SET used_at = :at "
                           "WHERE account = :account AND digest = :digest AND used_at IS NULL"),
                       bind("at", at), bind("account", account), bind("digest", code)) == 1;
}

void Upkeep::put_activation_code(AccountId account, Digest const& code, Moment expires_at) {
  session_.exec(sql("INSERT INTO activation_code (account, digest, expires_at) VALUES (:account, :digest, :expires_at) "
                    "ON CONFLICT (account) DO UPDATE SET digest = excluded.digest, expires_at = excluded.expires_at"),
                bind("account", account), bind("digest", code), bind("expires_at", expires_at));
}

bool Upkeep::use_activation_code(AccountId account, Digest const& code, Moment at) {
  return session_.exec(
             sql("DELETE FROM activation_code WHERE account = :account AND digest = :digest AND expires_at > :at"),
             bind("account", account), bind("digest", code), bind("at", at)) == 1;
}

void Upkeep::see(ItemId item, AccountId account, Moment at) {
  session_.exec(sql("INSERT INTO item_seen (item, account, first_at, last_at) VALUES (:item, :account, :at, :at_last) "
                    "ON CONFLICT (item, account) DO UPDATE SET last_at = excluded.last_at"),
                bind("item", item), bind("account", account), bind("at", at), bind("at_last", at));
}

void Upkeep::sweep_idempotency(Moment before) {
  session_.exec(sql("DELETE FROM idempotency WHERE at < :before"), bind("before", before));
}

}  // namespace huiyin::store
