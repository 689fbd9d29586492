// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/fts5.hpp"

#include <string_view>
#include <vector>

namespace huiyin::search {

namespace {

// Takes the position of a word that is not listed; no query has it.
constexpr std::string_view filler = "¶¶";

void add(std::string& row, std::string_view word) {
  if (!row.empty()) row += ' ';
  row += word;
}

std::string in_positions(std::vector<IndexedWord> const& words) {
  std::string row;
  unsigned next = 1;
  for (IndexedWord const& word : words) {
    for (; next < word.position; ++next) add(row, filler);
    add(row, word.word);
    ++next;
  }
  return row;
}

}  // namespace

std::string fts5_row(IndexedText const& indexed, std::span<ScopeWord const> scope) {
  std::string row = in_positions(indexed.words);
  for (ScopeWord const& word : scope) add(row, word.text());
  return row;
}

std::string fts5_match(Query const& query, Reach const& reach) {
  std::string match;
  for (Phrase const& phrase : query.terms()) {
    if (!match.empty()) match += " AND ";
    match += '"' + in_positions(phrase.words) + '"';
    if (phrase.last == LastWord::beginning) match += " *";
  }
  if (reach.words().empty()) return match;

  std::string any;
  for (ScopeWord const& word : reach.words()) {
    if (!any.empty()) any += " OR ";
    any += '"' + word.text() + '"';
  }
  return match + " AND (" + any + ")";
}

}  // namespace huiyin::search
