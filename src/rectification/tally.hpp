// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What an item counts for in the figures of its inspection, round and unit. Promises: every figure is a sum of these
// over items, so that it can be kept as items change; nothing in it depends on today: what is overdue is told from the
// days that open items are due on. A rate's denominator is every item that was assigned, cancelled ones too: so it is
// frozen with the feedback (docs/decisions/0059-figures.md).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string_view>

#include "rectification/item.hpp"

namespace huiyin::rectification {

// What of an item's closings the ledger is filtered by.
struct ClosingFacts {
  std::optional<Day> closed_on;        // while it is closed
  std::optional<Judgement> judgement;  // of the check that holds: while it is checked or closed
  std::optional<std::int64_t> took;    // days from the feedback to the closing
  friend bool operator==(ClosingFacts const&, ClosingFacts const&) = default;
};
ClosingFacts closing_facts(Item const& item, std::optional<Day> fed_back_on);

// Bands of days, of how long something took or has been open: up to each of these, and beyond.
constexpr std::array<std::int64_t, 4> band_ends{30, 60, 90, 180};
constexpr std::size_t band_of(std::int64_t days) {
  std::size_t band = 0;
  while (band < band_ends.size() && days > band_ends[band]) ++band;
  return band;
}

struct Tally {
  std::int64_t total = 0;
  std::int64_t assigned = 0;
  std::int64_t in_progress = 0;
  std::int64_t applied = 0;
  std::int64_t checked = 0;
  std::int64_t closed = 0;
  std::int64_t cancelled = 0;
  std::int64_t returned = 0;  // that were, at least once
  std::int64_t reopened = 0;
  std::int64_t extended = 0;
  std::int64_t basically_done = 0;  // found so, and not closed yet
  std::int64_t late = 0;            // closed after the day that was due in the end
  std::int64_t first_late = 0;      // closed after the day first set
  std::int64_t took_30 = 0;
  std::int64_t took_60 = 0;
  std::int64_t took_90 = 0;
  std::int64_t took_180 = 0;
  std::int64_t took_more = 0;
  std::int64_t took_days = 0;  // of all that were closed, together
  std::int64_t money = 0;      // that came of it, in yuan

  std::int64_t open() const { return assigned + in_progress + applied + checked; }
  std::int64_t timed() const { return took_30 + took_60 + took_90 + took_180 + took_more; }
  friend bool operator==(Tally const&, Tally const&) = default;
};

struct TallyPart {
  std::int64_t Tally::*count;
  std::string_view name;
};
constexpr std::array tally_parts{
    TallyPart{&Tally::total, "total"},
    TallyPart{&Tally::assigned, "assigned"},
    TallyPart{&Tally::in_progress, "in_progress"},
    TallyPart{&Tally::applied, "applied"},
    TallyPart{&Tally::checked, "checked"},
    TallyPart{&Tally::closed, "closed"},
    TallyPart{&Tally::cancelled, "cancelled"},
    TallyPart{&Tally::returned, "returned"},
    TallyPart{&Tally::reopened, "reopened"},
    TallyPart{&Tally::extended, "extended"},
    TallyPart{&Tally::basically_done, "basically_done"},
    TallyPart{&Tally::late, "late"},
    TallyPart{&Tally::first_late, "first_late"},
    TallyPart{&Tally::took_30, "took_30"},
    TallyPart{&Tally::took_60, "took_60"},
    TallyPart{&Tally::took_90, "took_90"},
    TallyPart{&Tally::took_180, "took_180"},
    TallyPart{&Tally::took_more, "took_more"},
    TallyPart{&Tally::took_days, "took_days"},
    TallyPart{&Tally::money, "money"},
};
static_assert(sizeof(Tally) == tally_parts.size() * sizeof(std::int64_t));
constexpr std::array took_bands{&Tally::took_30, &Tally::took_60, &Tally::took_90, &Tally::took_180, &Tally::took_more};
static_assert(took_bands.size() == band_ends.size() + 1);

Tally tally_of(Item const& item, std::optional<Day> fed_back_on);
Tally operator-(Tally left, Tally const& right);

struct DayTally {              // what falls on one day
  std::int64_t due = 0;        // open items
  std::int64_t first_due = 0;  // open items whose due day this was first
  std::int64_t closed = 0;
  friend bool operator==(DayTally const&, DayTally const&) = default;
};
std::map<Day, DayTally> days_of(Item const& item);

}  // namespace huiyin::rectification
