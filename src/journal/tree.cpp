// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/tree.hpp"

#include <bit>

namespace huiyin::journal {

namespace {

constexpr std::string_view leaf_mark("\0", 1);
constexpr std::string_view node_mark("\1", 1);

}  // namespace

Digest leaf_hash(std::string_view entry) { return Sha256().add(leaf_mark).add(entry).finish(); }

Digest node_hash(Digest const& left, Digest const& right) {
  return Sha256().add(node_mark).add(bytes_of(left)).add(bytes_of(right)).finish();
}

Digest root_of_nothing() { return sha256({}); }

Digest root_at(TreeSize size, HashReader const& read) { return CompactRange(size, read).root(); }

Digest subtree_hash(Subtree subtree, unsigned kept_level, HashReader const& read) {
  if (subtree.level <= kept_level) return read(subtree);
  Subtree const left{subtree.level - 1, subtree.index * 2};
  Subtree const right{subtree.level - 1, subtree.index * 2 + 1};
  return node_hash(subtree_hash(left, kept_level, read), subtree_hash(right, kept_level, read));
}

CompactRange::CompactRange(TreeSize size, HashReader const& read) : size_(count_of(size)) {
  std::uint64_t begin = 0;
  for (std::uint64_t rest = size_; rest != 0;) {
    auto const level = static_cast<unsigned>(std::bit_width(rest)) - 1;
    peaks_.push_back(read({level, begin >> level}));
    begin += std::uint64_t{1} << level;
    rest -= std::uint64_t{1} << level;
  }
}

void CompactRange::append(Digest const& leaf) {
  append(leaf, [](Subtree, Digest const&) {});
}

void CompactRange::append(Digest const& leaf, HashWriter const& completed) {
  Digest hash = leaf;
  unsigned level = 0;
  completed({level, size_}, hash);
  for (; (size_ >> level) & 1; ++level) {
    hash = node_hash(peaks_.back(), hash);
    peaks_.pop_back();
    completed({level + 1, size_ >> (level + 1)}, hash);
  }
  peaks_.push_back(hash);
  ++size_;
}

Digest CompactRange::root() const {
  if (peaks_.empty()) return root_of_nothing();
  Digest hash = peaks_.back();
  for (std::size_t at = peaks_.size() - 1; at > 0; --at) hash = node_hash(peaks_[at - 1], hash);
  return hash;
}

}  // namespace huiyin::journal
