// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The journal in the database held against itself and against the checkpoints outside: entries, leaves, tiles and
// changes; and, if wished for, every row that the journal tells of. Promises: every break is told, not the first; what
// was tampered with is told and never thrown; at most a few hundred rows are in memory.
#pragma once

#include <filesystem>
#include <span>

#include "journal/verification.hpp"
#include "store/rebuild.hpp"

namespace huiyin::store {

struct KnownCheckpoints {
  std::filesystem::path file;
  std::span<journal::VerifierKey const> keys;
};

// In a transaction that has read nothing yet, such as a fresh lease: the checkpoints are read first, so that none is
// newer than what is seen. Refuses file.not_readable.
Result<journal::Verification> verify_journal(Session& session, KnownCheckpoints const& known, Progress const& progress);

// The same, and the rows that stand in the database held against those that the journal makes in a scratch file, which
// is made in the folder and removed. Refuses what verify_journal and open_session refuse.
Result<journal::Verification> verify_rows(Session& session, KnownCheckpoints const& known, Scratch const& scratch,
                                          Progress const& progress);

}  // namespace huiyin::store
