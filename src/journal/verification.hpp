// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The whole check of a journal: every entry hashed again, every checkpoint held against the tree of these hashes.
// Promises: every break is found and told, not the first; the tree takes as much memory as its 64 peaks, each known
// checkpoint 40 bytes; nothing is believed because it is stored. (docs/decisions/0023-verifying-a-journal.md)
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "journal/signature.hpp"
#include "words/named.hpp"

namespace huiyin::journal {

enum class Verdict {
  sound,
  gap,            // an entry is missing
  altered,        // an entry, its leaf, or the tree under a checkpoint is not what it was
  shorter,        // than a known checkpoint says
  fork,           // two checkpoints were signed that cannot both be true
  bad_signature,  // on a checkpoint, or one that cannot be read
  row_mismatch,   // a row of the database says other than its last entry
};

constexpr std::array verdict_names{
    Named{Verdict::sound, "sound"},
    Named{Verdict::gap, "gap"},
    Named{Verdict::altered, "altered"},
    Named{Verdict::shorter, "shorter"},
    Named{Verdict::fork, "fork"},
    Named{Verdict::bad_signature, "bad_signature"},
    Named{Verdict::row_mismatch, "row_mismatch"},
};
static_assert(named_in_order(verdict_names));
constexpr auto const& names_of(Verdict) { return verdict_names; }

constexpr int exit_code(Verdict verdict) { return verdict == Verdict::sound ? 0 : 9 + static_cast<int>(verdict); }
static_assert(exit_code(Verdict::gap) == 10 && exit_code(Verdict::row_mismatch) == 15);

// What a break touches. Of entries: the positions from first to last; of checkpoints: their sizes.
struct Break {
  Verdict verdict = Verdict::sound;
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::string detail;
  friend bool operator==(Break const&, Break const&) = default;
};

struct Verification {
  std::uint64_t entries = 0;
  std::optional<TreeHead> head;         // of the tree that was found; none behind a gap
  std::uint64_t checkpoints_met = 0;    // checkpoints that the tree agrees with
  std::uint64_t checkpoints_unmet = 0;  // that could not be held against it, because of a gap
  std::vector<Break> breaks;
};

// The verdict on all: of several breaks the one named first in Verdict.
Verdict verdict_on(Verification const& verification);

struct PlacedEntry {
  Position position{};
  std::optional<std::string> entry;  // its canonical bytes; none: the leaf is there and the entry is gone
  Digest leaf;                       // as it is stored
};

using EntryStream = std::function<std::optional<PlacedEntry>()>;  // in order of position
using CheckpointStream =
    std::function<std::optional<std::string>()>;  // notes in any order, from everywhere they are kept

Verification verify(EntryStream const& entries, CheckpointStream const& checkpoints, std::span<VerifierKey const> keys);

// Whether a head may be signed after the last one: its root is computed a second time, from stored hashes, and proven
// consistent with the last. Refuses journal.root_differs, journal.not_consistent.
Result<void> may_sign(TreeHead const& next, TreeHead const& last, HashReader const& stored);

}  // namespace huiyin::journal
