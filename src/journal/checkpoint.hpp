// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Checkpoints: size and root of the journal's tree at one time, signed (C2SP tlog-checkpoint in signed-note form).
// Promises: what is read is written again byte for byte; at most 16 KiB and 16 signatures are read; signatures of
// unknown keys are kept and believed in nothing. (docs/decisions/0021-checkpoints.md)
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "journal/tree.hpp"

namespace huiyin::journal {

constexpr std::size_t largest_checkpoint = 16 * 1024;
constexpr std::size_t most_signatures = 16;

struct Checkpoint {
  std::string origin;  // names the log
  TreeHead head;
  friend bool operator==(Checkpoint const&, Checkpoint const&) = default;
};

struct NoteSignature {
  std::string key_name;
  std::string key_id;  // 4 bytes
  std::string bytes;
  friend bool operator==(NoteSignature const&, NoteSignature const&) = default;
};

struct SignedCheckpoint {
  Checkpoint checkpoint;
  std::string text;  // what is signed, verbatim: it may have lines behind the root that mean nothing here
  std::vector<NoteSignature> signatures;
  friend bool operator==(SignedCheckpoint const&, SignedCheckpoint const&) = default;
};

std::string note_text(Checkpoint const& checkpoint);
std::string render(SignedCheckpoint const& signed_checkpoint);
Result<SignedCheckpoint> parse_checkpoint(std::string_view note);  // refuses checkpoint.malformed, checkpoint.too_large

bool is_key_name(std::string_view text);  // UTF-8 without spaces, control characters and plus

}  // namespace huiyin::journal
