// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Writes a ledger as large as a province's through the rows that every office has: units by nines below one, rounds of
// 10,000 items, texts of words of the trade. The same number of items gives the same ledger but for its ids.
#pragma once

#include <random>

#include "seal/random.hpp"
#include "store/place.hpp"

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

template <class AnId>
AnId fresh() {
  return seal::mint_id<AnId>(now);
}

void make_ledger(store::SqliteFile const& place, std::int64_t items);

}  // namespace huiyin::bench
