// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/journal_checkpoint.hpp"

#include "journal/verification.hpp"
#include "store/journal_rows.hpp"

namespace huiyin::store {

namespace {

using journal::TreeHead;

journal::TreeHead head_of_nothing() { return {journal::TreeSize{0}, journal::root_of_nothing()}; }

}  // namespace

Result<void> expect_known(Session& session, TreeHead const& newest) {
  auto const found = placed_size(session);
  if (found < newest.size)
    return refuse(Fault::conflict, "journal.shorter_than_checkpoint",
                  fmt::format("{} < {}", count_of(found), count_of(newest.size)));
  if (journal::root_at(newest.size, stored_hashes(session)) != newest.root)
    return refuse(Fault::conflict, "journal.not_consistent");
  return {};
}

CheckpointMaker::CheckpointMaker(journal::CheckpointFile file, journal::SigningKey key, TreeHead last)
    : file_(std::move(file)), key_(std::move(key)), last_(last) {}

Result<CheckpointMaker> CheckpointMaker::open(Session& session, std::filesystem::path const& path,
                                              journal::SigningKey key) {
  auto file = HUIYIN_TRY(journal::CheckpointFile::open(path));
  auto const newest = HUIYIN_TRY(journal::newest_checkpoint(path, {&key.verifier(), 1}));
  TreeHead const last = newest ? newest->checkpoint.head : head_of_nothing();
  HUIYIN_TRY(expect_known(session, last));
  return CheckpointMaker(std::move(file), std::move(key), last);
}

Result<TreeHead> CheckpointMaker::make(Session& session, PlacedTree const& tree) {
  auto const size = placed_size(session);
  if (size == last_.size) return last_;
  auto const root = tree.root_at(size);
  if (!root) return refuse(Fault::unavailable, "journal.head_unknown");
  TreeHead const head{size, *root};
  HUIYIN_TRY(journal::may_sign(head, last_, stored_hashes(session)));
  HUIYIN_TRY(file_.append(key_.sign(head)));
  last_ = head;
  return head;
}

Result<journal::ProofFile> prove(Session& session, EntryId entry, journal::SignedCheckpoint const& newest) {
  auto row = session.query_one<EntryRow>(sql("SELECT ", entry_columns, " FROM journal_entry e WHERE e.id = :id"),
                                         bind("id", entry));
  auto const found = session.query_one<std::int64_t>(sql("SELECT position FROM journal_leaf WHERE entry = :entry"),
                                                     bind("entry", entry));
  if (!row || !found) return refuse(Fault::not_found, "journal.entry_unknown");
  journal::Position const position{static_cast<std::uint64_t>(*found)};
  auto const size = newest.checkpoint.head.size;
  if (number_of(position) >= count_of(size)) return refuse(Fault::conflict, "journal.not_yet_signed");
  auto proof = HUIYIN_TRY(journal::inclusion_proof(position, size, stored_hashes(session)));
  return journal::ProofFile{journal::canonical(entry_of(*std::move(row))), position, std::move(proof), newest};
}

}  // namespace huiyin::store
