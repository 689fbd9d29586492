// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/password_hash.hpp"

#include <new>

#include <sodium.h>

#include "seal/random.hpp"
#include "seal/sodium_start.hpp"

namespace huiyin::seal {

namespace {

constexpr std::size_t memory = std::size_t{64} * 1024 * 1024;
constexpr unsigned long long passes = 3;

}  // namespace

std::string hash_password(Secret const& password) {
  start_sodium();
  std::string digest(crypto_pwhash_argon2id_STRBYTES, '\0');
  if (crypto_pwhash_argon2id_str(digest.data(), password.view().data(), password.view().size(), passes, memory) != 0)
    throw std::bad_alloc();
  digest.resize(digest.find('\0'));
  return digest;
}

bool password_matches(Secret const& password, std::string_view digest) {
  start_sodium();
  std::string const ended(digest);
  return crypto_pwhash_argon2id_str_verify(ended.c_str(), password.view().data(), password.view().size()) == 0;
}

bool needs_rehash(std::string_view digest) {
  std::string const ended(digest);
  return crypto_pwhash_argon2id_str_needs_rehash(ended.c_str(), passes, memory) != 0;
}

std::string_view digest_of_nobody() {
  static std::string const digest = hash_password(random_token());
  return digest;
}

}  // namespace huiyin::seal
