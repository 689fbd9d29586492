// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/journal_reader.hpp"

#include <limits>

#include "store/journal_rows.hpp"

namespace huiyin::store {

namespace {

constexpr auto next_entries = sql(
    "SELECT l.position, l.leaf, l.entry, e.id, e.act, e.at, e.actor, e.role, e.on_behalf, e.action, e.object_type, "
    "e.object_id, e.version_before, e.version_after, e.commitment, e.policy_version, c.salt, c.change "
    "FROM journal_leaf l LEFT JOIN journal_entry e ON e.id = l.entry LEFT JOIN journal_change c ON c.entry = l.entry "
    "WHERE l.position > :last ORDER BY l.position LIMIT 100");

template <class AnId>
Result<std::optional<AnId>> parsed(std::optional<std::string> const& text) {
  if (!text) return std::optional<AnId>();
  return std::optional<AnId>(HUIYIN_TRY(parse_id<AnId>(*text)));
}

std::optional<journal::Reference> reference_in(std::optional<std::string> const& text) {
  if (!text) return std::nullopt;
  std::size_t const space = std::min(text->find(' '), text->size() - 1);
  return journal::Reference{text->substr(0, space), text->substr(space + 1)};
}

Result<journal::Entry> parsed(StoredEntry const& stored) {
  auto const id = HUIYIN_TRY(parse_id<EntryId>(stored.id.value_or("")));
  auto const act = HUIYIN_TRY(parse_id<ActId>(stored.act.value_or("")));
  auto const actor = HUIYIN_TRY(parsed<AccountId>(stored.actor));
  auto const commitment = HUIYIN_TRY(parse_digest(stored.commitment.value_or("")));
  auto const policy_version = HUIYIN_TRY(parse_digest(stored.policy_version.value_or("")));
  return journal::Entry{id,
                        act,
                        Moment(std::chrono::milliseconds(stored.at.value_or(0))),
                        actor,
                        stored.role,
                        reference_in(stored.on_behalf),
                        stored.action.value_or(""),
                        {stored.object_type.value_or(""), stored.object_id.value_or("")},
                        Version{stored.before.value_or(-1)},
                        Version{stored.after.value_or(-1)},
                        commitment,
                        policy_version};
}

}  // namespace

std::optional<journal::Entry> entry_in(StoredEntry const& stored) {
  auto entry = parsed(stored);
  if (!entry || !is_sound(*entry)) return std::nullopt;
  return *std::move(entry);
}

bool is_committed(StoredEntry const& stored) {
  auto const salt = parse_salt(stored.salt.value_or(""));
  return salt && hex(journal::commit(*salt, stored.change.value_or(""))) == stored.commitment;
}

bool was_erased(Session& session, StoredEntry const& stored) {
  return !session
              .query<std::string>(sql("SELECT id FROM journal_entry WHERE object_type = 'entry' AND object_id = :id "
                                      "AND action = 'erase'"),
                                  bind("id", stored.entry))
              .empty();
}

std::optional<StoredEntry> JournalReader::next() {
  if (read_.empty()) {
    auto const last = last_.value_or(std::numeric_limits<std::int64_t>::min());
    auto rows = session_.query<StoredEntry>(next_entries, bind("last", last));
    read_.assign(std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    if (read_.empty()) return std::nullopt;
    last_ = read_.back().position;
  }
  StoredEntry stored = std::move(read_.front());
  read_.pop_front();
  return stored;
}

}  // namespace huiyin::store
