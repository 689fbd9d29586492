// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/normal_text.hpp"

#include "chinese/fold.hpp"

#include <algorithm>
#include <utility>

namespace huiyin::search {

namespace {

using chinese::CharacterKind;
using chinese::FoldedCharacter;

enum class Between { nothing, blanks, marks };

class Normalizer {
 public:
  void take(FoldedCharacter const& c) {
    CharacterKind const kind = chinese::kind_of(c.value);
    if (kind == CharacterKind::mark) {
      between_ = Between::marks;
    } else if (kind == CharacterKind::blank) {
      between_ = std::max(between_, Between::blanks);
    } else {
      bool const goes_on = kind == CharacterKind::letter && last_ == kind && between_ == Between::nothing;
      word_length_ = goes_on ? word_length_ + 1 : 1;
      if (!made_.text.empty()) separate(kind, c.begin);
      put(c);
      last_ = kind;
      between_ = Between::nothing;
    }
  }

  NormalText done() && { return std::move(made_); }

 private:
  void separate(CharacterKind next, std::size_t begin) {
    bool const two_words = last_ == CharacterKind::letter && next == CharacterKind::letter;
    if (between_ == Between::nothing || (between_ == Between::blanks && !two_words)) return;
    made_.text.push_back(between_ == Between::marks ? gap : blank);
    made_.sources.push_back({made_.sources.back().end, begin});
  }

  void put(FoldedCharacter const& c) {
    if (word_length_ > longest_word) {
      made_.sources.back().end = c.end;
      return;
    }
    made_.text.push_back(c.value);
    made_.sources.push_back({c.begin, c.end});
  }

  NormalText made_;
  CharacterKind last_ = CharacterKind::mark;
  Between between_ = Between::nothing;
  std::size_t word_length_ = 0;
};

}  // namespace

NormalText normal_text(std::string_view text) {
  Normalizer normalizer;
  for (FoldedCharacter const& c : chinese::fold(text)) normalizer.take(c);
  return std::move(normalizer).done();
}

}  // namespace huiyin::search
