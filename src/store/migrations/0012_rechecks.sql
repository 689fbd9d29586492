-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- Closed items that are drawn by lot and looked at again. The frame stands as the text that the seed is made of.
CREATE TABLE recheck (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  number BIGINT NOT NULL UNIQUE,
  announced_by CHAR(36) NOT NULL REFERENCES account (id),
  announced_on CHAR(10) NOT NULL,
  round CHAR(36) REFERENCES round (id),
  unit CHAR(36) REFERENCES organisation (id),
  closed_since CHAR(10),
  frame TEXT NOT NULL,
  frame_size BIGINT NOT NULL,
  count BIGINT NOT NULL,
  strata TEXT NOT NULL,
  state TEXT NOT NULL,
  drawn_by CHAR(36) REFERENCES account (id),
  drawn_on CHAR(10),
  checkpoint_origin TEXT,
  checkpoint_size BIGINT,
  checkpoint_root CHAR(64)
);
CREATE INDEX recheck_state ON recheck (state, number);

CREATE TABLE recheck_line (
  recheck CHAR(36) NOT NULL REFERENCES recheck (id),
  place BIGINT NOT NULL,
  item CHAR(36) NOT NULL REFERENCES item (id),
  account CHAR(36) REFERENCES account (id),
  noted_on CHAR(10),
  on_day CHAR(10),
  methods TEXT NOT NULL,
  asked BIGINT NOT NULL,
  satisfied BIGINT NOT NULL,
  outcome TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (recheck, place)
);
CREATE INDEX recheck_line_item ON recheck_line (item, recheck);
