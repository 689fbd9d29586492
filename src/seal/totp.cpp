// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/totp.hpp"

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include <fmt/format.h>
#include <liboath/oath.h>
#include <sodium.h>

namespace huiyin::seal {

namespace {

constexpr unsigned digits = 6;
constexpr std::int64_t seconds_per_step = OATH_TOTP_DEFAULT_TIME_STEP_SIZE;

void start_oath() {
  static bool const started = oath_init() == OATH_OK;
  if (!started) throw std::runtime_error("liboath does not start");
}

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (char const c : text) {
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '.' || c == '_' || c == '~';
    if (plain)
      encoded += c;
    else
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return encoded;
}

std::array<char, digits + 1> code_at(Secret const& seed, std::int64_t step) {
  std::array<char, digits + 1> code{};
  if (oath_totp_generate(seed.view().data(), seed.view().size(), static_cast<time_t>(step * seconds_per_step),
                         OATH_TOTP_DEFAULT_TIME_STEP_SIZE, OATH_TOTP_DEFAULT_START_TIME, digits,
                         code.data()) != OATH_OK)
    throw std::runtime_error("liboath makes no code");
  return code;
}

}  // namespace

Secret totp_seed_text(Secret const& seed) {
  char* text = nullptr;
  std::size_t length = 0;
  if (oath_base32_encode(seed.view().data(), seed.view().size(), &text, &length) != OATH_OK) throw std::bad_alloc();
  Secret encoded(std::string_view(text, length));
  sodium_memzero(text, length);
  std::free(text);
  return encoded;
}

Secret totp_uri(Secret const& seed, TotpAccount const& account) {
  std::string const issuer = percent_encoded(account.issuer);
  std::string const opening =
      fmt::format("otpauth://totp/{}:{}?issuer={}&algorithm=SHA1&digits={}&period={}&secret=", issuer,
                  percent_encoded(account.account), issuer, digits, seconds_per_step);
  Secret const encoded = totp_seed_text(seed);
  Secret uri(opening.size() + encoded.view().size());
  auto const rest = std::copy(opening.begin(), opening.end(), uri.bytes().begin());
  std::copy(encoded.view().begin(), encoded.view().end(), rest);
  return uri;
}

Result<TotpStep> check_totp(Secret const& seed, std::string_view code, Moment now, TotpStep last_used) {
  start_oath();
  std::int64_t const present =
      std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count() / seconds_per_step;
  std::int64_t found = 0;
  for (std::int64_t step = present - 1; step <= present + 1; ++step) {
    auto const right = code_at(seed, step);
    bool const same = equal_in_constant_time(code, {right.data(), digits});
    if (same && step > static_cast<std::int64_t>(last_used)) found = step;
  }
  if (found == 0) return refuse(Fault::unauthenticated, "totp.wrong");
  return TotpStep{found};
}

}  // namespace huiyin::seal
