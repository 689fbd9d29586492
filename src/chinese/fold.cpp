// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/fold.hpp"

#include "chinese/characters.hpp"
#include "chinese/fold_table.hpp"
#include "chinese/utf32.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <stdexcept>
#include <string>
#include <unordered_map>

namespace huiyin::chinese {

namespace {

// A cluster is a character and the marks that may combine with it. Longer ones are cut, as Unicode allows in
// stream-safe text: their reordering takes the square of their length.
constexpr std::size_t longest_cluster = 32;
constexpr char32_t first_combining = 0x300;
constexpr char32_t replacement = 0xFFFD;

class AloneTable {
 public:
  AloneTable() : plane_(0x10000) {
    for (std::size_t i = 0; i + 1 < fold_pairs.size(); i += 2) {
      if (fold_pairs[i] < plane_.size()) {
        plane_[fold_pairs[i]] = fold_pairs[i + 1];
      } else {
        rare_.emplace(fold_pairs[i], fold_pairs[i + 1]);
      }
    }
  }

  char32_t simplified(char32_t c) const {
    if (c < plane_.size()) return plane_[c] == 0 ? c : plane_[c];
    auto const found = rare_.find(c);
    return found == rare_.end() ? c : found->second;
  }

 private:
  std::vector<char32_t> plane_;
  std::unordered_map<char32_t, char32_t> rare_;
};

AloneTable const& alone_table() {
  static AloneTable const table;
  return table;
}

icu::Normalizer2 const& nfkc_casefold() {
  static icu::Normalizer2 const& normalizer = []() -> icu::Normalizer2 const& {
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const found = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFKC_Casefold");
    return *found;
  }();
  return normalizer;
}

bool stands_alone(char32_t c) {  // unified ideographs, and neither folded nor combined by Unicode
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c < 0x2F800);
}

bool is_scalar(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

class Folder {
 public:
  explicit Folder(std::u32string source) : source_(std::move(source)) {
    for (char32_t& c : source_)
      if (!is_scalar(c)) c = replacement;
    made_.reserve(source_.size() + 16);
  }

  std::vector<FoldedCharacter> run() && {
    for (std::size_t at = 0; at < source_.size();) {
      char32_t const c = source_[at];
      std::size_t const next = at + 1;
      bool const plain = c < 0x80 && (next == source_.size() || source_[next] < first_combining);
      if (plain) {
        put(c >= U'A' && c <= U'Z' ? c + 32 : c, at, next);
      } else if (stands_alone(c)) {
        put(table_.simplified(c), at, next);
      } else {
        at = fold_cluster(at);
        continue;
      }
      at = next;
    }
    return std::move(made_);
  }

 private:
  void put(char32_t c, std::size_t begin, std::size_t end) {
    made_.push_back({c, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  std::size_t fold_cluster(std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < source_.size() && end - begin < longest_cluster &&
           !normalizer_.hasBoundaryBefore(static_cast<UChar32>(source_[end])))
      ++end;
    icu::UnicodeString given;
    for (std::size_t at = begin; at < end; ++at) given.append(static_cast<UChar32>(source_[at]));
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString const folded = normalizer_.normalize(given, status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU could not fold a text");
    for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1))
      put(table_.simplified(static_cast<char32_t>(folded.char32At(at))), begin, end);
    return end;
  }

  std::u32string source_;
  std::vector<FoldedCharacter> made_;
  AloneTable const& table_ = alone_table();
  icu::Normalizer2 const& normalizer_ = nfkc_casefold();
};

bool ends_line(char32_t c) { return (c >= U'\n' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029; }

}  // namespace

std::vector<FoldedCharacter> fold(std::string_view text) { return Folder(to_utf32(text)).run(); }

CharacterKind kind_of(char32_t c) {
  if (is_han(c)) return CharacterKind::han;
  if (c < 0x80) {
    if (is_digit(c) || is_latin(c)) return CharacterKind::letter;
    return c == U' ' || c == U'\t' ? CharacterKind::blank : CharacterKind::mark;
  }
  auto const code = static_cast<UChar32>(c);
  std::uint32_t const category = U_MASK(u_charType(code));
  // Private use holds the rare characters of names in older encodings.
  if ((category & U_GC_CO_MASK) != 0) return CharacterKind::han;
  if ((category & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0) return CharacterKind::letter;
  return u_isUWhiteSpace(code) != 0 && !ends_line(c) ? CharacterKind::blank : CharacterKind::mark;
}

}  // namespace huiyin::chinese
