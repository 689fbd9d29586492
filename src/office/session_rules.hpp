// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How long one stays signed in, and how long one waits after failing to sign in. Both are data
// (data/people/session_rules.csv, data/people/sign_in_delays.csv), each row with its source. Promise: an account is
// never locked for good, since then anybody could lock out anybody.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "words/actor.hpp"
#include "words/data_file.hpp"
#include "words/moment.hpp"

namespace huiyin::office {

struct SessionLength {
  std::chrono::minutes idle{};
  std::chrono::minutes absolute{};
};

class SessionRules {
 public:
  static Result<SessionRules> read(DataFile const& lengths, DataFile const& delays);  // refuses session_rules.malformed

  // Refuses session.ended. Whoever holds an administrator's mandate has the administrators' length. A clock that was
  // set back makes a session at most twice as long: one that began further ahead has ended.
  Result<void> still_signed_in(std::vector<Mandate> const& mandates, Moment opened_at, Moment seen_at,
                               Moment now) const;

  // After so many failures one after the other.
  std::chrono::seconds delay_after(std::int64_t failures) const;

  std::chrono::seconds longest_delay() const { return delays_.empty() ? std::chrono::seconds(0) : delays_.back().wait; }

  SessionLength const& longest() const { return staff_; }  // what is older than that can be swept

 private:
  struct Delay {
    std::int64_t failures = 0;  // from so many on
    std::chrono::seconds wait{};
  };
  SessionRules() = default;

  SessionLength staff_;
  SessionLength administrators_;
  std::vector<Delay> delays_;  // ascending
};

}  // namespace huiyin::office
