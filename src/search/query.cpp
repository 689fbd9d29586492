// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/query.hpp"

#include "chinese/fold.hpp"
#include "chinese/utf32.hpp"
#include "chinese/utf8.hpp"
#include "search/normal_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace huiyin::search {

namespace {

using chinese::CharacterKind;

bool is_quote(char32_t c) { return c == U'"' || c == U'“' || c == U'”' || c == U'＂'; }

bool divides(char32_t c) { return c < U' ' || chinese::kind_of(c) == CharacterKind::blank; }

// A quote left open reaches to the end.
std::vector<std::string> cut_terms(std::u32string_view text) {
  std::vector<std::string> terms;
  bool quoted = false;
  bool open = false;
  for (char32_t const c : text) {
    if (is_quote(c)) {
      quoted = !quoted;
      open = false;
    } else if (!quoted && divides(c)) {
      open = false;
    } else {
      if (!open) terms.emplace_back();
      open = true;
      chinese::append_utf8(terms.back(), c);
    }
  }
  return terms;
}

// The run of Han that a term ends with may go on in the text: its last pair says enough, and of a single character
// nothing is known but that a word begins with it.
Phrase phrase_of(std::u32string normal) {
  Phrase phrase{std::move(normal), {}, LastWord::whole};
  phrase.words = words_of(phrase.normal);
  std::size_t const size = phrase.normal.size();
  auto const is_han_at = [&](std::size_t at) { return chinese::kind_of(phrase.normal[at]) == CharacterKind::han; };
  if (size == 0 || !is_han_at(size - 1)) return phrase;
  if (size > 1 && is_han_at(size - 2)) {
    phrase.words.pop_back();
  } else {
    phrase.last = LastWord::beginning;
  }
  return phrase;
}

}  // namespace

Result<Query> parse_query(std::string_view text) {
  std::u32string const given = chinese::to_utf32(text.substr(0, 4 * longest_query + 1));
  if (given.size() > longest_query || text.size() > 4 * longest_query)
    return refuse(Fault::invalid_input, "search.query_too_long", fmt::to_string(longest_query));

  Query query;
  for (std::string const& term : cut_terms(given)) {
    Phrase phrase = phrase_of(normal_text(term).text);
    if (!phrase.words.empty()) query.terms_.push_back(std::move(phrase));
  }
  if (query.terms_.empty()) return refuse(Fault::invalid_input, "search.query_empty");
  if (query.terms_.size() > most_terms)
    return refuse(Fault::invalid_input, "search.too_many_terms", fmt::to_string(most_terms));
  return query;
}

}  // namespace huiyin::search
