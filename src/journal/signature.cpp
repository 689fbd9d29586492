// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/signature.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include <fmt/format.h>
#include <sodium.h>

#include "journal/base64.hpp"

namespace huiyin::journal {

namespace {

using KeyBytes = std::array<std::uint8_t, 32>;
static_assert(crypto_sign_SEEDBYTES == 32 && crypto_sign_PUBLICKEYBYTES == 32);

constexpr std::string_view type_ed25519("\x01", 1);
constexpr std::string_view private_mark = "PRIVATE+KEY+";
constexpr std::string_view digits = "0123456789abcdef";

struct WholeKey {
  KeyBytes public_key{};
  std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret_key{};
  explicit WholeKey(KeyBytes const& seed) {
    crypto_sign_seed_keypair(public_key.data(), secret_key.data(), seed.data());
  }
  WholeKey(WholeKey const&) = delete;
  WholeKey& operator=(WholeKey const&) = delete;
  ~WholeKey() { sodium_memzero(secret_key.data(), secret_key.size()); }
};

std::string_view chars_of(KeyBytes const& key) { return {reinterpret_cast<char const*>(key.data()), key.size()}; }
std::uint8_t const* bytes_in(std::string_view text) { return reinterpret_cast<std::uint8_t const*>(text.data()); }

std::string key_id_of(std::string_view name, KeyBytes const& public_key) {
  Digest const digest = Sha256().add(name).add("\n").add(type_ed25519).add(chars_of(public_key)).finish();
  return std::string(bytes_of(digest).substr(0, 4));
}

VerifierKey verifier_of(std::string_view name, KeyBytes const& public_key) {
  return {std::string(name), key_id_of(name, public_key), public_key};
}

std::string hex_of(std::string_view key_id) {
  std::string text;
  for (char const c : key_id) {
    text += digits[static_cast<unsigned char>(c) >> 4];
    text += digits[static_cast<unsigned char>(c) & 15];
  }
  return text;
}

struct NamedKey {
  std::string_view name;
  std::string_view key_id;  // as hexadecimal text
  KeyBytes key{};
  ~NamedKey() { sodium_memzero(key.data(), key.size()); }
};

struct WipedText {
  std::string text;
  ~WipedText() { sodium_memzero(text.data(), text.size()); }
};

// NAME+KEYID+base64(0x01 ‖ 32 bytes)
std::optional<NamedKey> named_key_in(std::string_view text) {
  std::size_t const first = text.find('+');
  std::size_t const second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  std::optional<NamedKey> read(NamedKey{text.substr(0, first), text.substr(first + 1, second - first - 1), KeyBytes{}});
  auto decoded = from_base64(text.substr(second + 1));
  if (!decoded) return std::nullopt;
  WipedText const bytes{std::move(*decoded)};
  if (bytes.text.size() != 33 || !bytes.text.starts_with(type_ed25519) || !is_key_name(read->name)) return std::nullopt;
  std::copy(bytes.text.begin() + 1, bytes.text.end(), read->key.begin());
  return read;
}

bool holds(NoteSignature const& signature, std::string_view text, VerifierKey const& key) {
  return signature.bytes.size() == crypto_sign_BYTES &&
         crypto_sign_verify_detached(bytes_in(signature.bytes), bytes_in(text), text.size(), key.public_key.data()) ==
             0;
}

}  // namespace

std::string render(VerifierKey const& key) {
  return fmt::format("{}+{}+{}", key.name, hex_of(key.key_id),
                     to_base64(std::string(type_ed25519).append(chars_of(key.public_key))));
}

Result<VerifierKey> parse_verifier_key(std::string_view text) {
  auto const malformed = [] { return refuse(Fault::invalid_input, "verifier_key.malformed"); };
  auto const read = named_key_in(text);
  if (!read) return malformed();
  VerifierKey key = verifier_of(read->name, read->key);
  if (hex_of(key.key_id) != read->key_id) return malformed();
  return key;
}

SigningKey::SigningKey(std::string_view name, KeyBytes const& seed) : seed_(seed) {
  verifier_ = verifier_of(name, WholeKey(seed).public_key);
}

SigningKey SigningKey::make(std::string_view origin) {
  if (!is_key_name(origin)) throw std::logic_error("a signing key needs a name without spaces and plus");
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  KeyBytes seed{};
  randombytes_buf(seed.data(), seed.size());
  SigningKey key(origin, seed);
  sodium_memzero(seed.data(), seed.size());
  return key;
}

Result<SigningKey> SigningKey::parse(std::string_view key_text) {
  auto const malformed = [] { return refuse(Fault::invalid_input, "signing_key.malformed"); };
  if (!key_text.starts_with(private_mark)) return malformed();
  auto const read = named_key_in(key_text.substr(private_mark.size()));
  if (!read) return malformed();
  SigningKey key(read->name, read->key);
  if (hex_of(key.verifier_.key_id) != read->key_id) return malformed();
  return key;
}

SigningKey::SigningKey(SigningKey&& other) noexcept : verifier_(std::move(other.verifier_)), seed_(other.seed_) {
  sodium_memzero(other.seed_.data(), other.seed_.size());
}

SigningKey& SigningKey::operator=(SigningKey&& other) noexcept {
  std::swap(verifier_, other.verifier_);
  std::swap(seed_, other.seed_);
  return *this;
}

SigningKey::~SigningKey() { sodium_memzero(seed_.data(), seed_.size()); }

void SigningKey::with_text(std::function<void(std::string_view)> const& use) const {
  WipedText seed;
  seed.text.reserve(1 + seed_.size());
  seed.text.append(type_ed25519).append(chars_of(seed_));
  WipedText const encoded{to_base64(seed.text)};
  WipedText whole;
  std::string const opening = fmt::format("{}{}+{}+", private_mark, verifier_.name, hex_of(verifier_.key_id));
  whole.text.reserve(opening.size() + encoded.text.size());
  whole.text.append(opening).append(encoded.text);
  use(whole.text);
}

SignedCheckpoint SigningKey::sign(TreeHead const& head) const {
  Checkpoint const checkpoint{verifier_.name, head};
  SignedCheckpoint made{checkpoint, note_text(checkpoint), {}};
  WholeKey const key(seed_);
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<std::uint8_t*>(signature.data()), nullptr, bytes_in(made.text),
                       made.text.size(), key.secret_key.data());
  made.signatures.push_back({verifier_.name, verifier_.key_id, std::move(signature)});
  return made;
}

Result<void> verify(SignedCheckpoint const& signed_checkpoint, std::span<VerifierKey const> keys) {
  bool known = false;
  for (NoteSignature const& signature : signed_checkpoint.signatures) {
    for (VerifierKey const& key : keys) {
      if (key.name != signature.key_name || key.key_id != signature.key_id) continue;
      if (key.name != signed_checkpoint.checkpoint.origin || !holds(signature, signed_checkpoint.text, key))
        return refuse(Fault::invalid_input, "checkpoint.bad_signature", signed_checkpoint.checkpoint.origin);
      known = true;
    }
  }
  if (!known) return refuse(Fault::invalid_input, "checkpoint.unknown_key", signed_checkpoint.checkpoint.origin);
  return {};
}

}  // namespace huiyin::journal
