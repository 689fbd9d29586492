// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The journal's tree in the database: a leaf for each entry, in the order of inserting, and a tile for each 256 leaves,
// 256 tiles and so on. Promises: leaves are placed in the transaction that inserts their entries; what a failed commit
// left in memory is noticed and forgotten before the next leaf is placed; nobody else places at the same time.
#pragma once

#include <map>
#include <mutex>
#include <span>

#include "journal/entry.hpp"
#include "journal/tree.hpp"
#include "store/session.hpp"

namespace huiyin::store {

constexpr unsigned tile_height = 8;  // kept levels of the tree are 0 (leaves), 8, 16, 24 …

journal::TreeSize placed_size(Session& session);

// The hash of a complete subtree, computed from the nearest kept level below it. Throws Failure, corrupt, where a leaf
// or a tile is missing.
Digest stored_hash(Session& session, journal::Subtree subtree);
journal::HashReader stored_hashes(Session& session);

class PlacedTree {
 public:
  explicit PlacedTree(Session& session);  // takes up the tree where the database has it
  PlacedTree(PlacedTree const&) = delete;
  PlacedTree& operator=(PlacedTree const&) = delete;

  // In the batch's transaction, on the writer's thread.
  void place(Session& session, std::span<journal::Entry const> entries);

  // The root as it came out when the leaves were placed; on any thread. Nothing for a size at which no batch of late
  // ended, or which others placed.
  std::optional<Digest> root_at(journal::TreeSize size) const;

 private:
  void catch_up(Session& session);
  void remember();

  journal::CompactRange range_;
  Digest last_leaf_;
  mutable std::mutex mutex_;
  std::map<journal::TreeSize, Digest> roots_;  // at the ends of the latest batches, and of some that failed
};

}  // namespace huiyin::store
