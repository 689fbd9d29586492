// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Ed25519 signatures on checkpoints (C2SP signed-note, signature type 0x01). Promises: a checkpoint is believed only
// under a known key whose name is the checkpoint's origin; one wrong signature of a known key spoils the whole note;
// a signing key has no way into a log, and its memory is wiped.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "journal/checkpoint.hpp"

namespace huiyin::journal {

// NAME+KEYID+base64(0x01 ‖ public key), to be handed to everyone who checks.
struct VerifierKey {
  std::string name;
  std::string key_id;  // 4 bytes
  std::array<std::uint8_t, 32> public_key{};
  friend bool operator==(VerifierKey const&, VerifierKey const&) = default;
};

std::string render(VerifierKey const& key);
Result<VerifierKey> parse_verifier_key(std::string_view text);  // refuses verifier_key.malformed

class SigningKey {
 public:
  static SigningKey make(std::string_view origin);             // a new one; throws on a name that is none
  static Result<SigningKey> parse(std::string_view key_text);  // refuses signing_key.malformed
  SigningKey(SigningKey&& other) noexcept;
  SigningKey& operator=(SigningKey&& other) noexcept;
  ~SigningKey();

  // PRIVATE+KEY+NAME+KEYID+base64(0x01 ‖ seed): for a file of the owner's alone, outside the database.
  void with_text(std::function<void(std::string_view)> const& use) const;
  VerifierKey const& verifier() const { return verifier_; }
  SignedCheckpoint sign(TreeHead const& head) const;

 private:
  SigningKey(std::string_view name, std::array<std::uint8_t, 32> const& seed);

  VerifierKey verifier_;
  std::array<std::uint8_t, 32> seed_{};
};

// Refuses checkpoint.unknown_key: no known key signed it; checkpoint.bad_signature.
Result<void> verify(SignedCheckpoint const& signed_checkpoint, std::span<VerifierKey const> keys);

}  // namespace huiyin::journal
