-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- Notices that were brought in. What a list shows stands first, the long texts stand last: a list reads none of them.
CREATE TABLE import (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  state TEXT NOT NULL,
  account CHAR(36) NOT NULL REFERENCES account (id),
  on_day CHAR(10) NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  unit TEXT NOT NULL,
  findings BIGINT NOT NULL,
  doubtful BIGINT NOT NULL,
  source CHAR(64) NOT NULL,
  size BIGINT NOT NULL,
  encoding TEXT,
  text_digest CHAR(64) NOT NULL,
  reason TEXT NOT NULL,
  drafts TEXT NOT NULL,
  text TEXT NOT NULL,
  reading TEXT NOT NULL
);
CREATE INDEX import_state ON import (state, id);
CREATE INDEX import_same_text ON import (text_digest, id);

-- The inspections that admitting an import made.
CREATE TABLE import_inspection (
  import CHAR(36) NOT NULL REFERENCES import (id),
  place BIGINT NOT NULL,
  inspection CHAR(36) NOT NULL REFERENCES inspection (id),
  PRIMARY KEY (import, place)
);
