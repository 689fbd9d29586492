// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Proofs of the journal's tree (RFC 6962, sections 2.1.1 and 2.1.2; checking after RFC 9162, 2.1.3.2 and 2.1.4.2).
// Promise: a proof holds only as it was made; one with a hash changed, left out, added or moved is refused.
#pragma once

#include <cstddef>
#include <vector>

#include "journal/tree.hpp"

namespace huiyin::journal {

using Proof = std::vector<Digest>;
constexpr std::size_t longest_proof = 63;

// Refuses journal.position_outside, journal.sizes_out_of_order.
Result<Proof> inclusion_proof(Position position, TreeSize size, HashReader const& read);
Result<Proof> consistency_proof(TreeSize older, TreeSize newer, HashReader const& read);

// Refuse journal.proof_does_not_hold.
Result<void> verify_inclusion(Digest const& leaf, Position position, Proof const& proof, TreeHead const& head);
Result<void> verify_consistency(TreeHead const& older, TreeHead const& newer, Proof const& proof);

}  // namespace huiyin::journal
