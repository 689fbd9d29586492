// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Ten codes that stand in for a lost second factor, each once. Promises: 80 random bits each, in Crockford's base 32,
// which cannot be misread; only their SHA-256 is kept (80 bits need no slow hashing); typed with small letters, spaces,
// O for 0 or l for 1 they are the same.
#pragma once

#include <vector>

#include "seal/secret.hpp"
#include "words/digest.hpp"

namespace huiyin::seal {

struct RecoveryCodes {
  std::vector<Secret> codes;    // XXXX-XXXX-XXXX-XXXX, to be shown once
  std::vector<Digest> digests;  // to be kept, in the same order
};

RecoveryCodes make_recovery_codes();

}  // namespace huiyin::seal
