// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "words/digest.hpp"

#include <stdexcept>

#include <openssl/evp.h>

namespace huiyin {

struct Sha256::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  ~State() { EVP_MD_CTX_free(context); }
};

namespace {

void must(int done) {
  if (done != 1) throw std::runtime_error("SHA-256 is not to be had from this OpenSSL");
}

}  // namespace

Sha256::Sha256() : state_(std::make_unique<State>()) {
  must(EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr));
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::add(std::string_view bytes) {
  if (!state_) throw std::logic_error("a finished digest takes no more");
  must(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()));
  return *this;
}

Digest Sha256::finish() {
  if (!state_) throw std::logic_error("a finished digest takes no more");
  Digest digest;
  must(EVP_DigestFinal_ex(state_->context, digest.bytes.data(), nullptr));
  state_.reset();
  return digest;
}

Digest sha256(std::string_view bytes) { return Sha256().add(bytes).finish(); }

std::string hex(Digest const& digest) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(64);
  for (auto const byte : digest.bytes) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

Result<Digest> parse_digest(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  auto const malformed = [&] {
    return refuse(Fault::invalid_input, "digest.malformed", std::string(text.substr(0, 70)));
  };
  if (text.size() != 64) return malformed();
  Digest digest;
  for (std::size_t at = 0; at < 64; ++at) {
    std::size_t const value = digits.find(text[at]);
    if (value == std::string_view::npos) return malformed();
    digest.bytes[at / 2] = static_cast<std::uint8_t>((digest.bytes[at / 2] << 4) | value);
  }
  return digest;
}

std::string_view bytes_of(Digest const& digest) {
  return {reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size()};
}

}  // namespace huiyin
