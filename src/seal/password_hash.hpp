// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Password hashing: argon2id, 64 MiB, three passes, one lane, kept as a PHC string. Promises: two digests of one
// password differ; a password is taken whole and never cut. Each call takes about 0.3 s and 64 MiB: never on the
// writer.
#pragma once

#include <string>
#include <string_view>

#include "seal/secret.hpp"

namespace huiyin::seal {

std::string hash_password(Secret const& password);
bool password_matches(Secret const& password, std::string_view digest);  // no: also for a digest that is none
bool needs_rehash(std::string_view digest);  // it was made with other costs; after the next right password make it anew

// A digest that no password matches, for as much work as a real one when there is no such account.
std::string_view digest_of_nobody();

}  // namespace huiyin::seal
