// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/clean.hpp"

#include "chinese/gloss.hpp"
#include "chinese/script.hpp"
#include "documents/markup.hpp"

namespace huiyin::bulletin {

chinese::MappedText clean_text(std::string_view decoded, Lexicon const& lexicon, unsigned) {
  chinese::MappedText text = documents::strip_markup(decoded);
  text =
      chinese::then(text, [&](std::string_view before) { return chinese::repair_glosses(before, lexicon.readings); });
  return chinese::then(text, [&](std::string_view before) { return lexicon.script.simplify(before); });
}

}  // namespace huiyin::bulletin
