// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Housekeeping and secrets: signing in, passwords, second factors, idempotency, uploads under way. The second writer,
// beside Change; it makes no journal entry. Secrets are stored as digests, PHC strings or sealed, never as they are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "words/digest.hpp"
#include "words/ids.hpp"
#include "words/moment.hpp"
#include "words/result.hpp"

namespace huiyin::store {

class Session;

constexpr std::size_t largest_chunk = 256 * 1024;  // of a file's content

struct SignedIn {  // one session of security.md 3.7: only digests of its two tokens are kept
  SessionId id;
  Digest token;
  Digest guard;  // of the token that a browser sends in a header, against forged requests
  AccountId account;
  bool factor_passed = false;
  Moment opened_at;
  Moment seen_at;
};

struct AccountSecret {
  AccountId account;
  std::optional<std::string> password;   // PHC string of argon2id
  std::optional<std::string> totp_seed;  // sealed with the server key
  std::int64_t totp_last_step = 0;       // a step is good once
  std::int64_t failures = 0;
  Moment locked_until;
};

class Upkeep {
 public:
  explicit Upkeep(Session& session) : session_(session) {}

  void open(SignedIn const& signed_in);
  void seen(SessionId id, Moment at);
  void pass_factor(SessionId id, Digest const& new_token);  // a new token, since rights grow
  void end(SessionId id);
  void end_all(AccountId account);
  void sweep(Moment opened_before, Moment seen_before);

  void put(AccountSecret const& secret);
  std::optional<AccountSecret> secret(AccountId account);
  void put_recovery_codes(AccountId account, std::vector<Digest> const& codes);  // in place of all former ones
  bool use_recovery_code(AccountId account, Digest const& code, Moment at);      // false: none such, or used
  void put_activation_code(AccountId account, Digest const& code, Moment expires_at);
  bool use_activation_code(AccountId account, Digest const& code, Moment at);  // false: none such, or too late

  void see(ItemId item, AccountId account, Moment at);  // that the account has opened the item

  void sweep_idempotency(Moment before);

  // An upload under way: chunks of at most largest_chunk bytes, numbered from 0. It becomes a file by
  // Change::seal_upload.
  void add_upload_chunk(AttachmentId upload, std::int64_t number, std::string bytes, Moment at);
  void drop_upload(AttachmentId upload);
  void sweep_uploads(Moment opened_before);

 private:
  Session& session_;
};

}  // namespace huiyin::store
