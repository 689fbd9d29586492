// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/lexicon.hpp"

namespace huiyin::bulletin {

namespace {

std::string_view content_of(std::span<DataFile const> data, std::string_view name) {
  for (auto const& file : data)
    if (file.name == name) return file.content;
  return {};
}

}  // namespace

Result<std::shared_ptr<Lexicon const>> Lexicon::parse(std::span<DataFile const> data) {
  constexpr std::string_view grammar_name = "lexicon/notice.grammar";
  for (std::string_view const needed :
       {grammar_name, std::string_view("chinese/readings.tsv"), std::string_view("chinese/script.tsv")})
    if (content_of(data, needed).empty())
      return refuse(Fault::invalid_input, "lexicon.file_missing", std::string(needed));

  WordLists words;
  for (auto const& file : data)
    if (file.name.starts_with("lexicon/") && file.name.ends_with(".words"))
      HUIYIN_TRY(words.add_file(file.name, file.content));
  words.close();
  Grammar grammar = HUIYIN_TRY(Grammar::parse(grammar_name, content_of(data, grammar_name), words));
  auto readings = HUIYIN_TRY(chinese::Readings::parse(content_of(data, "chinese/readings.tsv")));
  auto script = HUIYIN_TRY(chinese::ScriptConverter::make(content_of(data, "chinese/script.tsv")));
  return std::shared_ptr<Lexicon const>(
      std::make_shared<Lexicon>(Lexicon{std::move(words), std::move(grammar), std::move(readings), std::move(script)}));
}

}  // namespace huiyin::bulletin
