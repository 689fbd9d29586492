// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rebuild.hpp"

#include "forms/events.hpp"
#include "store/connection.hpp"
#include "store/journal_reader.hpp"
#include "store/migrations.hpp"
#include "store/place.hpp"
#include "store/scratch_folder.hpp"
#include "store/search_words.hpp"

namespace huiyin::store {

namespace {

constexpr std::uint64_t changes_at_once = 1000;

template <class T>
Result<void> replay_change(Session& into, StoredEntry const& stored) {
  auto const id = HUIYIN_TRY(parse_id<IdOf<T>>(*stored.object_id));
  auto const events = HUIYIN_TRY(forms::read_events<typename Kind<T>::Event>(*stored.change));
  auto const before = Rows<T>::load(into, id);
  T const now = after(id, before, events);
  if (count_of(before ? before->version : Version{}) != stored.before || count_of(now.version) != stored.after)
    return refuse(Fault::conflict, "journal.version_jumps");
  HUIYIN_TRY(Rows<T>::write(into, before, now));
  write_search_words(into, before ? &*before : nullptr, now);
  return {};
}

struct ReplayedKind {
  policy::Object object;
  Result<void> (*replay)(Session&, StoredEntry const&);
};

template <class T>
constexpr ReplayedKind replayed = {Kind<T>::object, replay_change<T>};

#define HUIYIN_KIND(T) replayed<T>,
constexpr std::array replayed_kinds{HUIYIN_FOR_EACH_KIND(HUIYIN_KIND)};
#undef HUIYIN_KIND

ReplayedKind const* kind_of(StoredEntry const& stored) {
  for (auto const& kind : replayed_kinds)
    if (name_of(kind.object) == stored.object_type) return &kind;
  return nullptr;
}

class Replaying {
 public:
  Replaying(Session& from, Session& into) : from_(from), into_(into) {}

  void take(StoredEntry const& stored);
  Replay finish();

 private:
  void note(StoredEntry const& stored, Unreplayed why, std::string detail = {});
  std::string replay_apart(ReplayedKind const& kind, StoredEntry const& stored);

  Session& from_;
  Session& into_;
  Replay told_;
};

void Replaying::take(StoredEntry const& stored) {
  if (told_.entries++ % changes_at_once == 0) {
    if (into_.connection().in_transaction()) into_.connection().commit();
    into_.connection().begin(Begin::to_write);
  }
  if (!stored.id) return note(stored, Unreplayed::altered, "the entry is gone");
  if (stored.before == stored.after) return;  // read, not changed
  if (!stored.change && was_erased(from_, stored)) return note(stored, Unreplayed::erased);
  if (!is_committed(stored)) return note(stored, Unreplayed::altered);
  auto const* const kind = kind_of(stored);
  if (!kind) return note(stored, Unreplayed::unknown);
  if (auto const why = replay_apart(*kind, stored); !why.empty()) return note(stored, Unreplayed::impossible, why);
  ++told_.changes;
}

// A change that cannot be made again spoils nothing but itself.
std::string Replaying::replay_apart(ReplayedKind const& kind, StoredEntry const& stored) {
  auto& connection = into_.connection();
  connection.savepoint();
  std::string why;
  try {
    auto const done = kind.replay(into_, stored);
    if (done) {
      connection.release();
      return why;
    }
    why = done.error().code;
  } catch (std::exception const& thrown) {
    auto const* const failure = dynamic_cast<Failure const*>(&thrown);
    if (!connection.in_transaction() || (failure && is_fatal(failure->cause()))) throw;
    why = thrown.what();
  }
  connection.rollback_to_savepoint();
  return why;
}

void Replaying::note(StoredEntry const& stored, Unreplayed why, std::string detail) {
  told_.notes.push_back({why, stored.position,
                         stored.object_type.value_or("entry") + ' ' + stored.object_id.value_or(stored.entry),
                         std::move(detail)});
}

Replay Replaying::finish() {
  if (into_.connection().in_transaction()) into_.connection().commit();
  return std::move(told_);
}

}  // namespace

Replay replay(Session& from, Session& into, Progress const& progress) {
  Replaying replaying(from, into);
  JournalReader reader(from);
  std::uint64_t seen = 0;
  while (auto const stored = reader.next()) {
    replaying.take(*stored);
    if (++seen % changes_at_once == 0) progress(seen);
  }
  progress(seen);
  return replaying.finish();
}

Result<Rebuild> rebuild(Session& session, Scratch const& scratch, Progress const& progress) {
  ScratchFolder const folder(scratch.folder);
  auto made = HUIYIN_TRY(open_session(SqliteFile{folder.path() / "made.db"}, Access::write));
  HUIYIN_TRY(migrate(made, scratch.now));
  auto replayed_journal = replay(session, made, progress);
  return Rebuild{std::move(replayed_journal), compare_rows(made, session)};
}

}  // namespace huiyin::store
