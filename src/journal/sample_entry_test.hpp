// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Entries and a key that tests of the journal share: always the same, so that files made of them can be committed.
#pragma once

#include "journal/entry.hpp"
#include "journal/signature.hpp"

namespace huiyin::journal {

inline Entry sample_entry(std::uint8_t number = 0) {
  IdBytes bytes{0x01, 0x9f, 0x1c, 0x0a, 0x4d, 0x00, 0x70, 0x00, 0x80, 0, 0, 0, 0, 0, 0, number};
  IdBytes act = bytes;
  act[14] = 1;
  IdBytes account = bytes;
  account[14] = 2;
  account[15] = 0;
  return {EntryId(bytes),
          ActId(act),
          Moment(std::chrono::milliseconds(1782867723004 + number)),
          AccountId(account),
          "unit",
          Reference{"organisation", "019f1c0a-4d00-7000-8000-000000000300"},
          "submit_evidence",
          {"item", "019f1c0a-4d00-7000-8000-000000000400"},
          Version{3},
          Version{4},
          sha256("a change"),
          sha256("a policy")};
}

// The seed is public: this key signs nothing but tests.
inline SigningKey sample_key() {
  return SigningKey::parse("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz").value();
}

}  // namespace huiyin::journal
