// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Housekeeping and secrets: signing in, passwords, second factors, idempotency, uploads under way. The second writer,
// beside Change; it makes no journal entry. Secrets are stored as digests, PHC strings or sealed, never as they are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rectification/prompt.hpp"
#include "words/digest.hpp"
#include "words/ids.hpp"
#include "words/moment.hpp"
#include "words/result.hpp"

namespace huiyin::store {

class Session;

constexpr std::size_t largest_chunk = 256 * 1024;  // of a file's content

enum class Mailing { not_set_up, set_up };  // whether the office has a mail server

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

struct OwnMail {  // a person's address as he gave it
  AccountId account;
  std::string address;
  Moment asked_at;
  rectification::PromptMail code_mail{};  // of the mail with the code
  std::string mail_note;
  std::int64_t tries = 0;
  std::optional<Moment> confirmed_at;
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

  // Lines of the account's one message of the day: what it was told of a thing before is told by them no more.
  void tell(AccountId account, Day on, std::vector<rectification::PromptLine> const& lines, PromptId fresh);
  void drop_lines(std::vector<PromptLineId> const& lines);
  // The run of the day came to its end; its messages wait to be mailed where there is a confirmed address.
  void end_prompts(Day on, Moment at, Mailing mailing);
  void end_prompt_mail(PromptId prompt, rectification::PromptMail mail, std::string note);
  void sweep_prompts(Day before);
  void see_prompt(AccountId account, PromptLineId line, Moment at);
  void see_all_prompts(AccountId account, Moment at);

  std::optional<OwnMail> own_mail(AccountId account);
  void put_own_mail(AccountId account, std::string const& address, Moment at);  // unconfirmed, and a code to be sent
  void end_code_mail(AccountId account, Moment asked_at, rectification::PromptMail mail, std::string note);
  void count_mail_try(AccountId account);
  void confirm_own_mail(AccountId account, Moment at);
  void drop_own_mail(AccountId account);

  void put_calendar(AccountId account, Digest const& token, Moment at);  // in place of the former
  void drop_calendar(AccountId account);

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
