// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How long to wait for the other side: it starts with a credit of waiting, spends it by letting us wait, and earns it
// back byte by byte, never more than it started with. So neither a stall nor a trickle lasts.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace huiyin::http {

class Pace {
 public:
  using Wait = std::chrono::steady_clock::duration;
  Pace(Wait credit, std::uint64_t bytes_per_second) : most_(credit), credit_(credit), rate_(bytes_per_second) {}

  void moved(std::uint64_t bytes, Wait waited) {
    constexpr std::uint64_t far_more_than_credit = 1ULL << 40U;  // keeps the product in range
    Wait const earned = std::chrono::nanoseconds(1'000'000'000 / rate_) * std::min(bytes, far_more_than_credit / 1024);
    credit_ = std::min(most_, credit_ - waited + earned);
  }
  Wait patience() const { return std::max(credit_, Wait::zero()); }

 private:
  Wait most_;
  Wait credit_;
  std::uint64_t rate_;
};

}  // namespace huiyin::http
