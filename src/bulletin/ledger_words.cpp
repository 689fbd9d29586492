// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_words.hpp"

#include "chinese/fold.hpp"

namespace huiyin::bulletin {

namespace {

constexpr std::u32string_view opening = U"([{〔【〈<";
constexpr std::u32string_view closing = U")]}〕】〉>";
constexpr std::u32string_view apart = U"/、,;\\|";

bool is_word(char32_t c) {
  auto const kind = chinese::kind_of(c);
  return kind == chinese::CharacterKind::han || kind == chinese::CharacterKind::letter;
}

std::u32string words_outside_brackets(std::u32string_view text) {
  std::u32string words;
  int open = 0;
  for (char32_t const c : text) {
    if (opening.find(c) != std::u32string_view::npos) ++open;
    if (open == 0 && is_word(c) && c != U'的') words += c;
    if (open > 0 && closing.find(c) != std::u32string_view::npos) --open;
  }
  return words;
}

}  // namespace

std::u32string cell_words(std::string_view text) {
  std::u32string words;
  for (auto const& folded : chinese::fold(text))
    if (folded.value > U' ' && chinese::kind_of(folded.value) != chinese::CharacterKind::blank) words += folded.value;
  return words;
}

std::u32string heading_words(std::string_view text) {
  std::u32string const all = cell_words(text);
  std::u32string words = words_outside_brackets(all);
  if (!words.empty()) return words;
  for (char32_t const c : all)
    if (is_word(c)) words += c;
  return words;
}

std::vector<std::u32string> heading_parts(std::string_view text) {
  std::vector<std::u32string> parts(1);
  int open = 0;
  for (char32_t const c : cell_words(text)) {
    if (opening.find(c) != std::u32string_view::npos) ++open;
    if (open == 0 && apart.find(c) != std::u32string_view::npos) parts.emplace_back();
    if (open == 0 && is_word(c) && c != U'的') parts.back() += c;
    if (open > 0 && closing.find(c) != std::u32string_view::npos) --open;
  }
  std::erase_if(parts, [](auto const& part) { return part.empty(); });
  return parts;
}

}  // namespace huiyin::bulletin
