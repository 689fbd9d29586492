// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A recheck for tests, of one closed item, as it stands after a history told in events.
#pragma once

#include "rectification/item_test.hpp"
#include "rectification/recheck.hpp"

namespace huiyin::rectification {

constexpr auto recheck_id = numbered<RecheckId>(1);
constexpr By by_drawer{numbered<AccountId>(9), today};

inline Item item_closed_by_another() {
  return item_ready({ClosingApplied{by_unit}, ItemChecked{{by_team, Judgement::done, ""}},
                     ItemClosed{{numbered<AccountId>(8), today}}});
}
inline RecheckAnnounced recheck_announced() {
  return {3, by_drawer, {}, {{item_id, numbered<OrganisationId>(2)}}, 1, Strata::none};
}
inline RecheckDrawn recheck_drawn() { return {by_drawer, {"office", 12, sha256("root")}, {item_id}}; }
inline Recheck recheck_after(std::vector<RecheckEvent> const& events) {
  Recheck recheck = after(recheck_id, std::nullopt, {recheck_announced()});
  for (auto const& event : events) recheck = after(recheck_id, recheck, {event});
  return recheck;
}

}  // namespace huiyin::rectification
