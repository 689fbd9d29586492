// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The recheck (抽查复核): closed items are drawn by lot and looked at again. Announcing fixes the frame; the seed comes
// from a checkpoint of the journal that was signed after it (draw.hpp). Of people who were asked only counts are kept.
// What was closed wrongly or has relapsed is reopened in the same act; who applied for a closing or made it does not
// look at it again.
#pragma once

#include <optional>
#include <variant>

#include "rectification/check_method.hpp"
#include "rectification/draw.hpp"
#include "rectification/item.hpp"
#include "rectification/recheck_state.hpp"

namespace huiyin::rectification {

struct RecheckFilter {  // which closed items the frame is of
  std::optional<RoundId> round;
  std::optional<OrganisationId> unit;  // it, or one below it
  std::optional<Day> closed_since;
  friend bool operator==(RecheckFilter const&, RecheckFilter const&) = default;
};

struct RecheckResult {
  By by;
  Day on;
  std::vector<CheckMethod> methods;
  std::int64_t asked = 0;      // how many people were asked
  std::int64_t satisfied = 0;  // and how many of them were satisfied
  RecheckOutcome outcome{};
  std::string note;
  friend bool operator==(RecheckResult const&, RecheckResult const&) = default;
};

struct RecheckLine {  // an item that was drawn
  ItemId item;
  std::optional<RecheckResult> result;
  friend bool operator==(RecheckLine const&, RecheckLine const&) = default;
};

struct Drawing {
  By by;
  DrawCheckpoint checkpoint;
  friend bool operator==(Drawing const&, Drawing const&) = default;
};

struct Recheck {
  RecheckId id;
  Version version{};
  std::int64_t number = 0;  // 1, 2, 3 … in the order of announcing, none left out
  By announced;
  RecheckFilter filter;
  Frame frame;
  std::int64_t count = 0;  // how many are to be drawn
  Strata strata{};
  RecheckState state{};
  std::optional<Drawing> drawing;
  std::vector<RecheckLine> lines;  // in the order in which they were drawn
  friend bool operator==(Recheck const&, Recheck const&) = default;
};
Lot lot_of(Recheck const& recheck);

struct AnnounceRecheck {
  std::int64_t number = 0;
  RecheckFilter filter;
  Frame frame;
  std::optional<std::int64_t> count;    // one of the two
  std::optional<std::int64_t> percent;  // of the frame, rounded up
  Strata strata{};
};
struct DrawRecheck {
  DrawCheckpoint checkpoint;  // the first that has the announcing in it
};
struct RecordResult {
  ItemId item;
  Day on;
  std::vector<CheckMethod> methods;
  std::int64_t asked = 0;
  std::int64_t satisfied = 0;
  RecheckOutcome outcome{};
  std::string note;
};

struct RecheckAnnounced {
  std::int64_t number = 0;
  By by;
  RecheckFilter filter;
  Frame frame;
  std::int64_t count = 0;
  Strata strata{};
};
struct RecheckDrawn {
  By by;
  DrawCheckpoint checkpoint;
  std::vector<ItemId> items;
};
struct ItemRechecked {
  ItemId item;
  RecheckResult result;
};
using RecheckEvent = std::variant<RecheckAnnounced, RecheckDrawn, ItemRechecked>;

constexpr std::size_t largest_frame = 20'000;
constexpr std::int64_t most_drawn = 500;
constexpr std::size_t longest_note = 3'900;  // of characters: it becomes a part of the reason to reopen

// Refuses recheck.closed_since_in_future, recheck.frame_empty, recheck.frame_too_large, recheck.count_unclear,
// recheck.count_out_of_range, recheck.fewer_than_units.
Result<std::vector<RecheckEvent>> decide(AnnounceRecheck const& announce, By by);
// Refuses recheck.step_not_open.
Result<std::vector<RecheckEvent>> decide(Recheck const& recheck, DrawRecheck const& draw, By by);
// item: the one that the result is of. Refuses recheck.step_not_open, recheck.item_not_drawn, recheck.result_known,
// recheck.checker_closed_it, recheck.item_not_closed, recheck.on_in_future, recheck.on_before_drawing,
// recheck.methods_missing, recheck.people_miscounted, recheck.note_missing, text.too_long, list.named_twice.
Result<std::vector<RecheckEvent>> decide(Recheck const& recheck, RecordResult const& result, Item const& item, By by);
// Never refuses; the first event of a recheck that is not there yet is RecheckAnnounced.
Recheck after(RecheckId id, std::optional<Recheck> before, std::vector<RecheckEvent> const& events);

constexpr bool undoes_closing(RecheckOutcome outcome) { return outcome != RecheckOutcome::stands; }
std::string reason_to_reopen(Recheck const& recheck, RecheckResult const& result);

std::string render_record(Recheck const& recheck);  // what docs/draw.py takes; wants a recheck that was drawn

}  // namespace huiyin::rectification
