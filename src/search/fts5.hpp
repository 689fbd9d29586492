// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Words and queries as SQLite's FTS5 takes them, for a table whose tokenizer is ascii and whose detail is full.
// Promises:
//  1. the tokenizer cuts a row into exactly the words given, each at its position;
//  2. a match has quoted words, AND, OR, * and brackets, all of them ours: nothing that a user writes becomes syntax.
#pragma once

#include <span>
#include <string>

#include "search/index_words.hpp"
#include "search/query.hpp"
#include "search/scope_word.hpp"

namespace huiyin::search {

std::string fts5_row(IndexedText const& indexed, std::span<ScopeWord const> scope);
std::string fts5_match(Query const& query, Reach const& reach);

}  // namespace huiyin::search
