// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/journal_place.hpp"

namespace huiyin::store {

namespace {

using journal::Subtree;
using journal::TreeSize;

constexpr std::size_t most_roots = 4096;
constexpr std::string_view lock_of_placing = "SELECT CAST(pg_advisory_xact_lock(6962) AS TEXT)";

std::int64_t as_column(std::uint64_t number) { return static_cast<std::int64_t>(number); }

std::vector<Digest> kept_hashes(Session& session, Subtree const& first, std::uint64_t count) {
  std::int64_t const begin = as_column(first.index);
  std::int64_t const end = as_column(first.index + count);
  auto hashes =
      first.level == 0
          ? session.query<Digest>(
                sql("SELECT leaf FROM journal_leaf WHERE position >= :begin AND position < :end ORDER BY position"),
                bind("begin", begin), bind("end", end))
          : session.query<Digest>(sql("SELECT hash FROM journal_tile WHERE level = :level AND number >= :begin AND "
                                      "number < :end ORDER BY number"),
                                  bind("level", as_column(first.level)), bind("begin", begin), bind("end", end));
  if (hashes.size() != count)
    throw Failure(Cause::corrupt, fmt::format("the journal lacks hashes of level {} from {} on", first.level, begin));
  return hashes;
}

Digest last_leaf(Session& session, TreeSize size) {
  if (count_of(size) == 0) return {};
  return session
      .query_one<Digest>(sql("SELECT leaf FROM journal_leaf WHERE position = :position"),
                         bind("position", as_column(count_of(size) - 1)))
      .value();
}

void insert_leaf(Session& session, std::uint64_t position, EntryId entry, Digest const& leaf) {
  session.exec(sql("INSERT INTO journal_leaf (position, entry, leaf) VALUES (:position, :entry, :leaf)"),
               bind("position", as_column(position)), bind("entry", entry), bind("leaf", leaf));
}

void insert_tile(Session& session, Subtree const& subtree, Digest const& hash) {
  if (subtree.level == 0 || subtree.level % tile_height != 0) return;
  session.exec(sql("INSERT INTO journal_tile (level, number, hash) VALUES (:level, :number, :hash)"),
               bind("level", as_column(subtree.level)), bind("number", as_column(subtree.index)), bind("hash", hash));
}

}  // namespace

TreeSize placed_size(Session& session) {
  return TreeSize{static_cast<std::uint64_t>(
      session.query_one<std::int64_t>(sql("SELECT coalesce(max(position), -1) + 1 FROM journal_leaf")).value())};
}

Digest stored_hash(Session& session, Subtree subtree) {
  unsigned const above = subtree.level % tile_height;
  auto hashes = kept_hashes(session, {subtree.level - above, subtree.index << above}, std::uint64_t{1} << above);
  for (; hashes.size() > 1; hashes.resize(hashes.size() / 2))
    for (std::size_t at = 0; at < hashes.size() / 2; ++at)
      hashes[at] = journal::node_hash(hashes[2 * at], hashes[2 * at + 1]);
  return hashes.front();
}

journal::HashReader stored_hashes(Session& session) {
  return [&session](Subtree subtree) { return stored_hash(session, subtree); };
}

PlacedTree::PlacedTree(Session& session) {
  catch_up(session);
  remember();
}

void PlacedTree::place(Session& session, std::span<journal::Entry const> entries) {
  if (session.dialect() == Dialect::postgres) session.query<std::string>(sql(lock_of_placing));
  catch_up(session);
  for (journal::Entry const& entry : entries) {
    last_leaf_ = journal::leaf_hash(journal::canonical(entry));
    insert_leaf(session, count_of(range_.size()), entry.id, last_leaf_);
    range_.append(last_leaf_, [&](Subtree subtree, Digest const& hash) { insert_tile(session, subtree, hash); });
  }
  remember();
}

std::optional<Digest> PlacedTree::root_at(TreeSize size) const {
  std::lock_guard const lock(mutex_);
  auto const found = roots_.find(size);
  if (found == roots_.end()) return std::nullopt;
  return found->second;
}

// The last leaf tells apart what this tree placed in vain from what another placed in its stead.
void PlacedTree::catch_up(Session& session) {
  TreeSize const size = placed_size(session);
  Digest const leaf = last_leaf(session, size);
  if (size == range_.size() && leaf == last_leaf_) return;
  range_ = journal::CompactRange(size, stored_hashes(session));
  last_leaf_ = leaf;
}

void PlacedTree::remember() {
  std::lock_guard const lock(mutex_);
  roots_.erase(roots_.upper_bound(range_.size()), roots_.end());
  roots_.insert_or_assign(range_.size(), range_.root());
  if (roots_.size() > most_roots) roots_.erase(roots_.begin());
}

}  // namespace huiyin::store
