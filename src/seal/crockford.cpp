// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/crockford.hpp"

#include <algorithm>
#include <stdexcept>

namespace huiyin::seal {

namespace {

constexpr std::string_view symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

constexpr std::size_t group = 4;
constexpr std::size_t longest_typed = 64;

constexpr char as_meant(char c) {
  char const capital = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (capital == 'O') return '0';
  return capital == 'I' || capital == 'L' ? '1' : capital;
}

}  // namespace

Secret to_crockford(std::span<std::uint8_t const> bytes) {
  if (bytes.size() % 5 != 0) throw std::logic_error("base 32 takes whole groups of five bytes");
  Secret text(bytes.size() / 5 * 8);
  for (std::size_t at = 0; at < text.bytes().size(); ++at) {
    std::size_t const bit = at * 5;
    unsigned const high = bytes[bit / 8];
    unsigned const low = bit / 8 + 1 < bytes.size() ? bytes[bit / 8 + 1] : 0;
    text.bytes()[at] = static_cast<std::uint8_t>(symbols[(high << 8 | low) >> (11 - bit % 8) & 31]);
  }
  return text;
}

std::optional<Secret> crockford_as_written(std::string_view typed) {
  auto const is_gap = [](char c) { return c == ' ' || c == '-'; };
  Secret text(typed.size() - static_cast<std::size_t>(std::count_if(typed.begin(), typed.end(), is_gap)));
  std::size_t at = 0;
  for (char const c : typed) {
    if (is_gap(c)) continue;
    if (symbols.find(as_meant(c)) == std::string_view::npos) return std::nullopt;
    text.bytes()[at++] = static_cast<std::uint8_t>(as_meant(c));
  }
  return text;
}

Secret in_groups(Secret const& code) {
  Secret text(code.view().size() + code.view().size() / group - 1);
  std::size_t at = 0;
  for (std::size_t i = 0; i < code.view().size(); ++i) {
    if (i != 0 && i % group == 0) text.bytes()[at++] = '-';
    text.bytes()[at++] = code.bytes()[i];
  }
  return text;
}

std::optional<Digest> digest_of_code(std::string_view typed) {
  if (typed.size() > longest_typed) return std::nullopt;
  auto const code = crockford_as_written(typed);
  if (!code) return std::nullopt;
  return sha256(code->view());
}

}  // namespace huiyin::seal
