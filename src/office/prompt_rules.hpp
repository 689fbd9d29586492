// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of data/clocks as rules: the ladder of prompts, and which titles are those of a unit's principal.
#pragma once

#include <string>
#include <vector>

#include "rectification/ladder.hpp"
#include "words/data_file.hpp"

namespace huiyin::office {

struct PromptRules {
  rectification::Ladder ladder;
  std::vector<std::string> principal_titles;

  static Result<PromptRules> read(DataFile const& ladder, DataFile const& titles);  // refuses ladder.malformed

  // The whole title, or one of those joined by 、; 副局长 is no 局长.
  bool is_principal(std::string_view title) const;
};

}  // namespace huiyin::office
