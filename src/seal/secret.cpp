// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/secret.hpp"

#include <algorithm>
#include <new>

#include <sodium.h>

#include "seal/sodium_start.hpp"

namespace huiyin::seal {

Secret::Secret(std::size_t size) : size_(size) {
  start_sodium();
  bytes_ = static_cast<std::uint8_t*>(sodium_malloc(size));
  if (bytes_ == nullptr) throw std::bad_alloc();
  std::fill_n(bytes_, size, std::uint8_t{0});
}

Secret::Secret(std::string_view text) : Secret(text.size()) { std::copy(text.begin(), text.end(), bytes_); }

Secret& Secret::operator=(Secret&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  std::swap(size_, other.size_);
  return *this;
}

Secret::~Secret() { sodium_free(bytes_); }

bool equal_in_constant_time(std::string_view one, std::string_view other) {
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

}  // namespace huiyin::seal
