// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/proof.hpp"

#include <gtest/gtest.h>

#include "journal/plain_tree_test.hpp"

namespace huiyin::journal {
namespace {

constexpr std::size_t all_sizes = 512;

struct Trees {
  Trees(std::size_t count, unsigned level_step) : plain(count), tiled(level_step) {
    for (std::size_t at = 0; at < count; ++at) tiled.append(plain.input(at));
  }
  PlainTree plain;
  TiledTree tiled;
};

Trees& trees() {
  static Trees made(all_sizes, 1);
  return made;
}

Digest flipped(Digest digest, std::size_t bit) {
  digest.bytes[bit / 8] = static_cast<std::uint8_t>(digest.bytes[bit / 8] ^ 1 << bit % 8);
  return digest;
}

// Calls use with each proof made from this one by leaving out, doubling, adding or exchanging a hash.
template <class Use>
void each_rearranged(Proof const& proof, Use const& use) {
  auto const place = [](std::size_t at) { return static_cast<std::ptrdiff_t>(at); };
  for (std::size_t at = 0; at < proof.size(); ++at) {
    Proof dropped = proof;
    dropped.erase(dropped.begin() + place(at));
    use(dropped);
    Proof doubled = proof;
    doubled.insert(doubled.begin() + place(at), proof[at]);
    use(doubled);
    for (std::size_t other = at + 1; other < proof.size(); ++other) {
      Proof swapped = proof;
      std::swap(swapped[at], swapped[other]);
      use(swapped);
    }
  }
  for (std::size_t at = 0; at <= proof.size(); ++at) {
    Proof longer = proof;
    longer.insert(longer.begin() + place(at), leaf_hash("of another tree"));
    use(longer);
  }
}

template <class Use>
void each_bit_flipped(Proof const& proof, Use const& use) {
  for (std::size_t at = 0; at < proof.size(); ++at)
    for (std::size_t bit = 0; bit < 256; ++bit) {
      Proof changed = proof;
      changed[at] = flipped(changed[at], bit);
      use(changed);
    }
}

TEST(InclusionProof, AllToSize512AreThoseOfTheDefinitionAndHold) {
  auto& [plain, tiled] = trees();
  for (std::size_t size = 1; size <= all_sizes; ++size)
    for (std::size_t position = 0; position < size; ++position) {
      auto const proof = inclusion_proof(Position{position}, TreeSize{size}, tiled.reader());
      ASSERT_TRUE(proof);
      ASSERT_EQ(*proof, plain.path(position, 0, size)) << position << " of " << size;
      ASSERT_TRUE(verify_inclusion(leaf_hash(plain.input(position)), Position{position}, *proof, plain.head(size)))
          << position << " of " << size;
    }
}

TEST(ConsistencyProof, AllPairsToSize512AreThoseOfTheDefinitionAndHold) {
  auto& [plain, tiled] = trees();
  for (std::size_t newer = 1; newer <= all_sizes; ++newer)
    for (std::size_t older = 1; older <= newer; ++older) {
      auto const proof = consistency_proof(TreeSize{older}, TreeSize{newer}, tiled.reader());
      ASSERT_TRUE(proof);
      ASSERT_EQ(*proof, plain.subproof(older, 0, newer, true)) << older << " to " << newer;
      ASSERT_TRUE(verify_consistency(plain.head(older), plain.head(newer), *proof)) << older << " to " << newer;
    }
}

TEST(InclusionProof, OneChangedBitOfAnyProofToSize512IsRefused) {
  auto& [plain, tiled] = trees();
  for (std::size_t size = 2; size <= all_sizes; ++size)
    for (std::size_t position = 0; position < size; ++position) {
      Proof proof = *inclusion_proof(Position{position}, TreeSize{size}, tiled.reader());
      Digest& changed = proof[position % proof.size()];
      changed = flipped(changed, (position * 37 + size) % 256);
      ASSERT_FALSE(verify_inclusion(leaf_hash(plain.input(position)), Position{position}, proof, plain.head(size)));
    }
}

TEST(InclusionProof, EveryChangedBitAndOrderIsRefused) {
  auto& [plain, tiled] = trees();
  for (std::size_t const size : {2U, 3U, 4U, 5U, 7U, 8U, 9U, 13U, 16U, 17U, 33U, 511U, 512U})
    for (std::size_t const position : {std::size_t{0}, size / 3, size / 2, size - 1}) {
      Digest const leaf = leaf_hash(plain.input(position));
      Proof const proof = *inclusion_proof(Position{position}, TreeSize{size}, tiled.reader());
      auto const refused = [&](Proof const& changed) {
        ASSERT_FALSE(verify_inclusion(leaf, Position{position}, changed, plain.head(size))) << position << "/" << size;
      };
      each_bit_flipped(proof, refused);
      each_rearranged(proof, refused);
      for (std::size_t bit = 0; bit < 256; ++bit) {
        ASSERT_FALSE(verify_inclusion(flipped(leaf, bit), Position{position}, proof, plain.head(size)));
        ASSERT_FALSE(
            verify_inclusion(leaf, Position{position}, proof, {TreeSize{size}, flipped(plain.hash(0, size), bit)}));
      }
      for (std::size_t other = 0; other < size; ++other) {
        if (other == position) continue;
        ASSERT_FALSE(verify_inclusion(leaf, Position{other}, proof, plain.head(size))) << other << " of " << size;
      }
    }
}

TEST(ConsistencyProof, EveryChangedBitAndOrderIsRefused) {
  auto& [plain, tiled] = trees();
  for (std::size_t const newer : {2U, 3U, 4U, 6U, 7U, 8U, 9U, 15U, 16U, 17U, 33U, 511U, 512U})
    for (std::size_t const older : {std::size_t{1}, newer / 3 + 1, newer / 2, newer - 1}) {
      Proof const proof = *consistency_proof(TreeSize{older}, TreeSize{newer}, tiled.reader());
      TreeHead const first = plain.head(older);
      TreeHead const second = plain.head(newer);
      auto const refused = [&](Proof const& changed) {
        ASSERT_FALSE(verify_consistency(first, second, changed)) << older << " to " << newer;
      };
      each_bit_flipped(proof, refused);
      each_rearranged(proof, refused);
      for (std::size_t bit = 0; bit < 256; ++bit) {
        ASSERT_FALSE(verify_consistency({first.size, flipped(first.root, bit)}, second, proof));
        ASSERT_FALSE(verify_consistency(first, {second.size, flipped(second.root, bit)}, proof));
      }
    }
}

TEST(ConsistencyProof, FromNothingToAnythingIsEmpty) {
  auto& [plain, tiled] = trees();
  auto const proof = consistency_proof(TreeSize{0}, TreeSize{7}, tiled.reader());
  ASSERT_TRUE(proof);
  EXPECT_TRUE(proof->empty());
  EXPECT_TRUE(verify_consistency(plain.head(0), plain.head(7), {}));
  EXPECT_FALSE(verify_consistency({TreeSize{0}, plain.hash(0, 1)}, plain.head(7), {}));
  EXPECT_FALSE(verify_consistency(plain.head(0), plain.head(7), {plain.hash(0, 7)}));
}

TEST(ConsistencyProof, OneSizeHasOneRoot) {
  auto& [plain, tiled] = trees();
  EXPECT_TRUE(verify_consistency(plain.head(5), plain.head(5), {}));
  EXPECT_FALSE(verify_consistency({TreeSize{5}, plain.hash(0, 6)}, plain.head(5), {}));
  EXPECT_FALSE(verify_consistency(plain.head(5), plain.head(5), {plain.hash(0, 5)}));
}

TEST(ConsistencyProof, ATreeDoesNotShrink) {
  auto& [plain, tiled] = trees();
  auto const proof = consistency_proof(TreeSize{8}, TreeSize{7}, tiled.reader());
  ASSERT_FALSE(proof);
  EXPECT_EQ(proof.error().code, "journal.sizes_out_of_order");
  EXPECT_FALSE(verify_consistency(plain.head(8), plain.head(7), {}));
}

TEST(InclusionProof, APositionOutsideTheTreeHasNone) {
  auto& [plain, tiled] = trees();
  auto const proof = inclusion_proof(Position{7}, TreeSize{7}, tiled.reader());
  ASSERT_FALSE(proof);
  EXPECT_EQ(proof.error().code, "journal.position_outside");
  auto const verified = verify_inclusion(plain.hash(7, 8), Position{7}, {}, plain.head(7));
  ASSERT_FALSE(verified);
  EXPECT_EQ(verified.error().code, "journal.proof_does_not_hold");
}

TEST(InclusionProof, ProofsHoldAroundPowersOfTwo) {
  Trees large((1 << 16) + 1, 8);
  for (std::size_t power = 1024; power <= (1 << 16); power *= 2)
    for (std::size_t const size : {power - 1, power, power + 1})
      for (std::size_t const position : {std::size_t{0}, size / 2, size - 2, size - 1}) {
        auto const proof = inclusion_proof(Position{position}, TreeSize{size}, large.tiled.reader());
        ASSERT_EQ(*proof, large.plain.path(position, 0, size)) << position << " of " << size;
        ASSERT_TRUE(verify_inclusion(large.plain.hash(position, position + 1), Position{position}, *proof,
                                     large.plain.head(size)));
        auto const since = consistency_proof(TreeSize{position + 1}, TreeSize{size}, large.tiled.reader());
        ASSERT_EQ(*since, large.plain.subproof(position + 1, 0, size, true)) << position + 1 << " to " << size;
        ASSERT_TRUE(verify_consistency(large.plain.head(position + 1), large.plain.head(size), *since));
      }
}

}  // namespace
}  // namespace huiyin::journal
