// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A person's own mail address, which he alone gives, reads and takes back. Promises: nothing is mailed there before he
// has confirmed it by the code that was sent there; the code is made of the server key and kept nowhere, good for its
// time (data/people/lifetimes.csv) and for a few tries.
#pragma once

#include <chrono>

#include "office/errands.hpp"
#include "seal/server_key.hpp"

namespace huiyin::office {

// XXXX-XXXX; another one with each asking.
seal::Secret mail_code(seal::ServerKey const& key, AccountId account, Moment asked_at);

struct OwnMailRules {
  seal::ServerKey const& key;
  std::chrono::hours code_life;
  Mailing mailing = Mailing::not_set_up;
};
// Refuses mail.not_set_up, own_mail.address_malformed, own_mail.too_soon.
Result<void> give_own_mail(store::Upkeep& upkeep, AccountId account, std::string const& address, Moment at,
                           OwnMailRules const& rules);
// Refuses own_mail.none, own_mail.code_expired, own_mail.code_wrong; a wrong try must be kept.
Result<void> confirm_own_mail(store::Upkeep& upkeep, AccountId account, std::string const& code, Moment at,
                              OwnMailRules const& rules);

}  // namespace huiyin::office
