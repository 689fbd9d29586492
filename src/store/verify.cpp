// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/verify.hpp"

#include "journal/checkpoint_file.hpp"
#include "store/journal_place.hpp"
#include "store/journal_reader.hpp"

namespace huiyin::store {

namespace {

using journal::Break;

constexpr std::uint64_t told_every = 10'000;

// Looks at each entry on its way to journal::verify, for what journal::verify does not know of.
class Examination {
 public:
  Examination(Session& session, Progress const& progress) : session_(session), progress_(progress), reader_(session) {}

  std::optional<journal::PlacedEntry> next();
  std::vector<Break> finish();

 private:
  void examine_change(StoredEntry const& stored);
  void grow(StoredEntry const& stored, Digest const& leaf);
  void compare_tile(journal::Subtree subtree, Digest const& hash);
  void tell(std::uint64_t first, std::uint64_t last, std::string detail);
  std::uint64_t count(Sql const& statement);

  Session& session_;
  Progress const& progress_;
  JournalReader reader_;
  journal::CompactRange tree_;
  bool is_whole_ = true;
  std::uint64_t seen_ = 0;
  std::uint64_t tiles_ = 0;
  std::vector<Break> breaks_;
};

std::optional<journal::PlacedEntry> Examination::next() {
  auto const stored = reader_.next();
  if (!stored) return std::nullopt;
  if (++seen_ % told_every == 0) progress_(seen_);
  auto const read_leaf = parse_digest(stored->leaf);
  Digest const leaf = read_leaf ? *read_leaf : Digest{};
  journal::PlacedEntry placed{journal::Position{static_cast<std::uint64_t>(stored->position)}, std::nullopt, leaf};
  if (stored->id) {
    auto const entry = entry_in(*stored);
    placed.entry = entry ? journal::canonical(*entry) : "columns that make no entry";
    examine_change(*stored);
  }
  grow(*stored, leaf);
  return placed;
}

void Examination::examine_change(StoredEntry const& stored) {
  auto const position = static_cast<std::uint64_t>(stored.position);
  if (!stored.salt && !stored.change) {
    if (!was_erased(session_, stored))
      tell(position, position, "the change is gone, and no entry says that it was erased");
  } else if (!is_committed(stored)) {
    tell(position, position, "the change is not the one that the entry is committed to");
  }
}

void Examination::grow(StoredEntry const& stored, Digest const& leaf) {
  is_whole_ = is_whole_ && static_cast<std::uint64_t>(stored.position) == count_of(tree_.size());
  if (!is_whole_) return;
  tree_.append(leaf, [&](journal::Subtree subtree, Digest const& hash) {
    if (subtree.level > 0 && subtree.level % tile_height == 0) compare_tile(subtree, hash);
  });
}

void Examination::compare_tile(journal::Subtree subtree, Digest const& hash) {
  ++tiles_;
  auto const stored =
      session_.query_one<std::string>(sql("SELECT hash FROM journal_tile WHERE level = :level AND number = :number"),
                                      bind("level", static_cast<std::int64_t>(subtree.level)),
                                      bind("number", static_cast<std::int64_t>(subtree.index)));
  if (stored == hex(hash)) return;
  std::uint64_t const first = subtree.index << subtree.level;
  tell(first, first + (std::uint64_t{1} << subtree.level) - 1,
       stored ? "the tile is not the one of its leaves" : "the tile is missing");
}

void Examination::tell(std::uint64_t first, std::uint64_t last, std::string detail) {
  breaks_.push_back({journal::Verdict::altered, first, last, std::move(detail)});
}

std::uint64_t Examination::count(Sql const& statement) {
  return static_cast<std::uint64_t>(session_.query_one<std::int64_t>(statement).value());
}

std::vector<Break> Examination::finish() {
  progress_(seen_);
  auto const unplaced = count(
      sql("SELECT COUNT(*) FROM journal_entry e WHERE NOT EXISTS (SELECT 1 FROM journal_leaf l WHERE l.entry = e.id)"));
  if (unplaced > 0) tell(seen_, seen_ + unplaced - 1, "entries that were never placed in the tree");
  auto const loose = count(sql(
      "SELECT COUNT(*) FROM journal_change c WHERE NOT EXISTS (SELECT 1 FROM journal_entry e WHERE e.id = c.entry)"));
  if (loose > 0) tell(seen_, seen_ + loose - 1, "changes without an entry");
  if (is_whole_ && count(sql("SELECT COUNT(*) FROM journal_tile")) > tiles_)
    tell(0, seen_, "tiles that no leaves complete");
  return std::move(breaks_);
}

}  // namespace

Result<journal::Verification> verify_journal(Session& session, KnownCheckpoints const& known,
                                             Progress const& progress) {
  auto reader = HUIYIN_TRY(journal::CheckpointReader::open(known.file));
  Examination examination(session, progress);
  auto verification = journal::verify([&] { return examination.next(); }, [&] { return reader.next(); }, known.keys);
  std::ranges::move(examination.finish(), std::back_inserter(verification.breaks));
  return verification;
}

}  // namespace huiyin::store
