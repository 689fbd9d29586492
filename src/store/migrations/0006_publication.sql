-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- What is made public. The long texts stand last, so that lists need not read past them.

CREATE TABLE publication (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  import CHAR(36) REFERENCES import (id),
  title TEXT NOT NULL,
  list TEXT NOT NULL,
  year BIGINT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  issued_on CHAR(10) NOT NULL,
  state TEXT NOT NULL,
  released INTEGER NOT NULL,
  prepared_by CHAR(36) NOT NULL REFERENCES account (id),
  prepared_on CHAR(10) NOT NULL,
  reviewed_by CHAR(36) REFERENCES account (id),
  reviewed_on CHAR(10),
  approved_by CHAR(36) REFERENCES account (id),
  approved_on CHAR(10),
  released_by CHAR(36) REFERENCES account (id),
  released_on CHAR(10),
  withdrawn_by CHAR(36) REFERENCES account (id),
  withdrawn_on CHAR(10),
  reason TEXT NOT NULL,
  restored TEXT NOT NULL,
  scraped TEXT NOT NULL
);
-- The public lists, newest first, and the counts beside them.
CREATE INDEX publication_public ON publication (released, issued_on, id);
CREATE INDEX publication_public_unit ON publication (released, unit, issued_on, id);
CREATE INDEX publication_public_counts ON publication (released, list, year, kind, unit);
CREATE INDEX publication_feed ON publication (released, released_on, id);
CREATE INDEX publication_newest ON publication (issued_on, id);
CREATE INDEX publication_import ON publication (import);

CREATE TABLE publication_author (
  publication CHAR(36) NOT NULL REFERENCES publication (id),
  place BIGINT NOT NULL,
  account CHAR(36) NOT NULL REFERENCES account (id),
  PRIMARY KEY (publication, place)
);

-- Words that the public finds by (derived), apart from the staff's and of the same shape: only what is released has any.
CREATE TABLE publication_text (
  id BIGINT PRIMARY KEY,
  object_type TEXT NOT NULL,
  object_id CHAR(36) NOT NULL,
  paragraph BIGINT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (object_type, object_id, paragraph)
);
