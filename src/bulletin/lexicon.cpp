// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/lexicon.hpp"

namespace huiyin::bulletin {

Result<std::shared_ptr<Lexicon const>> Lexicon::parse(std::span<DataFile const> data) {
  constexpr std::string_view grammar_name = "lexicon/notice.grammar";
  std::string_view const phrases = HUIYIN_TRY(content_of(data, grammar_name));

  WordLists words;
  for (auto const& file : data)
    if (file.name.starts_with("lexicon/") && file.name.ends_with(".words"))
      HUIYIN_TRY(words.add_file(file.name, file.content));
  words.close();
  Grammar grammar = HUIYIN_TRY(Grammar::parse(grammar_name, phrases, words));
  return std::make_shared<Lexicon const>(Lexicon{std::move(words), std::move(grammar)});
}

}  // namespace huiyin::bulletin
