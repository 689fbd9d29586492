// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/operation.hpp"

#include <algorithm>

#include "cli/operation_rows.hpp"

namespace huiyin::cli {

namespace {

std::string with_dashes(std::string_view name) {
  std::string dashed(name);
  std::ranges::replace(dashed, '_', '-');
  return dashed;
}

std::string word_of(std::span<ShownWord const> words, forms::Language language, std::string_view of,
                    std::string_view word) {
  auto const row =
      std::ranges::find_if(words, [&](ShownWord const& each) { return each.of == of && each.word == word; });
  return std::string(row == words.end() ? word : in_language(language, row->chinese, row->english));
}

}  // namespace

std::span<Operation const> operations() { return operation_rows; }

std::span<ShownWord const> nouns() { return noun_words; }

bool is_noun(std::string_view word) {
  return std::ranges::find(noun_words, word, &ShownWord::word) != noun_words.end();
}

Operation const* find_operation(std::string_view noun, std::string_view verb) {
  std::string const dashed = with_dashes(verb);
  auto const row = std::ranges::find_if(
      operation_rows, [&](Operation const& each) { return each.noun == noun && each.verb == dashed; });
  return row == operation_rows.end() ? nullptr : &*row;
}

bool is_asked_for(OperationField const& field) {
  return field.kind == FieldKind::secret || field.kind == FieldKind::new_secret;
}

bool has_id(Operation const& operation) { return operation.path.find("{id}") != std::string_view::npos; }

std::string option_name(std::string_view field) { return "--" + with_dashes(field); }

std::string_view in_language(forms::Language language, std::string_view chinese, std::string_view english) {
  return language == forms::Language::chinese ? chinese : english;
}

std::string field_word(forms::Language language, std::string_view field) {
  return word_of(field_words, language, "", field);
}

std::string value_word(forms::Language language, std::string_view field, std::string_view value) {
  return word_of(value_words, language, field, value);
}

}  // namespace huiyin::cli
