// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The reader's words and phrases, parsed once from data/lexicon and shared by all threads.
#pragma once

#include <memory>
#include <span>

#include "bulletin/grammar.hpp"
#include "bulletin/words.hpp"
#include "words/data_file.hpp"
#include "words/result.hpp"

namespace huiyin::bulletin {

struct Lexicon {
  WordLists words;
  Grammar grammar;

  // Takes the files named lexicon/…; refuses lexicon.file_missing and lexicon.malformed.
  static Result<std::shared_ptr<Lexicon const>> parse(std::span<DataFile const> data);
};

}  // namespace huiyin::bulletin
