// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "words/id.hpp"

namespace huiyin {

namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";
constexpr bool dash_at(std::size_t place) { return place == 8 || place == 13 || place == 18 || place == 23; }

}  // namespace

std::string render_id_bytes(IdBytes const& bytes) {
  std::string text;
  text.reserve(36);
  for (auto const byte : bytes) {
    if (dash_at(text.size())) text += '-';
    text += hexadecimal[byte >> 4];
    text += hexadecimal[byte & 15];
  }
  return text;
}

Result<IdBytes> parse_id_bytes(std::string_view text) {
  IdBytes bytes{};
  std::size_t digits = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (dash_at(at) && text[at] == '-') continue;
    std::size_t const value = hexadecimal.find(text[at]);
    if (dash_at(at) || value == std::string_view::npos || digits == 32)
      return refuse(Fault::invalid_input, "id.malformed", std::string(text.substr(0, 40)));
    auto& byte = bytes[digits / 2];
    byte = static_cast<std::uint8_t>((byte << 4) | value);
    ++digits;
  }
  if (digits != 32) return refuse(Fault::invalid_input, "id.malformed", std::string(text.substr(0, 40)));
  return bytes;
}

}  // namespace huiyin
