// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One entry of the journal: who did what to which thing, when, by which rules. Promises: an entry has exactly one form
// in bytes, and parse_entry reads that form and nothing else; what was changed stands in it as a commitment only, so
// the change can be erased when its time is over and the tree still holds. (docs/decisions/0020-journal-entries.md)
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "words/digest.hpp"
#include "words/ids.hpp"
#include "words/moment.hpp"
#include "words/version.hpp"

namespace huiyin::journal {

// A thing by its kind and its id: an item, an organisation, a round. The kind is a word, the id has no spaces.
struct Reference {
  std::string type;
  std::string id;
  friend bool operator==(Reference const&, Reference const&) = default;
};

struct Entry {
  EntryId id;
  ActId act;
  Moment at;
  std::optional<AccountId> actor;      // nobody: the program itself, or a writer of letters
  std::optional<std::string> role;     // the word of the role acted in; roles may go, entries stay
  std::optional<Reference> on_behalf;  // for whom, if not for the actor's own organisation
  std::string action;
  Reference object;
  Version before{};  // 0: the thing was made by this act
  Version after{};   // equal to before: it was read, not changed
  Digest commitment;
  Digest policy_version;
  friend bool operator==(Entry const&, Entry const&) = default;
};

constexpr std::size_t longest_entry = 2048;

bool is_sound(Entry const& entry);                 // no word, id or version that has no place in an entry
std::string canonical(Entry const& entry);         // throws on one that is not sound
Result<Entry> parse_entry(std::string_view text);  // the inverse; refuses entry.malformed

using Salt = std::array<std::uint8_t, 32>;

Digest commit(Salt const& salt, std::string_view change);  // to the canonical text of a change

}  // namespace huiyin::journal
