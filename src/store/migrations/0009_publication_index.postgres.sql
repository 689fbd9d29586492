-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- The words of publication_text.
CREATE TABLE publication_index (
  id BIGINT PRIMARY KEY REFERENCES publication_text (id) ON DELETE CASCADE,
  words TSVECTOR NOT NULL
);
CREATE INDEX publication_index_words ON publication_index USING gin (words);
