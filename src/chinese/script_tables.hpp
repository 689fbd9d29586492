// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// OpenCC's traditional-to-simplified tables and our own, laid flat: one look at a table tells for each character what
// it becomes and which phrases start with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "words/result.hpp"

namespace huiyin::chinese {

struct ScriptPhrase {
  std::string key;
  std::string made;
  bool same_lengths = false;     // each character as many bytes as the one it becomes
  bool keeps = false;            // a word that stays as it is
  std::size_t changed_last = 0;  // where its last character begins, when that one changes
};

class ScriptTables {
 public:
  static Result<ScriptTables> make(std::string_view extra_phrases_tsv);

  char16_t character(char32_t c) const {  // 0: stays
    return c < plane_.size() ? static_cast<char16_t>(plane_[c] & 0xFFFFU) : u'\0';
  }

  std::span<ScriptPhrase const> phrases_from(char32_t first) const {  // longest first
    if (first < plane_.size() && plane_[first] >> 16U == 0) return {};
    return group_of(first);
  }

 private:
  friend class ScriptTablesBuilder;
  struct Group {
    char32_t first;
    std::uint32_t begin;
    std::uint32_t end;
  };
  std::span<ScriptPhrase const> group_of(char32_t first) const;

  std::vector<std::uint32_t> plane_;  // low half: the character made; high half: number of its group, from 1
  std::vector<ScriptPhrase> phrases_;
  std::vector<Group> groups_;
};

}  // namespace huiyin::chinese
