// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The second factor: one-time codes by an authenticator, and a printed list for the day it is lost. Promises: a seed
// counts only after a code of it was given back; it is kept sealed with the server's key, for its account alone; until
// then it is kept nowhere, being told from the key and the session.
#pragma once

#include <string_view>

#include "seal/recovery_codes.hpp"
#include "seal/server_key.hpp"
#include "store/upkeep.hpp"

namespace huiyin::office {

// The seed offered to a session; another one once the session's token was renewed.
seal::Secret offered_seed(seal::ServerKey const& key, AccountId account, Digest const& session_token);

// A code of the authenticator, or one of the list; notes in the secret, or in the store, that it was used.
// Refuses sign_in.code_wrong.
Result<void> pass_factor(store::Upkeep& upkeep, store::AccountSecret& secret, std::string_view code, Moment now,
                         seal::ServerKey const& key);

struct FactorConfirmation {
  AccountId account;
  SessionId session;
  Digest session_token;
  Digest new_token;  // rights grow, so the session goes on under another token
  std::string code;
  Moment at;
};
// Takes the offered seed as the account's, in place of any other, with a new list. Refuses sign_in.code_wrong.
Result<void> confirm_factor(store::Upkeep& upkeep, FactorConfirmation const& asked,
                            std::vector<Digest> const& recovery_codes, seal::ServerKey const& key);

}  // namespace huiyin::office
