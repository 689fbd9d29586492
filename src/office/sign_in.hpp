// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Signing in by password, with a second factor where one is set up, in three stages: what is known of the login, the
// slow work on the password (never on the writer), and what the writer settles. Promises: a login that is none costs
// the same work and gets the same answer (sign_in.refused); a failure makes the next try wait longer, the next success
// ends that; a one-time code and a recovery code are good once; only digests of tokens are kept.
#pragma once

#include <optional>
#include <string>

#include "office/session_rules.hpp"
#include "seal/server_key.hpp"
#include "store/sessions.hpp"

namespace huiyin::office {

// Whom signing in can lead to: an active account with a password.
bool may_sign_in(std::optional<store::KnownLogin> const& known);

// Refuses sign_in.too_soon with the seconds to wait. A lock that lasts longer than any is of a clock that was set back.
Result<void> not_too_soon(Moment locked_until, Moment now, SessionRules const& rules);

struct PasswordVerdict {
  bool right = false;
  std::optional<std::string> better_digest;  // when the kept one was made with lesser costs
};

// About 0.3 s and 64 MiB, also for nobody.
PasswordVerdict check_password(std::optional<store::KnownLogin> const& known, seal::Secret const& password);

// For a browser: the token in a cookie that scripts cannot read, the guard in a header that other sites cannot send.
struct SessionTokens {
  seal::Secret token;
  Digest token_digest;
};
SessionTokens make_session_tokens();
seal::Secret guard_of(std::string_view token);  // told from the token alone, which it does not tell

struct SignInAttempt {
  store::KnownLogin known;  // as it was when the password was checked
  PasswordVerdict password;
  std::optional<std::string> code;  // of the second factor, or a recovery code
  Digest token;                     // of the session to be opened
  Moment at;
};

// On the writer. Refuses sign_in.refused, sign_in.too_soon, sign_in.code_wanted, sign_in.code_wrong; the failure is
// counted, so the act is to be kept also when it refuses.
Result<void> settle_sign_in(store::Upkeep& upkeep, SignInAttempt const& attempt, SessionRules const& rules,
                            seal::ServerKey const& key);

// The same for one who is signed in and gives his password again before he changes what he signs in with.
Result<store::AccountSecret> settle_password_again(store::Upkeep& upkeep, SignInAttempt const& attempt,
                                                   SessionRules const& rules);

}  // namespace huiyin::office
