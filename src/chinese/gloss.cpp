// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/gloss.hpp"

#include "chinese/characters.hpp"
#include "chinese/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <optional>

namespace huiyin::chinese {

namespace {

constexpr std::size_t longest_gloss = 64;   // bytes between the brackets
constexpr std::size_t most_characters = 8;  // glossed together

bool opens(char32_t c) { return c == U'(' || c == U'（'; }
bool closes(char32_t c) { return c == U')' || c == U'）'; }

// The last characters that were kept, so that a gloss finds what it reads even behind another gloss.
class Before {
 public:
  void push(char32_t c) {
    if (is_han(c)) {
      characters_[count_ % most_characters] = c;
      ++count_;
    } else {
      count_ = 0;
    }
  }
  std::size_t size() const { return std::min(count_, most_characters); }
  char32_t from_end(std::size_t i) const { return characters_[(count_ - 1 - i) % most_characters]; }

 private:
  std::array<char32_t, most_characters> characters_{};
  std::size_t count_ = 0;
};

enum class Tones { exact, loose };

// Exactly: a marked tone is the reading's own; a syllable without one is neutral beside toned ones (dōngxi).
bool fits(Spelling const& spelling, std::size_t begin, std::size_t end, Syllable const& reading, Tones tones) {
  auto const syllable = syllable_of(spelling, begin, end);
  if (!syllable || syllable->letters != reading.letters) return false;
  if (tones == Tones::loose) return true;
  return syllable->tone == reading.tone || syllable->tone == 0 || syllable->tone == neutral_tone;
}

// Whether the spelling reads the characters before it: walked from its end, one bit for each place that a syllable may
// start at. Each character must be read by one of its readings, and all letters must be used up.
bool reads(Spelling const& spelling, Before const& before, Readings const& readings, Tones tones) {
  std::uint64_t starts = std::uint64_t{1} << spelling.size;
  for (std::size_t i = 0; i < before.size() && starts != 0; ++i) {
    std::uint64_t next = 0;
    for (Syllable const& reading : readings.of(before.from_end(i)))
      for (std::uint64_t left = starts; left != 0; left &= left - 1) {
        auto const end = static_cast<std::size_t>(std::countr_zero(left));
        if (end >= reading.length && fits(spelling, end - reading.length, end, reading, tones))
          next |= std::uint64_t{1} << (end - reading.length);
      }
    if ((next & 1U) != 0) return true;
    starts = next;
  }
  return false;
}

struct Gloss {
  std::size_t length;  // bytes, brackets included
  bool sure;           // with tones, and the right ones
};

// The gloss that opens at the place; nothing when the brackets hold anything else.
std::optional<Gloss> gloss_at(std::string_view text, std::size_t at, Before const& before, Readings const& readings) {
  std::size_t const begin = at + code_point_at(text, at).length;
  std::size_t const limit = std::min(text.size(), begin + longest_gloss);
  for (std::size_t end = begin; end < limit;) {
    CodePoint const point = code_point_at(text, end);
    if (closes(point.value)) {
      auto const spelling = spell(text.substr(begin, end - begin));
      if (!spelling) return std::nullopt;
      std::size_t const length = end + point.length - at;
      if (spelling->toned && reads(*spelling, before, readings, Tones::exact)) return Gloss{length, true};
      if (reads(*spelling, before, readings, Tones::loose)) return Gloss{length, false};
      return std::nullopt;
    }
    if (is_han(point.value) || opens(point.value) || point.value == U'\n') return std::nullopt;
    end += point.length;
  }
  return std::nullopt;
}

// Calls found(place, gloss) for each gloss; it answers whether to leave the gloss out and whether to go on.
enum class Decision { keep, drop, stop };
template <class Found>
void each_gloss(std::string_view text, Readings const& readings, Found&& found) {
  Before before;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint const point = code_point_at(text, at);
    if (opens(point.value) && before.size() > 0) {
      if (auto const gloss = gloss_at(text, at, before, readings)) {
        Decision const decision = found(at, *gloss);
        if (decision == Decision::stop) return;
        if (decision == Decision::drop) {
          at += gloss->length;
          continue;
        }
      }
    }
    before.push(point.value);
    at += point.length;
  }
}

// A row's characters stand in one of three blocks, laid end to end in starts_; 〇 comes first.
struct Block {
  char32_t first;
  char32_t last;
};
constexpr std::array blocks{Block{0x3007, 0x3007}, Block{0x3400, 0x4DBF}, Block{0x4E00, 0x9FFF}, Block{0xF900, 0xFAFF}};

std::optional<std::size_t> place_of(char32_t character) {
  std::size_t before = 0;
  for (Block const& block : blocks) {
    if (character >= block.first && character <= block.last) return before + (character - block.first);
    before += block.last - block.first + 1;
  }
  return std::nullopt;
}

// A single letter is a reading too, though no gloss.
std::optional<Syllable> syllable_of_reading(std::string_view word) {
  if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z')
    return Syllable{static_cast<std::uint32_t>(word[0] - 'a' + 1), 1, 0};
  auto const spelling = spell(word);
  return spelling ? syllable_of(*spelling, 0, spelling->size) : std::nullopt;
}

constexpr std::size_t places = 1 + 0x19C0 + 0x5200 + 0x200;

Error malformed(std::size_t line) {
  return refuse(Fault::invalid_input, "lexicon.malformed", fmt::format("readings.tsv:{}", line));
}

}  // namespace

