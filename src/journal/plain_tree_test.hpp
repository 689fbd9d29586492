// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tree once more, word for word from the definitions of RFC 6962, 2.1 to 2.1.2, and from nothing else: what the
// journal's tree is held against. Answers are remembered, or 512 leaves would take hours.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "journal/proof.hpp"

namespace huiyin::journal {

class PlainTree {
 public:
  explicit PlainTree(std::size_t count) {
    for (std::size_t at = 0; at < count; ++at) inputs_.push_back("entry " + std::to_string(at));
  }

  std::string const& input(std::size_t at) const { return inputs_[at]; }

  // MTH(D[begin:end])
  Digest hash(std::size_t begin, std::size_t end) {
    if (begin == end) return sha256("");
    auto const known = hashes_.find({begin, end});
    if (known != hashes_.end()) return known->second;
    std::size_t const middle = begin + k(end - begin);
    Digest const made = end - begin == 1
                            ? sha256(std::string(1, '\0') + inputs_[begin])
                            : sha256(std::string(1, '\1') + text(hash(begin, middle)) + text(hash(middle, end)));
    return hashes_[{begin, end}] = made;
  }

  // PATH(m, D[begin:end])
  Proof path(std::size_t m, std::size_t begin, std::size_t end) {
    std::size_t const n = end - begin;
    if (n == 1) return {};
    return m < k(n) ? joined(path(m, begin, begin + k(n)), hash(begin + k(n), end))
                    : joined(path(m - k(n), begin + k(n), end), hash(begin, begin + k(n)));
  }

  // SUBPROOF(m, D[begin:end], whole)
  Proof subproof(std::size_t m, std::size_t begin, std::size_t end, bool whole) {
    std::size_t const n = end - begin;
    if (m == n) return whole ? Proof{} : Proof{hash(begin, end)};
    return m <= k(n) ? joined(subproof(m, begin, begin + k(n), whole), hash(begin + k(n), end))
                     : joined(subproof(m - k(n), begin + k(n), end, false), hash(begin, begin + k(n)));
  }

  TreeHead head(std::size_t size) { return {TreeSize{size}, hash(0, size)}; }

 private:
  static std::size_t k(std::size_t n) {  // the largest power of two smaller than n
    std::size_t power = 1;
    while (power * 2 < n) power *= 2;
    return power;
  }
  static std::string text(Digest const& digest) { return std::string(bytes_of(digest)); }
  static Proof joined(Proof proof, Digest const& hash) {
    proof.push_back(hash);
    return proof;
  }

  std::vector<std::string> inputs_;
  std::map<std::pair<std::size_t, std::size_t>, Digest> hashes_;
};

// The tree as a store keeps it: leaves, and of the subtrees only those of 256, 65536 … leaves; or, for tests that ask
// for very many hashes, those of every level.
class TiledTree {
 public:
  explicit TiledTree(unsigned level_step = 8) : level_step_(level_step) {}

  void append(std::string_view entry) {
    range_.append(leaf_hash(entry), [&](Subtree subtree, Digest const& hash) {
      if (subtree.level % level_step_ == 0) kept_[{subtree.level, subtree.index}] = hash;
    });
  }
  HashReader reader() const {
    return [this](Subtree subtree) {
      return subtree_hash(subtree, subtree.level / level_step_ * level_step_, [this](Subtree kept) {
        return kept_.at({kept.level, kept.index});
      });
    };
  }
  CompactRange const& range() const { return range_; }

 private:
  unsigned level_step_;
  CompactRange range_;
  std::map<std::pair<unsigned, std::uint64_t>, Digest> kept_;
};

}  // namespace huiyin::journal
