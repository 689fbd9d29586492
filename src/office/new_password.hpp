// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Setting a password: the first one with the one-time code, a new one with the old. Promises: every session of the
// account ends but the one that set it; a password that the rules refuse is refused before anything is looked up.
#pragma once

#include "office/sign_in.hpp"
#include "seal/password_rules.hpp"

namespace huiyin::office {

// As it will be hashed. Refuses what take_password and PasswordRules::check refuse.
Result<seal::Secret> choose_password(std::string_view typed, seal::PasswordRules const& rules,
                                     std::vector<std::string> const& own_words, seal::SecondFactor factor);

struct Activation {
  std::optional<store::KnownLogin> known;
  std::string code;
  std::string password_digest;
  Moment at;
};
// On the writer. Refuses activation.refused: no such login, another code, one used or out of its time.
Result<void> settle_activation(store::Upkeep& upkeep, Activation const& asked);

// On the writer, when the old one was right; the session goes on.
void set_password(store::Upkeep& upkeep, store::AccountSecret secret, std::string password_digest,
                  store::SignedIn const& goes_on);

}  // namespace huiyin::office
