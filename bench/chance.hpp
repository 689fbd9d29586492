// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a made house is made of by chance, the same at every making, and the moment it is made at.
#pragma once

#include <random>

#include "seal/random.hpp"
#include "words/day.hpp"

namespace huiyin::bench {

constexpr Moment now = Moment(std::chrono::milliseconds(1'782'000'000'000));
constexpr Day today = day_of(now);

class Chance {
 public:
  explicit Chance(unsigned seed) : generator_(seed) {}
  std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(generator_); }
  bool percent(std::size_t share) { return below(100) < share; }
  template <class List>
  auto const& of(List const& list) {
    return list[below(list.size())];
  }

 private:
  std::mt19937 generator_;
};

}  // namespace huiyin::bench
