// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The server's own key and what it seals: second factor seeds and the like, never letters. Promises: what was sealed
// for one purpose opens for no other, and not after a single bit has changed; sealing twice gives two different texts.
// XChaCha20-Poly1305, the purpose being part of what is authenticated.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "seal/secret.hpp"
#include "words/result.hpp"

namespace huiyin::seal {

class ServerKey {
 public:
  static Result<ServerKey> create(std::filesystem::path const& path);  // refuses what create_private_file refuses
  static Result<ServerKey> load(std::filesystem::path const& path);    // and read_private_file; server_key.malformed

  // The purpose names what is sealed and whose it is, for example "totp ACCOUNT".
  std::string seal(Secret const& content, std::string_view purpose) const;
  Result<Secret> open(std::string_view sealed, std::string_view purpose) const;  // refuses sealed.not_opened

  // The same purpose gives the same secret again, which nobody can tell without the key: for what must be shown twice
  // and kept nowhere. At most 32 bytes.
  Secret derive(std::string_view purpose, std::size_t size) const;

 private:
  explicit ServerKey(Secret key) : key_(std::move(key)) {}
  Secret key_;
};

}  // namespace huiyin::seal
