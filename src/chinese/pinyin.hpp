// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Pinyin as people and machines spell it: tone marks composed or combining, tone digits, ü as v or u:, ɡ and ɑ of
// phonetic fonts, full-width and capital letters, syllables run together or apart.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace huiyin::chinese {

constexpr std::uint8_t neutral_tone = 5;
constexpr std::uint8_t letter_ue = 27;  // ü, after a…z as 1…26

struct PinyinLetter {
  std::uint8_t letter = 0;
  std::uint8_t tone = 0;         // 0: not marked
  bool starts_syllable = false;  // something stands between it and the letter before
};

struct Spelling {
  static constexpr std::size_t most_letters = 48;
  std::array<PinyinLetter, most_letters> letters{};
  std::size_t size = 0;
  bool toned = false;
};

// Nothing for what is not written as pinyin, for a bare letter, and for capitals without tone marks (an abbreviation).
std::optional<Spelling> spell(std::string_view text);

struct Syllable {
  std::uint32_t letters = 0;  // five bits each, the first letter highest
  std::uint8_t length = 0;
  std::uint8_t tone = 0;
  bool operator==(Syllable const&) const = default;
};

// The letters from begin to end as one syllable; nothing when a border or a second tone lies between them.
std::optional<Syllable> syllable_of(Spelling const& spelling, std::size_t begin, std::size_t end);

}  // namespace huiyin::chinese
