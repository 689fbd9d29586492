// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/note_lines.hpp"

#include <algorithm>
#include <charconv>

#include "journal/base64.hpp"

namespace huiyin::journal {

std::string_view take_line(std::string_view& rest) {
  std::size_t const end = rest.find('\n');
  if (end == std::string_view::npos) return {};
  std::string_view const line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

std::optional<std::uint64_t> decimal_in(std::string_view digits) {
  std::uint64_t number = 0;
  char const* const end = digits.data() + digits.size();
  auto const [stop, problem] = std::from_chars(digits.data(), end, number);
  if (problem != std::errc{} || stop != end || digits.empty()) return std::nullopt;
  if (digits.size() > 1 && digits[0] == '0') return std::nullopt;
  return number;
}

std::optional<Digest> digest_in(std::string_view base64) {
  auto const bytes = from_base64(base64);
  Digest digest;
  if (!bytes || bytes->size() != digest.bytes.size()) return std::nullopt;
  std::copy(bytes->begin(), bytes->end(), digest.bytes.begin());
  return digest;
}

}  // namespace huiyin::journal
