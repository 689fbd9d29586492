// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Traditional script, glyph variants and half-converted mixes become simplified script. Promises:
//  1. OpenCC's tables decide, unless data/chinese/script.tsv has a longer phrase or the same one;
//  2. simplified text passes unchanged, so simplifying twice changes nothing more;
//  3. no phrase reaches over a line end: a text cut there and converted in parts comes out the same.
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "chinese/mapped_text.hpp"
#include "words/result.hpp"

namespace huiyin::chinese {

class ScriptTables;

class ScriptConverter {
 public:
  // Lines of "phrase TAB simplified"; # opens a comment. A phrase also holds for the traditional forms of its
  // characters. Refuses lexicon.malformed, and script.unavailable when OpenCC's tables are not installed.
  static Result<ScriptConverter> make(std::string_view extra_phrases_tsv);

  MappedText simplify(std::string_view text) const;

 private:
  explicit ScriptConverter(std::shared_ptr<ScriptTables const> tables) : tables_(std::move(tables)) {}
  std::shared_ptr<ScriptTables const> tables_;
};

}  // namespace huiyin::chinese
