// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A text made from another text, and the way back. Positions are bytes of UTF-8, always on character borders.
// Promises:
//  1. a map is monotone: later characters never come from earlier source;
//  2. every byte of the made text has a source stretch; what was dropped has none;
//  3. joined(second, first) maps through both, so each step of reading stays its own unit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::chinese {

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(Stretch const&) const = default;
};

class SourceMap {
 public:
  // Built left to right: bytes kept as they are, replaced by others, or dropped from the source.
  void keep(std::size_t bytes);
  void replace(std::size_t made, std::size_t source);
  void drop(std::size_t source) { source_size_ += source; }
  // What was made from the source that follows.
  void append(SourceMap const& next);

  // The source of a stretch of the made text; an empty stretch has an empty source.
  Stretch to_source(Stretch made) const;
  std::size_t made_size() const { return made_size_; }
  std::size_t source_size() const { return source_size_; }

  static SourceMap identity(std::size_t bytes);
  // second was made from what first made
  friend SourceMap joined(SourceMap const& second, SourceMap const& first);

 private:
  struct Piece {  // one run: same length on both sides when same, else one indivisible replacement
    std::size_t made;
    std::size_t made_length;
    std::size_t source;
    std::size_t source_length;
    bool same;
  };
  void add(std::size_t made, std::size_t source, bool same);
  // For joined: what comes from a stretch that an indivisible replacement already took becomes part of that one.
  void add_from(std::size_t made, Stretch source, bool same);
  Piece const& piece_at(std::size_t made) const;

  std::vector<Piece> pieces_;
  std::size_t made_size_ = 0;
  std::size_t source_size_ = 0;
};

SourceMap joined(SourceMap const& second, SourceMap const& first);

struct MappedText {
  std::string text;
  SourceMap map;  // from text back to what it was made from
};

// Applies a further step, keeping the way back to the first source.
template <class StepFunction>
MappedText then(MappedText const& before, StepFunction&& step) {
  MappedText made = step(std::string_view(before.text));
  made.map = joined(made.map, before.map);
  return made;
}

}  // namespace huiyin::chinese
