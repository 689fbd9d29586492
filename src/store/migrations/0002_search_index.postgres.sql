-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- The words of search_text, and to whom each row is visible, as PostgreSQL holds them.
CREATE TABLE search_index (
  id BIGINT PRIMARY KEY REFERENCES search_text (id) ON DELETE CASCADE,
  words TSVECTOR NOT NULL
);
CREATE INDEX search_index_words ON search_index USING gin (words);
