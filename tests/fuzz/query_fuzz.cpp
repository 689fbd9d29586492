// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Any bytes as a query and as a text: rows and matches hold our syntax and words of Han, letters and digits, nothing
// else; what is marked lies in the text.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "chinese/fold.hpp"
#include "chinese/utf32.hpp"
#include "chinese/utf8.hpp"
#include "search/fts5.hpp"
#include "search/highlight.hpp"
#include "search/paragraphs.hpp"
#include "search/tsearch.hpp"

namespace {

using namespace huiyin;

void expect(bool holds) {
  if (!holds) std::abort();
}

bool is_word(std::string_view word) {
  if (word == search::gap_word) return true;
  auto const points = chinese::to_utf32(word);
  return !points.empty() && points.size() <= search::longest_word && std::ranges::all_of(points, [](char32_t c) {
    auto const kind = chinese::kind_of(c);
    return kind == chinese::CharacterKind::han || kind == chinese::CharacterKind::letter;
  });
}

void expect_words(std::vector<search::IndexedWord> const& words) {
  int before = 0;
  for (auto const& word : words) {
    expect(is_word(word.word) && word.position > before && word.position <= search::last_position);
    before = word.position;
  }
}

// Outside of quotes stand only the characters of the syntax.
void expect_syntax(std::string_view match, char quote, std::string_view syntax) {
  bool quoted = false;
  for (char const c : match) {
    if (c == quote) quoted = !quoted;
    expect(quoted ? c != '\\' && c != '\0' : c == quote || syntax.find(c) != syntax.npos);
  }
  expect(!quoted);
}

void try_query(std::string_view text, search::Query const& query) {
  for (search::Phrase const& phrase : query.terms()) expect_words(phrase.words);
  expect_syntax(search::fts5_match(query, search::Reach::any_of({})), '"', " ANDOR*()");
  expect_syntax(search::tsquery_match(query, search::Reach::any_of({})), '\'', " &|<->:*()");
  auto const ranges = search::highlight(text, query);
  std::size_t before = 0;
  for (search::Range const& range : ranges) {
    expect(range.begin >= before && range.end > range.begin);
    before = range.end;
  }
  expect(before <= chinese::count_code_points(text));
  auto const snippet = search::snippet(text, ranges);
  for (search::Range const& range : snippet.ranges) expect(range.end <= chinese::count_code_points(snippet.text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  std::string_view const text(reinterpret_cast<char const*>(bytes), size);
  for (std::string_view const piece : search::paragraphs(text)) {
    auto const indexed = search::index_words(piece);
    expect_words(indexed.words);
    expect_syntax(search::tsvector_row(indexed, {}), '\'', " :,0123456789");
  }
  std::string_view const beginning = text.substr(0, text.find('\n'));
  if (auto const query = search::parse_query(beginning)) try_query(text, *query);
  return 0;
}
