// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Checkpoints of the journal, and proofs under them. Promises: a root is signed only when it came out the same as the
// leaves were placed and from what is stored, and is consistent with the last one signed; a database that has fewer
// entries than a checkpoint knows of is refused at the start, for it was cut short or put back.
#pragma once

#include <filesystem>

#include "journal/checkpoint_file.hpp"
#include "journal/proof_file.hpp"
#include "store/journal_place.hpp"

namespace huiyin::store {

// Whether the database has all that the newest checkpoint knows of, with the same root.
// Refuses journal.shorter_than_checkpoint, journal.not_consistent.
Result<void> expect_known(Session& session, journal::TreeHead const& newest);

class CheckpointMaker {
 public:
  // Refuses what expect_known, CheckpointFile::open and newest_checkpoint refuse.
  static Result<CheckpointMaker> open(Session& session, std::filesystem::path const& file, journal::SigningKey key);

  // The newest head: of what the session sees if that is more than was signed before. By one thread at a time, on a
  // lease. Refuses journal.head_unknown (try again later), journal.root_differs, journal.not_consistent.
  Result<journal::TreeHead> make(Session& session, PlacedTree const& tree);

  journal::VerifierKey const& verifier() const { return key_.verifier(); }

 private:
  CheckpointMaker(journal::CheckpointFile file, journal::SigningKey key, journal::TreeHead last);

  journal::CheckpointFile file_;
  journal::SigningKey key_;
  journal::TreeHead last_;
};

// Refuses journal.entry_unknown, journal.not_yet_signed.
Result<journal::ProofFile> prove(Session& session, EntryId entry, journal::SignedCheckpoint const& newest);

}  // namespace huiyin::store
