-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- Contents of files, each kept once. Chunks lie at a place of their own, so that an upload becomes a blob without being
-- copied.
CREATE TABLE upload (
  id CHAR(36) PRIMARY KEY,
  opened_at BIGINT NOT NULL
);
CREATE INDEX upload_opened_at ON upload (opened_at);

CREATE TABLE blob (
  digest CHAR(64) PRIMARY KEY,
  size BIGINT NOT NULL,
  chunks BIGINT NOT NULL,
  place CHAR(36) NOT NULL UNIQUE
);

CREATE TABLE blob_chunk (
  place CHAR(36) NOT NULL,
  number BIGINT NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (place, number)
);

-- What was sent for an item and can be named by its next report; then it is an attachment too, of the same id.
CREATE TABLE sent_file (
  id CHAR(36) PRIMARY KEY,
  item CHAR(36) NOT NULL REFERENCES item (id),
  account CHAR(36) NOT NULL REFERENCES account (id),
  name TEXT NOT NULL,
  content CHAR(64) NOT NULL REFERENCES blob (digest),
  size BIGINT NOT NULL,
  sent_at BIGINT NOT NULL
);
CREATE INDEX sent_file_item ON sent_file (item);
