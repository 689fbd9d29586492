// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Contents of files, by their digest, in chunks of at most 256 KiB numbered from 0. Promises: the same content is kept
// once; what an upload left unfinished is no content; no content is ever whole in memory here but an upload that is
// asked for so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "store/session.hpp"
#include "store/upkeep.hpp"

namespace huiyin::store {

// Nothing behind the last chunk. Of a content that is kept; a missing chunk throws Failure, corrupt.
std::optional<std::string> read_chunk(Session& session, Digest const& content, std::int64_t number);

// An upload under way, whole: for a reader that needs it so, and bounds it.
std::string read_upload(Session& session, AttachmentId upload);

// The upload's chunks become the content's, or go when it is known already. Refuses upload.incomplete when they do not
// add up to the size.
Result<void> keep_upload(Session& session, AttachmentId upload, Digest const& content, std::int64_t size);

}  // namespace huiyin::store
