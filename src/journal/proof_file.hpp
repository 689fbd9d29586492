// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One entry with all that proves it, as a text that can be checked without Huiyin and without a network (C2SP
// tlog-proof; the entry itself stands in its extra line). Promise: tools/verify_proof.py, written from the RFCs and
// not from this code, says of a file what verify says. (docs/decisions/0022-proofs.md)
#pragma once

#include <span>
#include <string>

#include "journal/checkpoint.hpp"
#include "journal/entry.hpp"
#include "journal/proof.hpp"
#include "journal/signature.hpp"

namespace huiyin::journal {

constexpr std::size_t largest_proof_file = 32 * 1024;

struct ProofFile {
  std::string entry;  // its canonical bytes
  Position position{};
  Proof proof;
  SignedCheckpoint checkpoint;
  friend bool operator==(ProofFile const&, ProofFile const&) = default;
};

std::string render(ProofFile const& file);
Result<ProofFile> parse_proof_file(std::string_view text);  // refuses proof.malformed, proof.too_large

// The entry, when it is proven; refuses what verify of checkpoints and verify_inclusion refuse, and entry.malformed.
Result<Entry> verify(ProofFile const& file, std::span<VerifierKey const> keys);

}  // namespace huiyin::journal
