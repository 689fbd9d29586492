-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- That a finding repeats an earlier one of its unit, and what came of findings. The earlier one may have come in later:
-- an office is moved in the order of ids, so repeat_of is not held to its table by the engine.
ALTER TABLE finding ADD COLUMN repeat_of CHAR(36);
CREATE INDEX finding_repeat_of ON finding (repeat_of, id) WHERE repeat_of IS NOT NULL;
CREATE INDEX finding_repeating ON finding (inspection, id) WHERE repeat_of IS NOT NULL;

CREATE TABLE result_use (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL,
  finding CHAR(36) REFERENCES finding (id),
  team CHAR(36) REFERENCES organisation (id),
  problem TEXT NOT NULL,
  organisation CHAR(36) REFERENCES organisation (id),
  body_name TEXT NOT NULL,
  on_day CHAR(10) NOT NULL,
  registered_by CHAR(36) NOT NULL REFERENCES account (id),
  registered_on CHAR(10) NOT NULL,
  text TEXT NOT NULL,
  answer_by CHAR(10),
  state TEXT NOT NULL,
  answered_by CHAR(36) REFERENCES account (id),
  noted_on CHAR(10),
  answered_on CHAR(10),
  answerer TEXT NOT NULL,
  answer TEXT NOT NULL,
  outcome TEXT NOT NULL
);
CREATE INDEX result_use_finding ON result_use (finding, id);
CREATE INDEX result_use_team ON result_use (team, id);
CREATE INDEX result_use_state ON result_use (state, id);
CREATE INDEX result_use_kind ON result_use (kind, id);
