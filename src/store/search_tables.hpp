// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The two indexes of words, of the staff's records and of what is public, which share their shape and no row: a table
// of paragraphs, and the engine's own of their words.
#pragma once

#include "store/session.hpp"

namespace huiyin::store {

struct SearchTables {
  Sql kept;  // the paragraphs of one object
  Sql next_id;
  Sql add_text;
  Sql take_text;
  Sql add_to_fts5;
  Sql take_from_fts5;  // an index without text wants to be told what it forgets
  Sql add_to_postgres;
  Sql take_from_postgres;
  Sql met_in_sqlite;
  Sql met_in_postgres;

  consteval SearchTables(std::string_view text, std::string_view index)
      : kept("SELECT id, text FROM ", text, " WHERE object_type = :object AND object_id = :id ORDER BY paragraph"),
        next_id("SELECT coalesce(max(id), 0) + 1 FROM ", text),
        add_text("INSERT INTO ", text,
                 " (id, object_type, object_id, paragraph, text) VALUES (:id, :object, :object_id, :paragraph, :text)"),
        take_text("DELETE FROM ", text, " WHERE id = :id"),
        add_to_fts5("INSERT INTO ", index, " (rowid, words) VALUES (:id, :words)"),
        take_from_fts5("INSERT INTO ", index, " (", index, ", rowid, words) VALUES ('delete', :id, :words)"),
        add_to_postgres("INSERT INTO ", index, " (id, words) VALUES (:id, CAST(:words AS tsvector))"),
        take_from_postgres("DELETE FROM ", index, " WHERE id = :id"),
        met_in_sqlite("SELECT rowid AS id FROM ", index, " WHERE ", index, " MATCH :match"),
        met_in_postgres("SELECT id FROM ", index, " WHERE words @@ CAST(:match AS tsquery)") {}

  Sql const& met(Dialect dialect) const { return dialect == Dialect::sqlite ? met_in_sqlite : met_in_postgres; }
};

inline constexpr SearchTables staff_search("search_text", "search_index");
inline constexpr SearchTables public_search("publication_text", "publication_index");

}  // namespace huiyin::store
