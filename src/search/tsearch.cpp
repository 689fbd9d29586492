// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/tsearch.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace huiyin::search {

namespace {

std::string phrase_text(Phrase const& phrase) {
  std::string text;
  for (IndexedWord const& word : phrase.words) {
    if (!text.empty()) text += " <-> ";
    text += '\'' + word.word + '\'';
  }
  return text + (phrase.last == LastWord::beginning ? ":*" : "");
}

}  // namespace

std::string tsvector_row(IndexedText const& indexed, std::span<ScopeWord const> scope) {
  std::string row;
  for (IndexedWord const& word : indexed.words)
    row += fmt::format("{}'{}':{}", row.empty() ? "" : " ", word.word, word.position);
  for (ScopeWord const& word : scope) row += fmt::format("{}'{}'", row.empty() ? "" : " ", word.text());
  return row;
}

std::string tsquery_match(Query const& query, Reach const& reach) {
  std::string match;
  for (Phrase const& phrase : query.terms()) {
    if (!match.empty()) match += " & ";
    match += "(" + phrase_text(phrase) + ")";
  }
  if (reach.words().empty()) return match;

  std::string any;
  for (ScopeWord const& word : reach.words()) {
    if (!any.empty()) any += " | ";
    any += '\'' + word.text() + '\'';
  }
  return match + " & (" + any + ")";
}

}  // namespace huiyin::search
