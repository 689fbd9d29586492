// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The reader's words and phrases, parsed once from data/lexicon and shared by all threads.
#pragma once

#include <span>

#include "bulletin/grammar.hpp"
#include "bulletin/words.hpp"
#include "chinese/gloss.hpp"
#include "chinese/script.hpp"
#include "words/data_file.hpp"

namespace huiyin::bulletin {

struct Lexicon {
  WordLists words;
  Grammar grammar;
  chinese::Readings readings;
  chinese::ScriptConverter script;

  static Result<std::shared_ptr<Lexicon const>> parse(std::span<DataFile const> data);
};

}  // namespace huiyin::bulletin
