// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/journal_rows.hpp"

namespace huiyin::store {

namespace {

std::optional<std::string> written(std::optional<journal::Reference> const& reference) {
  if (!reference) return std::nullopt;
  return reference->type + ' ' + reference->id;
}

std::optional<journal::Reference> reference(std::optional<std::string> const& text) {
  if (!text) return std::nullopt;
  std::size_t const space = text->find(' ');
  if (space == std::string::npos) throw_unreadable("a kind and an id", *text);
  return journal::Reference{text->substr(0, space), text->substr(space + 1)};
}

}  // namespace

std::string hex(journal::Salt const& salt) { return huiyin::hex(Digest{salt}); }

Result<journal::Salt> parse_salt(std::string_view text) {
  Digest const bytes = HUIYIN_TRY(parse_digest(text));
  return bytes.bytes;
}

void insert_entry(Session& session, journal::Entry const& entry, journal::Salt const& salt, std::string const& change) {
  session.exec(sql("INSERT INTO journal_entry (id, act, at, actor, role, on_behalf, action, object_type, object_id, "
                   "version_before, version_after, commitment, policy_version) VALUES (:id, :act, :at, :actor, :role, "
                   ":on_behalf, :action, :object_type, :object_id, :before, :after, :commitment, :policy_version)"),
               bind("id", entry.id), bind("act", entry.act), bind("at", entry.at), bind("actor", entry.actor),
               bind("role", entry.role), bind("on_behalf", written(entry.on_behalf)), bind("action", entry.action),
               bind("object_type", entry.object.type), bind("object_id", entry.object.id), bind("before", entry.before),
               bind("after", entry.after), bind("commitment", entry.commitment),
               bind("policy_version", entry.policy_version));
  session.exec(sql("INSERT INTO journal_change (entry, salt, change) VALUES (:entry, :salt, :change)"),
               bind("entry", entry.id), bind("salt", hex(salt)), bind("change", change));
}

journal::Entry entry_of(EntryRow row) {
  return {row.id,
          row.act,
          row.at,
          row.actor,
          std::move(row.role),
          reference(row.on_behalf),
          std::move(row.action),
          {std::move(row.object_type), std::move(row.object_id)},
          row.before,
          row.after,
          row.commitment,
          row.policy_version};
}

}  // namespace huiyin::store
