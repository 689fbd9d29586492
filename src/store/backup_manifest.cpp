// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/backup_manifest.hpp"

#include <sstream>

#include <fmt/format.h>

namespace huiyin::store {

std::string render(Manifest const& manifest) {
  std::string const said =
      fmt::format("huiyin-backup 1\nengine {}\nschema {}\nat {}\nentries {}\nroot {}\nstore {} {}\ncheckpoints {} {}\n",
                  name_of(manifest.engine), manifest.schema, manifest.at.time_since_epoch().count(),
                  count_of(manifest.head.size), hex(manifest.head.root), manifest.store.size,
                  hex(manifest.store.digest), manifest.checkpoints.size, hex(manifest.checkpoints.digest));
  return said + fmt::format("manifest {}\n", hex(sha256(said)));
}

// Read leniently and written again: only what comes out the same was a manifest.
Result<Manifest> parse_manifest(std::string_view text) {
  auto const malformed = [] { return refuse(Fault::invalid_input, "backup.malformed"); };
  std::istringstream in{std::string(text)};
  std::string word, form, engine, root, store, checkpoints;
  std::int64_t at = 0;
  std::uint64_t entries = 0;
  Manifest read;
  in >> word >> form >> word >> engine >> word >> read.schema >> word >> at >> word >> entries >> word >> root;
  in >> word >> read.store.size >> store >> word >> read.checkpoints.size >> checkpoints;
  auto const known = parse_name<Dialect>(engine);
  auto const root_digest = parse_digest(root);
  auto const store_digest = parse_digest(store);
  auto const checkpoints_digest = parse_digest(checkpoints);
  if (!known || !root_digest || !store_digest || !checkpoints_digest) return malformed();
  read.engine = *known;
  read.at = Moment(std::chrono::milliseconds(at));
  read.head = {journal::TreeSize{entries}, *root_digest};
  read.store.digest = *store_digest;
  read.checkpoints.digest = *checkpoints_digest;
  if (render(read) != text) return malformed();
  return read;
}

}  // namespace huiyin::store
