// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Which passwords may be chosen. Promises: length is counted in characters of composed text and a password is never
// cut; passwords everybody guesses first, and those made of one's own name or unit, are refused. Profiles are data
// (data/people/password_profiles.csv): nist (SP 800-63B), dengbao (GB/T 22239-2019).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "seal/secret.hpp"
#include "words/data_file.hpp"
#include "words/result.hpp"

namespace huiyin::seal {

constexpr std::size_t longest_password = 128;  // bytes, composed

// What a person typed, as it is hashed and compared ever after: composed. Refuses password.empty, password.too_long,
// password.not_text.
Result<Secret> take_password(std::string_view typed);

enum class SecondFactor { none, totp };

class PasswordRules {
 public:
  // The content of the files must outlive the rules. Refuses password_profile.malformed, password_profile.unknown.
  static Result<PasswordRules> read(std::string_view profile, DataFile const& profiles, DataFile const& common);

  // Refuses password.too_short, password.too_few_kinds, password.too_common, password.made_of_own_words.
  Result<void> check(Secret const& password, SecondFactor second, std::span<std::string const> own_words) const;

 private:
  PasswordRules() = default;
  std::size_t least_alone_ = 0;
  std::size_t least_with_second_ = 0;
  std::size_t least_kinds_ = 0;  // of: small letters, capitals, digits, others
  std::vector<std::string_view> common_;
};

}  // namespace huiyin::seal
