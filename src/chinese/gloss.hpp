// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Drops pinyin glosses, 內(nèi) → 內, and nothing else. Promises:
//  1. a gloss goes only when it reads the characters before it, by the table of readings;
//  2. a gloss without tones, or with mistaken ones, goes only from a text that also has right ones; a bare letter
//  never;
//  3. repairing twice changes nothing more.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chinese/mapped_text.hpp"
#include "chinese/pinyin.hpp"
#include "words/result.hpp"

namespace huiyin::chinese {

class Readings {
 public:
  // Lines of "character TAB readings", ascending, as tools/make_readings.py writes them; refuses lexicon.malformed.
  static Result<Readings> parse(std::string_view tsv);

  // Whether the character may be read so. A syllable without a tone fits every tone.
  bool valid(char32_t character, std::string_view syllable) const;

  std::vector<Syllable> of(char32_t character) const;

 private:
  std::string table_;
  std::vector<std::uint32_t> starts_;  // where the readings of each character stand in table_; 0: none
};

enum class DoubtfulGlosses { keep, drop };  // those without tones or with mistaken ones

// Whether any gloss has the right tones; looks no further than the first.
bool has_sure_gloss(std::string_view text, Readings const& readings);

// For parts of one text, cut at line ends: drop when any part has_sure_gloss.
MappedText repair_glosses(std::string_view text, Readings const& readings, DoubtfulGlosses doubtful);
MappedText repair_glosses(std::string_view text, Readings const& readings);

}  // namespace huiyin::chinese
