// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/pinyin.hpp"

#include <algorithm>

#include "chinese/utf8.hpp"

namespace huiyin::chinese {

namespace {

constexpr std::uint8_t letter_number(char32_t c) { return static_cast<std::uint8_t>(c - U'a' + 1); }

struct Marked {
  char32_t small;
  char32_t capital;
  char32_t plain;  // ü stands for itself
  std::uint8_t tone;
};

// A breve is often typed for the caron of the third tone.
constexpr std::array marked_letters{
    Marked{U'ā', U'Ā', U'a', 1}, Marked{U'á', U'Á', U'a', 2}, Marked{U'ǎ', U'Ǎ', U'a', 3}, Marked{U'à', U'À', U'a', 4},
    Marked{U'ă', U'Ă', U'a', 3}, Marked{U'ē', U'Ē', U'e', 1}, Marked{U'é', U'É', U'e', 2}, Marked{U'ě', U'Ě', U'e', 3},
    Marked{U'è', U'È', U'e', 4}, Marked{U'ĕ', U'Ĕ', U'e', 3}, Marked{U'ī', U'Ī', U'i', 1}, Marked{U'í', U'Í', U'i', 2},
    Marked{U'ǐ', U'Ǐ', U'i', 3}, Marked{U'ì', U'Ì', U'i', 4}, Marked{U'ĭ', U'Ĭ', U'i', 3}, Marked{U'ō', U'Ō', U'o', 1},
    Marked{U'ó', U'Ó', U'o', 2}, Marked{U'ǒ', U'Ǒ', U'o', 3}, Marked{U'ò', U'Ò', U'o', 4}, Marked{U'ŏ', U'Ŏ', U'o', 3},
    Marked{U'ū', U'Ū', U'u', 1}, Marked{U'ú', U'Ú', U'u', 2}, Marked{U'ǔ', U'Ǔ', U'u', 3}, Marked{U'ù', U'Ù', U'u', 4},
    Marked{U'ŭ', U'Ŭ', U'u', 3}, Marked{U'ü', U'Ü', U'ü', 0}, Marked{U'ǖ', U'Ǖ', U'ü', 1}, Marked{U'ǘ', U'Ǘ', U'ü', 2},
    Marked{U'ǚ', U'Ǚ', U'ü', 3}, Marked{U'ǜ', U'Ǜ', U'ü', 4}, Marked{U'ń', U'Ń', U'n', 2}, Marked{U'ň', U'Ň', U'n', 3},
    Marked{U'ǹ', U'Ǹ', U'n', 4}, Marked{U'ḿ', U'Ḿ', U'm', 2}, Marked{U'ê', U'Ê', U'e', 0}, Marked{U'ế', U'Ế', U'e', 2},
    Marked{U'ề', U'Ề', U'e', 4},
};

struct Typed {
  std::uint8_t letter = 0;
  std::uint8_t tone = 0;
  bool capital = false;
};

std::optional<Typed> typed_letter(char32_t c) {
  if (c >= 0xFF21 && c <= 0xFF5A) c = c - 0xFF21 + U'A';  // full width
  if (c == 0x0261) c = U'g';
  if (c == 0x0251) c = U'a';
  if (c == U'v') return Typed{letter_ue, 0, false};
  if (c == U'V') return Typed{letter_ue, 0, true};
  if (c >= U'a' && c <= U'z') return Typed{letter_number(c), 0, false};
  if (c >= U'A' && c <= U'Z') return Typed{letter_number(c - U'A' + U'a'), 0, true};
  if (c < 0xC0) return std::nullopt;
  auto const found = std::ranges::find_if(
      marked_letters, [c](Marked const& marked) { return marked.small == c || marked.capital == c; });
  if (found == marked_letters.end()) return std::nullopt;
  std::uint8_t const letter = found->plain == U'ü' ? letter_ue : letter_number(found->plain);
  return Typed{letter, found->tone, found->capital == c};
}

std::uint8_t combining_tone(char32_t c) {
  switch (c) {
    case 0x0304:
      return 1;
    case 0x0301:
      return 2;
    case 0x030C:
    case 0x0306:
      return 3;
    case 0x0300:
      return 4;
    default:
      return 0;
  }
}

bool parts_syllables(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000 || c == U'\'' || c == U'’' || c == U'‘' || c == U'-' ||
         c == U'·';
}

// lue and nue are lüe and nüe; ju, qu, xu and yu are never written with ü.
void settle_ue(Spelling& spelling) {
  for (std::size_t i = 1; i < spelling.size; ++i) {
    PinyinLetter& letter = spelling.letters[i];
    if (letter.starts_syllable) continue;
    std::uint8_t const before = spelling.letters[i - 1].letter;
    auto const is = [before](char32_t c) { return before == letter_number(c); };
    bool const then_e = i + 1 < spelling.size && spelling.letters[i + 1].letter == letter_number(U'e') &&
                        !spelling.letters[i + 1].starts_syllable;
    if (letter.letter == letter_number(U'u') && (is(U'l') || is(U'n')) && then_e) letter.letter = letter_ue;
    if (letter.letter == letter_ue && (is(U'j') || is(U'q') || is(U'x') || is(U'y')))
      letter.letter = letter_number(U'u');
  }
}

// Takes the characters of a spelling one by one.
class Speller {
 public:
  bool take(char32_t c) {
    if (parts_syllables(c)) {
      parted_ = true;
      return true;
    }
    if (auto const letter = typed_letter(c)) return take_letter(*letter);
    if (spelling_.size == 0 || parted_) return false;
    PinyinLetter& last = spelling_.letters[spelling_.size - 1];
    bool const after_u = last.letter == letter_number(U'u');
    if (c >= U'0' && c <= U'5') {
      parted_ = true;
      return set_tone(last, c == U'0' ? neutral_tone : static_cast<std::uint8_t>(c - U'0'));
    }
    if (std::uint8_t const tone = combining_tone(c); tone != 0) {
      has_mark_ = true;
      return set_tone(last, tone);
    }
    if (c == 0x0302) return last.letter == letter_number(U'e');
    if (after_u && (c == U':' || c == 0x0308)) {
      last.letter = letter_ue;
      return true;
    }
    return false;
  }

