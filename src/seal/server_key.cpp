// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/server_key.hpp"

#include <algorithm>

#include <sodium.h>

#include "seal/private_file.hpp"
#include "seal/random.hpp"
#include "seal/sodium_start.hpp"

namespace huiyin::seal {

namespace {

constexpr std::string_view file_opening = "huiyin-server-key/1 ";  // then 64 hexadecimal digits and a line's end
constexpr std::string_view sealed_opening = "HYS1";
constexpr std::size_t key_bytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

std::uint8_t* bytes_in(std::string& text) { return reinterpret_cast<std::uint8_t*>(text.data()); }
std::uint8_t const* bytes_in(std::string_view text) { return reinterpret_cast<std::uint8_t const*>(text.data()); }

Secret file_text(Secret const& key) {
  Secret digits(2 * key_bytes + 1);
  sodium_bin2hex(reinterpret_cast<char*>(digits.bytes().data()), digits.bytes().size(), key.bytes().data(), key_bytes);
  Secret text(file_opening.size() + digits.bytes().size());
  auto const rest = std::copy(file_opening.begin(), file_opening.end(), text.bytes().begin());
  std::copy_n(digits.bytes().begin(), 2 * key_bytes, rest);
  text.bytes().back() = '\n';
  return text;
}

}  // namespace

Result<ServerKey> ServerKey::create(std::filesystem::path const& path) {
  Secret key(key_bytes);
  fill_with_random(key.bytes());
  HUIYIN_TRY(create_private_file(path, file_text(key).view()));
  return ServerKey(std::move(key));
}

Result<ServerKey> ServerKey::load(std::filesystem::path const& path) {
  Secret const text = HUIYIN_TRY(read_private_file(path));
  Secret key(key_bytes);
  std::size_t made = 0;
  bool const sound = text.view().size() == file_opening.size() + 2 * key_bytes + 1 &&
                     text.view().starts_with(file_opening) && text.view().ends_with('\n') &&
                     sodium_hex2bin(key.bytes().data(), key_bytes, text.view().data() + file_opening.size(),
                                    2 * key_bytes, nullptr, &made, nullptr) == 0;
  if (!sound || made != key_bytes) return refuse(Fault::invalid_input, "server_key.malformed", path.string());
  return ServerKey(std::move(key));
}

std::string ServerKey::seal(Secret const& content, std::string_view purpose) const {
  start_sodium();
  std::string const bound = std::string(sealed_opening).append(purpose);
  std::string sealed(sealed_opening);
  sealed.resize(sealed_opening.size() + nonce_bytes + content.view().size() + tag_bytes);
  std::uint8_t* const nonce = bytes_in(sealed) + sealed_opening.size();
  fill_with_random({nonce, nonce_bytes});
  crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonce_bytes, nullptr, content.bytes().data(),
                                             content.bytes().size(), bytes_in(std::string_view(bound)), bound.size(),
                                             nullptr, nonce, key_.bytes().data());
  return sealed;
}

Result<Secret> ServerKey::open(std::string_view sealed, std::string_view purpose) const {
  start_sodium();
  auto const not_opened = [] { return refuse(Fault::invalid_input, "sealed.not_opened"); };
  std::size_t const frame = sealed_opening.size() + nonce_bytes + tag_bytes;
  if (sealed.size() < frame || !sealed.starts_with(sealed_opening)) return not_opened();
  std::string const bound = std::string(sealed_opening).append(purpose);
  std::uint8_t const* const nonce = bytes_in(sealed) + sealed_opening.size();
  Secret content(sealed.size() - frame);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(content.bytes().data(), nullptr, nullptr, nonce + nonce_bytes,
                                                 content.bytes().size() + tag_bytes, bytes_in(std::string_view(bound)),
                                                 bound.size(), nonce, key_.bytes().data()) != 0)
    return not_opened();
  return content;
}

Secret ServerKey::derive(std::string_view purpose, std::size_t size) const {
  start_sodium();
  std::string const bound = std::string("derived ").append(purpose);
  Secret whole(crypto_generichash_BYTES);
  crypto_generichash(whole.bytes().data(), whole.bytes().size(), bytes_in(std::string_view(bound)), bound.size(),
                     key_.bytes().data(), key_.bytes().size());
  return Secret(whole.view().substr(0, size));
}

}  // namespace huiyin::seal
