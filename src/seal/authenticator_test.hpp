// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The other side of the second factor, for tests: an authenticator in somebody's hand.
#pragma once

#include <cstdlib>

#include <gtest/gtest.h>
#include <liboath/oath.h>

#include "seal/secret.hpp"
#include "words/moment.hpp"

namespace huiyin::seal {

class Authenticator {
 public:
  explicit Authenticator(std::string_view seed) : seed_(seed) {}
  static Authenticator typed(std::string_view base32) {
    char* bytes = nullptr;
    std::size_t size = 0;
    EXPECT_EQ(oath_base32_decode(base32.data(), base32.size(), &bytes, &size), OATH_OK);
    Authenticator made(std::string_view(bytes, size));
    std::free(bytes);
    return made;
  }

  std::string code_at(Moment moment) const {
    std::array<char, 7> code{};
    auto const seconds = std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count();
    EXPECT_EQ(oath_totp_generate(seed_.data(), seed_.size(), seconds, OATH_TOTP_DEFAULT_TIME_STEP_SIZE,
                                 OATH_TOTP_DEFAULT_START_TIME, code.size() - 1, code.data()),
              OATH_OK);
    return code.data();
  }

 private:
  std::string seed_;
};

}  // namespace huiyin::seal