Result<Readings> Readings::parse(std::string_view tsv) {
  Readings readings;
  readings.table_ = tsv;
  readings.starts_.resize(places);
  std::string_view const table = readings.table_;
  std::size_t line = 1;
  for (std::size_t at = 0; at < table.size(); ++line) {
    std::size_t const end = std::min(table.find('\n', at), table.size());
    CodePoint const character = code_point_at(table, at);
    auto const place = place_of(character.value);
    std::size_t const tab = at + character.length;
    if (!place || tab + 1 >= end || table[tab] != '\t' || readings.starts_[*place] != 0) return malformed(line);
    readings.starts_[*place] = static_cast<std::uint32_t>(tab + 1);
    at = end + 1;
  }
  return readings;
}

std::vector<Syllable> Readings::of(char32_t character) const {
  std::vector<Syllable> syllables;
  auto const place = place_of(character);
  if (!place || starts_[*place] == 0) return syllables;
  std::string_view row = std::string_view(table_).substr(starts_[*place]);
  row = row.substr(0, row.find('\n'));
  syllables.reserve(8);
  while (!row.empty()) {
    std::string_view const word = row.substr(0, row.find(' '));
    if (auto const syllable = syllable_of_reading(word)) syllables.push_back(*syllable);
    row.remove_prefix(std::min(row.size(), word.size() + 1));
  }
  return syllables;
}

bool Readings::valid(char32_t character, std::string_view syllable) const {
  auto const asked = syllable_of_reading(syllable);
  if (!asked) return false;
  return std::ranges::any_of(of(character), [&](Syllable const& reading) {
    return reading.letters == asked->letters && (asked->tone == reading.tone || asked->tone == 0);
  });
}

bool has_sure_gloss(std::string_view text, Readings const& readings) {
  bool sure = false;
  each_gloss(text, readings, [&](std::size_t, Gloss const& gloss) {
    sure = gloss.sure;
    return sure ? Decision::stop : Decision::keep;
  });
  return sure;
}

MappedText repair_glosses(std::string_view text, Readings const& readings, DoubtfulGlosses doubtful) {
  MappedText made;
  made.text.reserve(text.size());
  std::size_t kept = 0;
  auto const keep_until = [&](std::size_t at) {
    made.text += text.substr(kept, at - kept);
    made.map.keep(at - kept);
    kept = at;
  };
  each_gloss(text, readings, [&](std::size_t at, Gloss const& gloss) {
    if (!gloss.sure && doubtful == DoubtfulGlosses::keep) return Decision::keep;
    keep_until(at);
    made.map.drop(gloss.length);
    kept = at + gloss.length;
    return Decision::drop;
  });
  keep_until(text.size());
  return made;
}

MappedText repair_glosses(std::string_view text, Readings const& readings) {
  return repair_glosses(text, readings, has_sure_gloss(text, readings) ? DoubtfulGlosses::drop : DoubtfulGlosses::keep);
}

}  // namespace huiyin::chinese
