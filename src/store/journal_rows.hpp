// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The journal's entries as rows: how an entry is kept, and found again as the entry it was.
#pragma once

#include <optional>
#include <string>

#include "journal/entry.hpp"
#include "store/session.hpp"

namespace huiyin::store {

void insert_entry(Session& session, journal::Entry const& entry, journal::Salt const& salt, std::string const& change);

// Columns of journal_entry, in the order of EntryRow; with the prefix of a table named e.
constexpr char const* entry_columns =
    "e.id, e.act, e.at, e.actor, e.role, e.on_behalf, e.action, e.object_type, e.object_id, e.version_before, "
    "e.version_after, e.commitment, e.policy_version";

struct EntryRow {
  EntryId id;
  ActId act;
  Moment at;
  std::optional<AccountId> actor;
  std::optional<std::string> role;
  std::optional<std::string> on_behalf;  // "type id"
  std::string action;
  std::string object_type;
  std::string object_id;
  Version before;
  Version after;
  Digest commitment;
  Digest policy_version;
  auto tie() const {
    return std::tie(id, act, at, actor, role, on_behalf, action, object_type, object_id, before, after, commitment,
                    policy_version);
  }
};
journal::Entry entry_of(EntryRow row);

std::string hex(journal::Salt const& salt);
Result<journal::Salt> parse_salt(std::string_view text);  // refuses digest.malformed

}  // namespace huiyin::store
