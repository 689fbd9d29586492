// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Reads a decoded text as a public notice: drop markup and furniture, repair glosses, simplify, outline, values.
// Promises: never throws on any input text; time grows linearly with its length; a Reader may be shared by threads.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "bulletin/reading.hpp"
#include "words/data_file.hpp"
#include "words/result.hpp"

namespace huiyin::chinese {
struct MappedText;
}

namespace huiyin::bulletin {

struct Lexicon;
class Cleaner;

class Reader {
 public:
  // Takes the files named lexicon/…; refuses a lexicon it cannot understand, naming file and line.
  static Result<Reader> make(std::span<DataFile const> data);

  // Spans of the answer count code points of decoded. threads ≥ 1: long texts are prepared by that many.
  Reading read(std::string_view decoded, unsigned threads = 1) const;

  // The text as the reading sees it, with the way back to decoded.
  chinese::MappedText clean(std::string_view decoded, unsigned threads = 1) const;

  // The notice as people read it: a line a paragraph, page furniture left out; all of a text that is nothing else.
  std::string restored(std::string_view decoded) const;

  Lexicon const& lexicon() const { return *lexicon_; }

 private:
  Reader(std::shared_ptr<Cleaner const> cleaner, std::shared_ptr<Lexicon const> lexicon)
      : cleaner_(std::move(cleaner)), lexicon_(std::move(lexicon)) {}
  std::shared_ptr<Cleaner const> cleaner_;
  std::shared_ptr<Lexicon const> lexicon_;
};

}  // namespace huiyin::bulletin
