// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What can be asked of the server, as nouns with verbs: huiyin item report. The rows are made of api/openapi.yaml and
// data/terminal.toml when the program is built, so that they are the API and nothing beside it
// (docs/decisions/0037-terminal.md).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "forms/messages.hpp"

namespace huiyin::cli {

// secret: asked for and never given on the command line, new_secret: asked for twice; texts: a list; json: written out,
// as --measures '[…]'.
enum class FieldKind { text, number, truth, texts, secret, new_secret, json };
enum class Needed { yes, no };
enum class Sends { nothing, json, bytes };
enum class Answers { nothing, json, text, bytes };

struct OperationField {
  std::string_view name;
  FieldKind kind;
  Needed needed;
  std::string_view choices;  // one|another; empty: any
};

struct Operation {
  std::string_view noun;
  std::string_view verb;  // empty where the noun says it all: search
  std::string_view id;
  std::string_view method;
  std::string_view path;
  std::string_view chinese;
  std::string_view english;
  std::string_view example;
  std::span<OperationField const> query;
  std::span<OperationField const> body;
  Sends sends;
  Answers answers;
  bool wants_seen_version;  // If-Match
  bool takes_key;           // Idempotency-Key
  bool is_paged;
  std::string_view columns;  // of its rows on a terminal, with spaces between
};

// What a noun, a field, or a value of a field (or of truth) is called.
struct ShownWord {
  std::string_view of;  // the field; empty for nouns and fields themselves
  std::string_view word;
  std::string_view chinese;
  std::string_view english;
};

std::span<Operation const> operations();
std::span<ShownWord const> nouns();  // in the order they are listed in
bool is_noun(std::string_view word);
Operation const* find_operation(std::string_view noun, std::string_view verb);  // send_back is send-back too

bool is_asked_for(OperationField const& field);   // a secret: it has no option
bool has_id(Operation const& operation);          // its path names a record
std::string option_name(std::string_view field);  // keep_up: --keep-up

std::string_view in_language(forms::Language language, std::string_view chinese, std::string_view english);
std::string field_word(forms::Language language, std::string_view field);  // the name itself, if it has no word
std::string value_word(forms::Language language, std::string_view field, std::string_view value);

}  // namespace huiyin::cli
