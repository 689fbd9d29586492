// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The one-time code with which the holder of an account sets his first password, or another one when he forgot it.
// Promises: good once and for its time (data/people/lifetimes.csv); only its digest is kept; the same activation has
// the same code, so that a request that is repeated is answered the same.
#pragma once

#include <chrono>

#include "people/account.hpp"
#include "seal/server_key.hpp"
#include "store/upkeep.hpp"

namespace huiyin::office {

// XXXX-XXXX-XXXX-XXXX, 80 bits. version: of the account once it is active.
seal::Secret activation_code(seal::ServerKey const& key, AccountId account, Version version);

struct Activating {  // what codes are made of, and how long they are good
  seal::ServerKey const& key;
  std::chrono::hours life;
};

// In place of the password: the code is the only way in. A second factor stays.
void begin_activation(store::Upkeep& upkeep, people::Account const& active, Moment now, Activating const& by);

}  // namespace huiyin::office
