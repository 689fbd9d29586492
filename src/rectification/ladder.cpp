// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/ladder.hpp"

#include <algorithm>

namespace huiyin::rectification {

namespace {

constexpr std::chrono::days long_after_last{90};

Error malformed_ladder(std::string detail) {
  return refuse(Fault::invalid_input, "ladder.malformed", std::move(detail));
}

bool is_of_term(Rung const& rung, std::optional<Day> since, Day due) {
  if (!since) return rung.term_from == 0 || !rung.term_to;
  std::int64_t const term = (due - *since).count();
  return term >= rung.term_from && (!rung.term_to || term <= *rung.term_to);
}

}  // namespace

Result<Ladder> Ladder::of(std::vector<Rung> rungs) {
  if (rungs.empty()) return malformed_ladder("no rung");
  for (std::size_t at = 0; at < rungs.size(); ++at) {
    if (rungs[at].name.empty() || rungs[at].told.empty()) return malformed_ladder(rungs[at].name);
    if (at > 0 && rungs[at].days >= rungs[at - 1].days) return malformed_ladder(rungs[at].name);
    if (std::ranges::count(rungs, rungs[at].name, &Rung::name) > 1) return malformed_ladder(rungs[at].name);
  }
  return Ladder(std::move(rungs));
}

Rung const* Ladder::rung_on(std::optional<Day> since, Day due, Day today) const {
  std::int64_t const left = (due - today).count();
  Rung const* stood_on = nullptr;
  for (Rung const& rung : rungs_)
    if (left <= rung.days && is_of_term(rung, since, due)) stood_on = &rung;
  return stood_on;
}

Day Ladder::last_due(Day today) const { return today + std::chrono::days(rungs_.front().days); }

Day Ladder::first_due(Day today) const { return today + std::chrono::days(rungs_.back().days) - long_after_last; }

}  // namespace huiyin::rectification
