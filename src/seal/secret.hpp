// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Secrets in memory. Promises: a secret has no formatter and no way into a stream, so it cannot be logged; its memory
// stands between guard pages, out of core dumps, and is wiped when it goes.
#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string_view>
#include <utility>

namespace huiyin::seal {

class Secret {
 public:
  explicit Secret(std::size_t size);       // zeros, to be filled
  explicit Secret(std::string_view text);  // a copy; the text is for the caller to wipe
  Secret(Secret&& other) noexcept
      : bytes_(std::exchange(other.bytes_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  Secret& operator=(Secret&& other) noexcept;
  ~Secret();

  std::string_view view() const { return {reinterpret_cast<char const*>(bytes_), size_}; }
  std::span<std::uint8_t> bytes() { return {bytes_, size_}; }
  std::span<std::uint8_t const> bytes() const { return {bytes_, size_}; }

  friend std::ostream& operator<<(std::ostream&, Secret const&) = delete;

 private:
  std::uint8_t* bytes_ = nullptr;
  std::size_t size_ = 0;
};

// Takes as long for unequal texts as for equal ones of the same length.
bool equal_in_constant_time(std::string_view one, std::string_view other);

}  // namespace huiyin::seal
