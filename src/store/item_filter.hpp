// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Which items of the ledger are asked for, and in which order.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "rectification/item.hpp"
#include "words/named.hpp"

namespace huiyin::store {

enum class ItemSort { number, due };
constexpr std::array item_sort_names{Named{ItemSort::number, "number"}, Named{ItemSort::due, "due"}};
static_assert(named_in_order(item_sort_names));
constexpr auto const& names_of(ItemSort) { return item_sort_names; }

enum class Mark { returned, reopened, extended };
constexpr std::array mark_names{Named{Mark::returned, "returned"}, Named{Mark::reopened, "reopened"},
                                Named{Mark::extended, "extended"}};
static_assert(named_in_order(mark_names));
constexpr auto const& names_of(Mark) { return mark_names; }

enum class Lateness { due, first_due };  // closed after the day that was due in the end, or first
constexpr std::array lateness_names{Named{Lateness::due, "due"}, Named{Lateness::first_due, "first_due"}};
static_assert(named_in_order(lateness_names));
constexpr auto const& names_of(Lateness) { return lateness_names; }

struct ItemFilter {  // all that are given must hold
  std::optional<RoundId> round;
  std::optional<InspectionId> inspection;
  std::optional<OrganisationId> team;
  std::optional<OrganisationId> unit;  // with all below it
  std::optional<rectification::State> state;
  std::optional<RequirementId> opinion;
  std::optional<Day> due_from;               // due on or after, and open
  std::optional<Day> due_by;                 // due on or before, and open
  std::optional<Day> overdue_on;             // due before, and open
  std::optional<Day> first_overdue_on = {};  // the first due day was before, and open
  std::optional<Day> milestone_by = {};      // closed and on watch, the milestone on or before
  std::optional<Mark> mark;
  std::optional<bool> keep_up;
  std::optional<rectification::Position> position;
  std::optional<Day> fed_back_from = {};       // fed back on or after, and open
  std::optional<Day> fed_back_by = {};         // fed back on or before, and open
  std::optional<Day> closed_from = {};         // closed on or after
  std::optional<Day> closed_by = {};           // closed on or before
  std::optional<std::int64_t> took_from = {};  // closed, that many days after the feedback or more
  std::optional<std::int64_t> took_by = {};    // closed, that many days after the feedback or fewer
  std::optional<Lateness> late = {};           // closed after its day
  std::optional<bool> basically_done = {};     // found so, and not closed yet
  std::optional<bool> money = {};              // money came of it
  std::optional<bool> repeats = {};            // its finding repeats an earlier one of the unit

  bool asks_for_due() const { return due_from || due_by || overdue_on; }
  bool asks_for_feedback() const { return fed_back_from || fed_back_by; }
  bool asks_for_closing() const { return closed_from || closed_by; }
  bool asks_for_time_taken() const { return took_from || took_by; }
};

}  // namespace huiyin::store
