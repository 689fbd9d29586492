// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/backup_key.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include "seal/private_file.hpp"
#include "seal/sodium_start.hpp"
#include "words/open_file.hpp"

namespace huiyin::seal {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view private_opening = "huiyin-backup-key/1 ";  // then hexadecimal digits and a line's end
constexpr std::string_view public_opening = "huiyin-backup-pub/1 ";
constexpr std::string_view sealed_opening = "HYB1";
constexpr std::size_t piece = 64UL * 1024;
constexpr std::size_t stream_key_bytes = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr std::size_t boxed_bytes = crypto_box_SEALBYTES + stream_key_bytes;
constexpr std::size_t header_bytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t tag_bytes = crypto_secretstream_xchacha20poly1305_ABYTES;
using PublicKey = std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES>;
using Pieces = std::vector<std::uint8_t>;

Secret file_text(std::string_view opening, std::span<std::uint8_t const> key) {
  Secret digits(2 * key.size() + 1);
  sodium_bin2hex(reinterpret_cast<char*>(digits.bytes().data()), digits.bytes().size(), key.data(), key.size());
  Secret text(opening.size() + digits.bytes().size());
  auto const rest = std::copy(opening.begin(), opening.end(), text.bytes().begin());
  std::copy_n(digits.bytes().begin(), 2 * key.size(), rest);
  text.bytes().back() = '\n';
  return text;
}

Result<void> read_key(std::string_view text, std::string_view opening, std::span<std::uint8_t> key,
                      fs::path const& file) {
  std::size_t made = 0;
  bool const sound =
      text.size() == opening.size() + 2 * key.size() + 1 && text.starts_with(opening) && text.ends_with('\n') &&
      sodium_hex2bin(key.data(), key.size(), text.data() + opening.size(), 2 * key.size(), nullptr, &made, nullptr) ==
          0;
  if (!sound || made != key.size()) return refuse(Fault::invalid_input, "backup_key.malformed", file.string());
  return {};
}

std::size_t read_piece(std::ifstream& in, Pieces& bytes, std::size_t most) {
  bytes.resize(most);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(most));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes.size();
}

void write(std::ofstream& out, std::span<std::uint8_t const> bytes) {
  out.write(reinterpret_cast<char const*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

Error unwritable(fs::path const& path) {
  return refuse(Fault::unavailable, "file.not_writable",
                path.string() + ": " + std::error_code(errno, std::generic_category()).message());
}

Result<void> finish(std::ofstream& out, fs::path const& path) {
  out.close();
  OpenFile const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!out || !file.is_open() || ::fsync(file.number()) != 0) return unwritable(path);
  return {};
}

bool is_at_end(std::ifstream& in) { return in.peek() == std::ifstream::traits_type::eof(); }

Result<void> open_pieces(std::ifstream& in, std::ofstream& out, Secret const& key) {
  Error const broken = refuse(Fault::invalid_input, "sealed.not_opened");
  Pieces bytes;
  crypto_secretstream_xchacha20poly1305_state state;
  if (read_piece(in, bytes, header_bytes) != header_bytes ||
      crypto_secretstream_xchacha20poly1305_init_pull(&state, bytes.data(), key.bytes().data()) != 0)
    return broken;
  Pieces plain(piece);
  std::uint8_t tag = 0;
  while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
    unsigned long long size = 0;
    if (read_piece(in, bytes, piece + tag_bytes) < tag_bytes ||
        crypto_secretstream_xchacha20poly1305_pull(&state, plain.data(), &size, &tag, bytes.data(), bytes.size(),
                                                   nullptr, 0) != 0)
      return broken;
    write(out, std::span(plain).first(static_cast<std::size_t>(size)));
  }
  if (!is_at_end(in)) return broken;
  return {};
}

}  // namespace

Result<void> make_backup_keys(fs::path const& private_half, fs::path const& public_half) {
  start_sodium();
  PublicKey public_key{};
  Secret secret(crypto_box_SECRETKEYBYTES);
  crypto_box_keypair(public_key.data(), secret.bytes().data());
  HUIYIN_TRY(create_private_file(private_half, file_text(private_opening, secret.bytes()).view()));
  return create_private_file(public_half, file_text(public_opening, public_key).view());
}

Result<void> seal_file(fs::path const& plain, fs::path const& sealed, fs::path const& public_half) {
  start_sodium();
  Secret const text = HUIYIN_TRY(read_private_file(public_half));
  PublicKey public_key{};
  HUIYIN_TRY(read_key(text.view(), public_opening, public_key, public_half));
  std::ifstream in(plain, std::ios::binary);
  if (!in) return refuse(Fault::unavailable, "file.not_readable", plain.string());
  std::ofstream out(sealed, std::ios::binary | std::ios::trunc);
  if (!out) return unwritable(sealed);

  Secret key(stream_key_bytes);
  crypto_secretstream_xchacha20poly1305_keygen(key.bytes().data());
  std::array<std::uint8_t, boxed_bytes> boxed{};
  crypto_box_seal(boxed.data(), key.bytes().data(), key.bytes().size(), public_key.data());
  std::array<std::uint8_t, header_bytes> header{};
  crypto_secretstream_xchacha20poly1305_state state;
  crypto_secretstream_xchacha20poly1305_init_push(&state, header.data(), key.bytes().data());
  out << sealed_opening;
  write(out, boxed);
  write(out, header);
  Pieces bytes;
  Pieces made(piece + tag_bytes);
  for (bool is_last = false; !is_last;) {
    read_piece(in, bytes, piece);
    is_last = is_at_end(in);
    unsigned long long size = 0;
    crypto_secretstream_xchacha20poly1305_push(&state, made.data(), &size, bytes.data(), bytes.size(), nullptr, 0,
                                               is_last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    write(out, std::span(made).first(static_cast<std::size_t>(size)));
  }
  if (in.bad()) return refuse(Fault::unavailable, "file.not_readable", plain.string());
  return finish(out, sealed);
}

Result<void> open_file(fs::path const& sealed, fs::path const& plain, fs::path const& private_half) {
  start_sodium();
  Secret const text = HUIYIN_TRY(read_private_file(private_half));
  Secret secret(crypto_box_SECRETKEYBYTES);
  HUIYIN_TRY(read_key(text.view(), private_opening, secret.bytes(), private_half));
  PublicKey public_key{};
  crypto_scalarmult_base(public_key.data(), secret.bytes().data());
  std::ifstream in(sealed, std::ios::binary);
  if (!in) return refuse(Fault::unavailable, "file.not_readable", sealed.string());
  std::string opening(sealed_opening.size(), '\0');
  in.read(opening.data(), static_cast<std::streamsize>(opening.size()));
  Pieces boxed;
  Secret key(stream_key_bytes);
  if (opening != sealed_opening || read_piece(in, boxed, boxed_bytes) != boxed_bytes ||
      crypto_box_seal_open(key.bytes().data(), boxed.data(), boxed.size(), public_key.data(), secret.bytes().data()) !=
          0)
    return refuse(Fault::invalid_input, "sealed.not_opened");
  std::ofstream out(plain, std::ios::binary | std::ios::trunc);
  if (!out) return unwritable(plain);
  auto opened = open_pieces(in, out, key);
  if (opened) opened = finish(out, plain);
  std::error_code ignored;
  if (!opened) fs::remove(plain, ignored);
  return opened;
}

}  // namespace huiyin::seal
