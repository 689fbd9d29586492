// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/recovery_codes.hpp"

#include "seal/crockford.hpp"
#include "seal/random.hpp"

namespace huiyin::seal {

namespace {

constexpr std::size_t code_count = 10;
constexpr std::size_t code_bytes = 10;
constexpr std::size_t group = 4;
constexpr std::size_t longest_typed = 64;

Secret grouped(Secret const& code) {
  Secret text(code.view().size() + code.view().size() / group - 1);
  std::size_t at = 0;
  for (std::size_t i = 0; i < code.view().size(); ++i) {
    if (i != 0 && i % group == 0) text.bytes()[at++] = '-';
    text.bytes()[at++] = code.bytes()[i];
  }
  return text;
}

}  // namespace

RecoveryCodes make_recovery_codes() {
  RecoveryCodes made;
  for (std::size_t number = 0; number < code_count; ++number) {
    Secret raw(code_bytes);
    fill_with_random(raw.bytes());
    Secret const code = to_crockford(raw.bytes());
    made.codes.push_back(grouped(code));
    made.digests.push_back(sha256(code.view()));
  }
  return made;
}

std::optional<std::size_t> find_recovery_code(std::string_view typed, std::span<Digest const> digests) {
  if (typed.size() > longest_typed) return std::nullopt;
  auto const code = crockford_as_written(typed);
  if (!code) return std::nullopt;
  Digest const digest = sha256(code->view());
  std::optional<std::size_t> found;
  for (std::size_t at = 0; at < digests.size(); ++at)
    if (equal_in_constant_time(bytes_of(digest), bytes_of(digests[at]))) found = at;
  return found;
}

}  // namespace huiyin::seal
