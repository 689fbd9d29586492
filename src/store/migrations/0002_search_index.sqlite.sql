-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- The words of search_text, and to whom each row is visible, as FTS5 holds them: without the text, which stands there.
CREATE VIRTUAL TABLE search_index USING fts5 (words, content = '', tokenize = 'ascii');
