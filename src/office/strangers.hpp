// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Failures to sign in under logins that lead nowhere, so that these make one wait as an account does. Promise: as many
// as most are remembered, the newest; for any thread.
#pragma once

#include <deque>
#include <map>
#include <mutex>

#include "office/session_rules.hpp"
#include "words/digest.hpp"

namespace huiyin::office {

class Strangers {
 public:
  static constexpr std::size_t most = 10'000;

  Moment locked_until(std::string_view login) const;
  void count_failure(std::string_view login, Moment at, SessionRules const& rules);

 private:
  struct Failures {
    std::int64_t count = 0;
    Moment locked_until{};
  };
  mutable std::mutex mutex_;
  std::map<Digest, Failures> failures_;
  std::deque<Digest> oldest_first_;
};

}  // namespace huiyin::office