  std::optional<Spelling> done() {
    bool const abbreviation = capitals_ > 1 && capitals_ == spelling_.size;
    if (spelling_.size == 0 || (!has_mark_ && (spelling_.size == 1 || abbreviation))) return std::nullopt;
    settle_ue(spelling_);
    return spelling_;
  }

 private:
  bool take_letter(Typed const& typed) {
    if (spelling_.size == Spelling::most_letters) return false;
    spelling_.letters[spelling_.size++] = {typed.letter, typed.tone, parted_};
    parted_ = false;
    if (typed.capital) ++capitals_;
    if (typed.tone != 0) has_mark_ = spelling_.toned = true;
    return true;
  }

  bool set_tone(PinyinLetter& letter, std::uint8_t tone) {
    if (letter.tone != 0) return false;
    letter.tone = tone;
    spelling_.toned = true;
    return true;
  }

  Spelling spelling_;
  std::size_t capitals_ = 0;
  bool parted_ = true;
  bool has_mark_ = false;
};

}  // namespace

std::optional<Spelling> spell(std::string_view text) {
  Speller speller;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint const point = code_point_at(text, at);
    if (!speller.take(point.value)) return std::nullopt;
    at += point.length;
  }
  return speller.done();
}

std::optional<Syllable> syllable_of(Spelling const& spelling, std::size_t begin, std::size_t end) {
  constexpr std::size_t longest = 6;  // zhuang
  if (begin >= end || end > spelling.size || end - begin > longest) return std::nullopt;
  Syllable syllable;
  for (std::size_t i = begin; i < end; ++i) {
    PinyinLetter const& letter = spelling.letters[i];
    if (i > begin && letter.starts_syllable) return std::nullopt;
    if (letter.tone != 0 && syllable.tone != 0) return std::nullopt;
    syllable.letters = (syllable.letters << 5U) | letter.letter;
    syllable.tone = std::max(syllable.tone, letter.tone);
  }
  syllable.length = static_cast<std::uint8_t>(end - begin);
  return syllable;
}

}  // namespace huiyin::chinese
