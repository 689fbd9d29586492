// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The steps before the reading: drop markup, repair glosses, simplify — each a unit of its own, the maps joined.
#pragma once

#include <span>
#include <string_view>

#include "chinese/gloss.hpp"
#include "chinese/mapped_text.hpp"
#include "chinese/script.hpp"
#include "words/data_file.hpp"
#include "words/result.hpp"

namespace huiyin::bulletin {

class Cleaner {
 public:
  // Takes chinese/readings.tsv and chinese/script.tsv; refuses lexicon.file_missing and what their readers refuse.
  static Result<Cleaner> parse(std::span<DataFile const> data);

  // A long text is cut at line ends and prepared by that many threads; the answer does not depend on their number.
  chinese::MappedText clean(std::string_view decoded, unsigned threads) const;

 private:
  Cleaner(chinese::Readings readings, chinese::ScriptConverter script)
      : readings_(std::move(readings)), script_(std::move(script)) {}
  chinese::Readings readings_;
  chinese::ScriptConverter script_;
};

}  // namespace huiyin::bulletin
