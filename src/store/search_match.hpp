// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside the store: a query for either engine's index of words, and the paragraphs that meet it.
#pragma once

#include "search/fts5.hpp"
#include "search/tsearch.hpp"
#include "store/search_tables.hpp"

namespace huiyin::store {

inline std::string match_of(search::Query const& query, search::Reach const& reach, Dialect dialect) {
  return dialect == Dialect::sqlite ? search::fts5_match(query, reach) : search::tsquery_match(query, reach);
}

// Numbers of paragraphs that are met, the newest first.
inline Sql met_newest_first(SearchTables const& tables, Dialect dialect, bool is_behind) {
  Sql const met = tables.met(dialect);
  if (dialect == Dialect::sqlite)
    return (is_behind ? met + sql(" AND rowid < :before") : met) + sql(" ORDER BY rowid DESC LIMIT :limit");
  return (is_behind ? met + sql(" AND id < :before") : met) + sql(" ORDER BY id DESC LIMIT :limit");
}

}  // namespace huiyin::store
