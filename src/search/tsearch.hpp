// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Words and queries as PostgreSQL's text search takes them: text to be cast to tsvector and tsquery, never given to
// to_tsvector. Promises:
//  1. a row holds the words given, each at its position, and scope words without one;
//  2. a query has quoted words, &, |, <->, :* and brackets, all of them ours: nothing that a user writes becomes
//  syntax.
#pragma once

#include <span>
#include <string>

#include "search/index_words.hpp"
#include "search/query.hpp"
#include "search/scope_word.hpp"

namespace huiyin::search {

std::string tsvector_row(IndexedText const& indexed, std::span<ScopeWord const> scope);
std::string tsquery_match(Query const& query, Reach const& reach);

}  // namespace huiyin::search
