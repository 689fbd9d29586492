// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The journal as it stands in the database, read in the order of its positions by one who believes nothing of it: every
// column as it is, whatever it holds; a part that is missing is missing in what is read and no failure.
#pragma once

#include <deque>
#include <optional>
#include <string>

#include "journal/entry.hpp"
#include "store/session.hpp"

namespace huiyin::store {

struct StoredEntry {
  std::int64_t position;
  std::string leaf;
  std::string entry;              // the leaf's reference to it
  std::optional<std::string> id;  // none: the entry is gone
  std::optional<std::string> act;
  std::optional<std::int64_t> at;
  std::optional<std::string> actor;
  std::optional<std::string> role;
  std::optional<std::string> on_behalf;
  std::optional<std::string> action;
  std::optional<std::string> object_type;
  std::optional<std::string> object_id;
  std::optional<std::int64_t> before;
  std::optional<std::int64_t> after;
  std::optional<std::string> commitment;
  std::optional<std::string> policy_version;
  std::optional<std::string> salt;  // none: the change was erased
  std::optional<std::string> change;
  auto tie() const {
    return std::tie(position, leaf, entry, id, act, at, actor, role, on_behalf, action, object_type, object_id, before,
                    after, commitment, policy_version, salt, change);
  }
};

// Nothing when the columns make no entry.
std::optional<journal::Entry> entry_in(StoredEntry const& stored);

// Whether the change is the one that the entry is committed to.
bool is_committed(StoredEntry const& stored);

// Whether the change is missing because an entry says that it was erased.
bool was_erased(Session& session, StoredEntry const& stored);

class JournalReader {
 public:
  explicit JournalReader(Session& session) : session_(session) {}
  std::optional<StoredEntry> next();

 private:
  Session& session_;
  std::deque<StoredEntry> read_;
  std::optional<std::int64_t> last_;
};

}  // namespace huiyin::store
