// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An office opened for writing: schema brought up to date, journal held against the newest checkpoint, desk at work.
// Promises: whoever opens it is the only one who writes; nothing is taken before the journal was found to have all that
// the newest checkpoint knows of; the last checkpoint is signed when it is closed by close().
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "app/configuration.hpp"
#include "seal/server_key.hpp"
#include "store/desk.hpp"
#include "store/journal_checkpoint.hpp"
#include "store/migrations.hpp"
#include "store/read_pool.hpp"

namespace huiyin::app {

struct OfficeKeys {
  seal::ServerKey server;
  journal::SigningKey signing;
};

// Refuses what read_private_file refuses, server_key.malformed, signing_key.malformed, and
// journal.origin_differs when the configuration names another origin than the key.
Result<OfficeKeys> load_keys(Configuration const& configuration);

// The public half of the signing key, by which the office's own checkpoints are known. Refuses what load_keys refuses.
Result<journal::VerifierKey> own_verifier(Configuration const& configuration);

// The keys of load_keys whose files are not there.
std::vector<std::filesystem::path> missing_keys(Configuration const& configuration);

// For its owner alone, where there is none yet. Refuses file.not_writable.
Result<void> make_data_folder(Configuration const& configuration);

// Makes what is missing; what is there stays. Refuses what create_private_file refuses as well.
Result<OfficeKeys> ensure_keys(Configuration const& configuration);

class OpenOffice {
 public:
  // on_fatal: the disk failed; nothing more is taken. Refuses what open_session, migrate and CheckpointMaker::open
  // refuse.
  static Result<std::unique_ptr<OpenOffice>> open(Configuration const& configuration, OfficeKeys keys, Clock clock,
                                                  std::function<void(std::string const& why)> on_fatal);

  store::Desk& desk() { return *desk_; }
  store::ReadPool& pool() { return *pool_; }
  seal::ServerKey const& server_key() const { return keys_; }
  std::vector<store::Migration> const& migrated() const { return migrated_; }
  journal::VerifierKey const& verifier() const { return checkpoints_->verifier(); }

  std::uint64_t unsigned_entries() const { return unsigned_; }  // placed since the last checkpoint
  // Refuses what CheckpointMaker::make refuses, store.readers_busy.
  Result<void> sign();

 private:
  OpenOffice(Configuration const& configuration, seal::ServerKey key);

  seal::ServerKey keys_;
  std::vector<store::Migration> migrated_;
  std::atomic<std::uint64_t> unsigned_{0};
  std::mutex signing_;
  std::unique_ptr<store::PlacedTree> tree_;
  std::optional<store::CheckpointMaker> checkpoints_;
  std::unique_ptr<store::ReadPool> pool_;
  std::unique_ptr<store::Desk> desk_;  // last: it ends first
};

}  // namespace huiyin::app
