// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a backup says of itself, as a text of nine lines, the last of which is the digest of those before. render and
// parse_manifest are inverses.
#pragma once

#include <string>

#include "journal/tree.hpp"
#include "store/session.hpp"
#include "words/moment.hpp"

namespace huiyin::store {

constexpr std::array dialect_names{Named{Dialect::sqlite, "sqlite"}, Named{Dialect::postgres, "postgres"}};
static_assert(named_in_order(dialect_names));
constexpr auto const& names_of(Dialect) { return dialect_names; }

struct BackedUpFile {
  std::int64_t size = 0;
  Digest digest;
  friend bool operator==(BackedUpFile const&, BackedUpFile const&) = default;
};

struct Manifest {
  Dialect engine = Dialect::sqlite;
  std::int64_t schema = 0;  // the last migration that was applied
  Moment at;
  journal::TreeHead head;
  BackedUpFile store;
  BackedUpFile checkpoints;
  friend bool operator==(Manifest const&, Manifest const&) = default;
};

std::string render(Manifest const& manifest);
Result<Manifest> parse_manifest(std::string_view text);  // refuses backup.malformed

}  // namespace huiyin::store
