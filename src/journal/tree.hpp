// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The journal's tree (RFC 6962, section 2). Promises:
//  1. a leaf never moves: appending changes no hash of a complete subtree;
//  2. any two sizes can be proven consistent, and any entry can be proven to be in any later size;
//  3. hashes of complete subtrees are asked for one by one, so a store may keep leaves and the roots of every 256 alone
//     and compute the rest.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "words/digest.hpp"

namespace huiyin::journal {

enum class Position : std::uint64_t {};  // of a leaf, from 0
enum class TreeSize : std::uint64_t {};  // number of leaves

constexpr std::uint64_t number_of(Position position) { return static_cast<std::uint64_t>(position); }
constexpr std::uint64_t count_of(TreeSize size) { return static_cast<std::uint64_t>(size); }

struct TreeHead {
  TreeSize size{};
  Digest root;
  friend bool operator==(TreeHead const&, TreeHead const&) = default;
};

// The 2^level leaves from index * 2^level on.
struct Subtree {
  unsigned level = 0;
  std::uint64_t index = 0;
  friend bool operator==(Subtree const&, Subtree const&) = default;
};

using HashReader = std::function<Digest(Subtree)>;
using HashWriter = std::function<void(Subtree, Digest const&)>;

Digest leaf_hash(std::string_view entry);
Digest node_hash(Digest const& left, Digest const& right);
Digest root_of_nothing();

// The root over the first leaves, computed from hashes of complete subtrees.
Digest root_at(TreeSize size, HashReader const& read);

// The hash of one subtree from the hashes of its parts, level by level: for a store that keeps only some levels.
Digest subtree_hash(Subtree subtree, unsigned kept_level, HashReader const& read);

// What must be remembered of a tree to append to it: at most 64 hashes.
class CompactRange {
 public:
  CompactRange() = default;
  CompactRange(TreeSize size, HashReader const& read);

  void append(Digest const& leaf);
  void append(Digest const& leaf, HashWriter const& completed);  // is told of each subtree the leaf completes
  TreeSize size() const { return TreeSize{size_}; }
  Digest root() const;
  TreeHead head() const { return {size(), root()}; }

 private:
  std::vector<Digest> peaks_;  // the roots of the complete subtrees, largest first: one for each bit of size_
  std::uint64_t size_ = 0;
};

}  // namespace huiyin::journal
