// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/sodium_start.hpp"

#include <stdexcept>

#include <sodium.h>

namespace huiyin::seal {

void start_sodium() {
  static bool const started = sodium_init() >= 0;
  if (!started) throw std::runtime_error("libsodium does not start");
}

}  // namespace huiyin::seal
