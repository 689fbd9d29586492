// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The filters people know by name, each of which the ledger must be quick and right with.
#pragma once

#include "store/town_test.hpp"

namespace huiyin::store {

struct NamedFilter {
  std::string name;
  ItemFilter filter;
};

inline std::vector<NamedFilter> named_filters(Town const& town) {
  using rectification::Position;
  using rectification::State;
  std::vector<NamedFilter> filters{{"all", {}}};
  auto const add = [&](std::string const& name, auto const& fill) {
    fill(filters.emplace_back(name, ItemFilter{}).filter);
  };
  add("unit", [&](ItemFilter& filter) { filter.unit = town.bureau; });
  add("team", [&](ItemFilter& filter) { filter.team = town.fifth_team; });
  add("inspection", [&](ItemFilter& filter) { filter.inspection = town.of_school; });
  add("round", [&](ItemFilter& filter) { filter.round = town.round; });
  add("state", [&](ItemFilter& filter) { filter.state = State::in_progress; });
  add("unit and state", [&](ItemFilter& filter) { filter.unit = town.bureau, filter.state = State::checked; });
  add("overdue", [&](ItemFilter& filter) { filter.overdue_on = Town::today; });
  add("due soon", [&](ItemFilter& filter) { filter.due_by = Town::today + std::chrono::days(14); });
  add("due in a week",
      [&](ItemFilter& filter) { filter.due_from = Town::today, filter.due_by = Town::today + std::chrono::days(7); });
  add("overdue by the first day", [&](ItemFilter& filter) { filter.first_overdue_on = Town::today; });
  add("milestone past", [&](ItemFilter& filter) { filter.milestone_by = Town::today; });
  add("returned", [&](ItemFilter& filter) { filter.mark = Mark::returned; });
  add("reopened", [&](ItemFilter& filter) { filter.mark = Mark::reopened; });
  add("extended", [&](ItemFilter& filter) { filter.mark = Mark::extended; });
  add("keep up", [&](ItemFilter& filter) { filter.keep_up = true; });
  add("not keep up", [&](ItemFilter& filter) { filter.keep_up = false; });
  add("disputed", [&](ItemFilter& filter) { filter.position = Position::disputes; });
  add("opinion", [&](ItemFilter& filter) { filter.opinion = town.requirement; });
  add("fed back long ago", [&](ItemFilter& filter) { filter.fed_back_by = Town::today - std::chrono::days(61); });
  add("fed back within a quarter of a round", [&](ItemFilter& filter) {
    filter.round = town.round, filter.fed_back_from = Town::today - std::chrono::days(90);
  });
  add("closed in a month", [&](ItemFilter& filter) {
    filter.closed_from = Town::today - std::chrono::days(30), filter.closed_by = Town::today;
  });
  add("closed in the third month", [&](ItemFilter& filter) { filter.took_from = 61, filter.took_by = 90; });
  add("closed after long", [&](ItemFilter& filter) { filter.took_from = 90; });
  add("closed late", [&](ItemFilter& filter) { filter.late = Lateness::due; });
  add("closed late by the day first set", [&](ItemFilter& filter) { filter.late = Lateness::first_due; });
  add("basically done", [&](ItemFilter& filter) { filter.basically_done = true; });
  return filters;
}

}  // namespace huiyin::store
