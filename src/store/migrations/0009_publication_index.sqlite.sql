-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- The words of publication_text, as FTS5 holds them.
CREATE VIRTUAL TABLE publication_index USING fts5 (words, content = '', tokenize = 'ascii');
