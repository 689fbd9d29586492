// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One-time codes by time (RFC 6238: SHA-1, six digits, 30 seconds), the second factor every authenticator knows.
// Promises: a code counts in its own step and one before and after; a step that was used, and all before it, count no
// more, if the caller keeps the step answered and hands it in next time.
#pragma once

#include <cstdint>
#include <string_view>

#include "seal/secret.hpp"
#include "words/moment.hpp"

namespace huiyin::seal {

enum class TotpStep : std::int64_t {};  // 30 seconds each, from 1970 on; 0: none was used yet

struct TotpAccount {
  std::string_view issuer;   // the office
  std::string_view account;  // the name signed in with
};

Secret totp_seed_text(Secret const& seed);                        // base 32, to be typed where nothing can be scanned
Secret totp_uri(Secret const& seed, TotpAccount const& account);  // otpauth://…, to be shown as a QR code once

// The step the code is of; refuses totp.wrong, which also stands for one that was used.
Result<TotpStep> check_totp(Secret const& seed, std::string_view code, Moment now, TotpStep last_used);

}  // namespace huiyin::seal
