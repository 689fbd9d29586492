// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The draw (抽签): which of the closed items are looked at again. Promises:
//  1. what is drawn follows from the frame, the count, the strata and a checkpoint of the journal alone, so anybody can
//     draw again from the published record (docs/draw.py does);
//  2. the order in which the frame is told changes nothing: it is by id;
//  3. with strata by unit, each unit of the frame has one item drawn at least. (docs/decisions/0056-rechecks.md)
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "words/digest.hpp"
#include "words/ids.hpp"
#include "words/named.hpp"

namespace huiyin::rectification {

struct FrameEntry {  // a closed item, and whose it is
  ItemId item;
  OrganisationId unit;
  friend bool operator==(FrameEntry const&, FrameEntry const&) = default;
};
using Frame = std::vector<FrameEntry>;  // by the ids of the items

enum class Strata { none, unit };
constexpr std::array strata_names{Named{Strata::none, "none"}, Named{Strata::unit, "unit"}};
static_assert(named_in_order(strata_names));
constexpr auto const& names_of(Strata) { return strata_names; }

struct Lot {  // what is fixed when a draw is announced
  RecheckId recheck;
  std::int64_t count = 0;
  Strata strata = Strata::none;
  Frame frame;
};

struct DrawCheckpoint {  // size and root of the journal, as they were signed after the announcing
  std::string origin;
  std::int64_t size = 0;
  Digest root;
  friend bool operator==(DrawCheckpoint const&, DrawCheckpoint const&) = default;
};

std::string frame_text(Frame const& frame);        // a line each: item, space, unit
Result<Frame> parse_frame(std::string_view text);  // refuses recheck.frame_malformed
std::int64_t units_in(Frame const& frame);

// What the seed is the digest of, and the seed.
std::string seed_line(Lot const& lot, DrawCheckpoint const& checkpoint);
Digest seed_of(Lot const& lot, DrawCheckpoint const& checkpoint);

// As many of the frame as the lot says, those of the smallest SHA-256(seed ‖ id) first. Wants as many as there are
// units at least where strata are by unit.
std::vector<ItemId> draw(Lot const& lot, Digest const& seed);

}  // namespace huiyin::rectification
