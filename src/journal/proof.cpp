// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/proof.hpp"

#include <algorithm>
#include <bit>

namespace huiyin::journal {

namespace {

struct Leaves {
  std::uint64_t begin;
  std::uint64_t end;
  std::uint64_t count() const { return end - begin; }
  std::uint64_t split() const { return begin + std::bit_floor(count() - 1); }  // for two leaves and more
};

Digest hash_of(Leaves leaves, HashReader const& read) {
  if (std::has_single_bit(leaves.count())) {
    auto const level = static_cast<unsigned>(std::countr_zero(leaves.count()));
    return read({level, leaves.begin >> level});
  }
  Digest const left = hash_of({leaves.begin, leaves.split()}, read);
  return node_hash(left, hash_of({leaves.split(), leaves.end}, read));
}

Error does_not_hold() { return refuse(Fault::invalid_input, "journal.proof_does_not_hold"); }

// Climbs from a node to the root, one step for each hash of the proof.
class Climb {
 public:
  Climb(std::uint64_t place, std::uint64_t last) : place_(place), last_(last) {}

  void skip_right_turns() {
    while (place_ & 1) up();
  }
  bool at_root() const { return last_ == 0; }
  // Whether the hash of the next step stands on the left; then the tree up to the node's leaves has it too.
  bool from_left() const { return (place_ & 1) || place_ == last_; }
  void step() {
    if (!(place_ & 1))
      while (place_ != 0 && !(place_ & 1)) up();
    up();
  }
  void step_right() { up(); }

 private:
  void up() {
    place_ >>= 1;
    last_ >>= 1;
  }

  std::uint64_t place_;
  std::uint64_t last_;
};

}  // namespace

Result<Proof> inclusion_proof(Position position, TreeSize size, HashReader const& read) {
  if (number_of(position) >= count_of(size)) return refuse(Fault::invalid_input, "journal.position_outside");
  Proof proof;
  for (Leaves tree{0, count_of(size)}; tree.count() > 1;) {
    Leaves const left{tree.begin, tree.split()};
    Leaves const right{tree.split(), tree.end};
    bool const goes_left = number_of(position) < tree.split();
    proof.push_back(hash_of(goes_left ? right : left, read));
    tree = goes_left ? left : right;
  }
  std::reverse(proof.begin(), proof.end());
  return proof;
}

Result<Proof> consistency_proof(TreeSize older, TreeSize newer, HashReader const& read) {
  if (older > newer) return refuse(Fault::invalid_input, "journal.sizes_out_of_order");
  Proof proof;
  if (older == newer || count_of(older) == 0) return proof;
  Leaves tree{0, count_of(newer)};
  while (tree.end != count_of(older)) {
    Leaves const left{tree.begin, tree.split()};
    Leaves const right{tree.split(), tree.end};
    bool const goes_left = count_of(older) <= tree.split();
    proof.push_back(hash_of(goes_left ? right : left, read));
    tree = goes_left ? left : right;
  }
  if (tree.begin != 0) proof.push_back(hash_of(tree, read));  // else it is the older root, which the checker has
  std::reverse(proof.begin(), proof.end());
  return proof;
}

Result<void> verify_inclusion(Digest const& leaf, Position position, Proof const& proof, TreeHead const& head) {
  if (number_of(position) >= count_of(head.size)) return does_not_hold();
  Climb climb(number_of(position), count_of(head.size) - 1);
  Digest hash = leaf;
  for (Digest const& other : proof) {
    if (climb.at_root()) return does_not_hold();
    if (climb.from_left()) {
      hash = node_hash(other, hash);
      climb.step();
    } else {
      hash = node_hash(hash, other);
      climb.step_right();
    }
  }
  if (!climb.at_root() || hash != head.root) return does_not_hold();
  return {};
}

Result<void> verify_consistency(TreeHead const& older, TreeHead const& newer, Proof const& proof) {
  if (older.size > newer.size) return does_not_hold();
  if (older.size == newer.size || count_of(older.size) == 0) {
    bool const same = older.size == newer.size ? older.root == newer.root : older.root == root_of_nothing();
    if (!same || !proof.empty()) return does_not_hold();
    return {};
  }
  Climb climb(count_of(older.size) - 1, count_of(newer.size) - 1);
  climb.skip_right_turns();

  auto next = proof.begin();
  Digest old_hash = older.root;
  if (!std::has_single_bit(count_of(older.size))) {
    if (next == proof.end()) return does_not_hold();
    old_hash = *next++;
  }
  Digest new_hash = old_hash;
  for (; next != proof.end(); ++next) {
    if (climb.at_root()) return does_not_hold();
    if (climb.from_left()) {
      old_hash = node_hash(*next, old_hash);
      new_hash = node_hash(*next, new_hash);
      climb.step();
    } else {
      new_hash = node_hash(new_hash, *next);
      climb.step_right();
    }
  }
  if (!climb.at_root() || old_hash != older.root || new_hash != newer.root) return does_not_hold();
  return {};
}

}  // namespace huiyin::journal
