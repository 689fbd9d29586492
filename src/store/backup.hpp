// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The whole store in one folder, taken while it serves, and put back. Promises: a copy is of one moment; a folder
// without its manifest, which is written last, is no backup; what is put back has the digests and the journal's head
// that the manifest names; nothing that is there is written over. Keys are not in it: they are kept apart.
// (docs/decisions/0038-rebuild-and-backup.md)
#pragma once

#include "store/backup_manifest.hpp"
#include "store/place.hpp"
#include "store/verify.hpp"

namespace huiyin::store {

struct OfficeStore {  // all that must last of an office, beside its keys
  Place place;
  std::filesystem::path checkpoints;
};

// Pages done, and pages in all; on PostgreSQL it is never called.
using CopyProgress = std::function<void(std::int64_t done, std::int64_t in_all)>;

// Into a folder that is made. What fails leaves no folder. Refuses backup.target_exists, backup.not_readable,
// backup.not_written, backup.tool_failed, and what open_session refuses.
Result<Manifest> back_up(OfficeStore const& office, std::filesystem::path const& folder, Moment now,
                         CopyProgress const& progress);

// Whether the folder holds what its manifest names. Refuses backup.no_manifest, backup.malformed, backup.damaged.
Result<Manifest> check_backup(std::filesystem::path const& folder);

// To where there is no store yet: no file, or an empty PostgreSQL database. Refuses the same, backup.target_exists,
// backup.other_engine, backup.not_written, backup.tool_failed.
Result<Manifest> restore(std::filesystem::path const& folder, OfficeStore const& into);

PostgresServer beside(PostgresServer const& server, std::string_view database);  // another database of the same server

// Restored apart, verified row for row, and held against the manifest's head. A backup of SQLite is restored into the
// scratch folder and taken away again; one of PostgreSQL into the empty database given, which its owner drops.
struct Drill {
  Scratch scratch;
  std::optional<PostgresServer> empty_database;
  std::span<journal::VerifierKey const> keys;
};
Result<journal::Verification> drill(std::filesystem::path const& folder, Drill const& in, Progress const& progress);

}  // namespace huiyin::store
