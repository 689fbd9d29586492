-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- The first slice: people and their organisations, the inspection up to its feedback, the items of rectification.
-- Ids are 36 characters, days YYYY-MM-DD, moments milliseconds since 1970 in UTC, flags 0 or 1.

CREATE TABLE organisation (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  parent CHAR(36) REFERENCES organisation (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  closed INTEGER NOT NULL
);
CREATE INDEX organisation_parent ON organisation (parent);

-- Who stands above whom, itself included.
CREATE TABLE organisation_reach (
  ancestor CHAR(36) NOT NULL REFERENCES organisation (id),
  descendant CHAR(36) NOT NULL REFERENCES organisation (id),
  PRIMARY KEY (ancestor, descendant)
);
CREATE INDEX organisation_reach_up ON organisation_reach (descendant, ancestor);

CREATE TABLE person (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  name TEXT NOT NULL
);

CREATE TABLE post (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  organisation CHAR(36) NOT NULL REFERENCES organisation (id),
  title TEXT NOT NULL,
  holder CHAR(36) REFERENCES person (id)
);
CREATE INDEX post_organisation ON post (organisation, id);

CREATE TABLE account (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  person CHAR(36) NOT NULL REFERENCES person (id),
  login TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL
);
CREATE INDEX account_person ON account (person);

CREATE TABLE role_grant (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  account CHAR(36) NOT NULL REFERENCES account (id),
  role TEXT NOT NULL,
  organisation CHAR(36) REFERENCES organisation (id),
  since CHAR(10) NOT NULL,
  until CHAR(10),
  ended INTEGER NOT NULL
);
CREATE INDEX role_grant_account ON role_grant (account);

CREATE TABLE round (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  term TEXT NOT NULL,
  year BIGINT NOT NULL,
  number BIGINT NOT NULL,
  name TEXT NOT NULL,
  rules_version TEXT NOT NULL,
  UNIQUE (term, year, number)
);

CREATE TABLE inspection (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  round CHAR(36) NOT NULL REFERENCES round (id),
  team CHAR(36) NOT NULL REFERENCES organisation (id),
  unit CHAR(36) NOT NULL REFERENCES organisation (id),
  onsite_from CHAR(10),
  onsite_to CHAR(10),
  fed_back_on CHAR(10),
  UNIQUE (round, team, unit)
);
CREATE INDEX inspection_team ON inspection (team, id);
CREATE INDEX inspection_unit ON inspection (unit, id);

CREATE TABLE finding (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  inspection CHAR(36) NOT NULL REFERENCES inspection (id),
  number BIGINT NOT NULL,
  text TEXT NOT NULL,
  finding_class TEXT NOT NULL,
  basis TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (inspection, number)
);

CREATE TABLE requirement (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  inspection CHAR(36) NOT NULL REFERENCES inspection (id),
  number BIGINT NOT NULL,
  heading TEXT NOT NULL,
  UNIQUE (inspection, number)
);

CREATE TABLE requirement_point (
  requirement CHAR(36) NOT NULL REFERENCES requirement (id),
  place BIGINT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (requirement, place)
);

CREATE TABLE item (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  inspection CHAR(36) NOT NULL REFERENCES inspection (id),
  finding CHAR(36) NOT NULL REFERENCES finding (id),
  round CHAR(36) NOT NULL REFERENCES round (id),
  team CHAR(36) NOT NULL REFERENCES organisation (id),
  unit CHAR(36) NOT NULL REFERENCES organisation (id),
  number TEXT NOT NULL UNIQUE,
  finding_text TEXT NOT NULL,
  state TEXT NOT NULL,
  due CHAR(10),
  keep_up INTEGER NOT NULL,
  position TEXT,
  position_reason TEXT NOT NULL,
  root_cause TEXT NOT NULL,
  goal TEXT NOT NULL,
  returned BIGINT NOT NULL,
  reopened BIGINT NOT NULL,
  extended BIGINT NOT NULL,
  office_note TEXT NOT NULL,
  reason TEXT NOT NULL
);

CREATE TABLE item_opinion (
  item CHAR(36) NOT NULL REFERENCES item (id),
  place BIGINT NOT NULL,
  requirement CHAR(36) NOT NULL REFERENCES requirement (id),
  PRIMARY KEY (item, place)
);
CREATE INDEX item_opinion_requirement ON item_opinion (requirement, item);

CREATE TABLE measure (
  id CHAR(36) PRIMARY KEY,
  item CHAR(36) NOT NULL REFERENCES item (id),
  place BIGINT NOT NULL,
  text TEXT NOT NULL,
  accountable_post CHAR(36) REFERENCES post (id),
  responsible_leader CHAR(36) REFERENCES post (id),
  lead_department CHAR(36) REFERENCES organisation (id),
  handler TEXT NOT NULL,
  due CHAR(10),
  keep_up INTEGER NOT NULL
);
CREATE INDEX measure_item ON measure (item, place);

CREATE TABLE measure_co_department (
  measure CHAR(36) NOT NULL REFERENCES measure (id),
  place BIGINT NOT NULL,
  organisation CHAR(36) NOT NULL REFERENCES organisation (id),
  PRIMARY KEY (measure, place)
);

CREATE TABLE progress (
  id CHAR(36) PRIMARY KEY,
  item CHAR(36) NOT NULL REFERENCES item (id),
  place BIGINT NOT NULL,
  account CHAR(36) NOT NULL REFERENCES account (id),
  on_day CHAR(10) NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX progress_item ON progress (item, place);

CREATE TABLE attachment (
  id CHAR(36) PRIMARY KEY,
  progress CHAR(36) NOT NULL REFERENCES progress (id),
  place BIGINT NOT NULL,
  name TEXT NOT NULL,
  content CHAR(64) NOT NULL,
  size BIGINT NOT NULL
);
CREATE INDEX attachment_progress ON attachment (progress, place);

CREATE TABLE closing (
  item CHAR(36) NOT NULL REFERENCES item (id),
  number BIGINT NOT NULL,
  applied_by CHAR(36) NOT NULL REFERENCES account (id),
  applied_on CHAR(10) NOT NULL,
  rests_on BIGINT NOT NULL,
  checked_by CHAR(36) REFERENCES account (id),
  checked_on CHAR(10),
  judgement TEXT,
  check_note TEXT,
  closed_by CHAR(36) REFERENCES account (id),
  closed_on CHAR(10),
  sent_back_by CHAR(36) REFERENCES account (id),
  sent_back_on CHAR(10),
  to_mend TEXT NOT NULL,
  PRIMARY KEY (item, number)
);

-- The ledger's lists, each walked by one of these in the order of the page: by number, or by due with those without a
-- due day last. Of units and inspections one index serves both: they have few enough items to be sorted.
CREATE INDEX item_unit ON item (unit, number, state, due);
CREATE INDEX item_team ON item (team, number, state, due);
CREATE INDEX item_team_due ON item (team, COALESCE(due, '9999-12-31'), number);
CREATE INDEX item_inspection ON item (inspection, number, state, due);
CREATE INDEX item_round ON item (round, number, state);
CREATE INDEX item_round_due ON item (round, COALESCE(due, '9999-12-31'), number);
CREATE INDEX item_state ON item (state, number);
CREATE INDEX item_state_due ON item (state, COALESCE(due, '9999-12-31'), number);
CREATE INDEX item_due ON item (COALESCE(due, '9999-12-31'), number);
CREATE INDEX item_due_open ON item (due, number) WHERE state NOT IN ('closed', 'cancelled') AND due IS NOT NULL;
CREATE INDEX item_position ON item (position, number) WHERE position IS NOT NULL;
CREATE INDEX item_position_due ON item (position, COALESCE(due, '9999-12-31'), number) WHERE position IS NOT NULL;
CREATE INDEX item_returned ON item (number) WHERE returned > 0;
CREATE INDEX item_returned_due ON item (COALESCE(due, '9999-12-31'), number) WHERE returned > 0;
CREATE INDEX item_reopened ON item (number) WHERE reopened > 0;
CREATE INDEX item_reopened_due ON item (COALESCE(due, '9999-12-31'), number) WHERE reopened > 0;
CREATE INDEX item_extended ON item (number) WHERE extended > 0;
CREATE INDEX item_extended_due ON item (COALESCE(due, '9999-12-31'), number) WHERE extended > 0;
CREATE INDEX item_keep_up ON item (number) WHERE keep_up = 1;
CREATE INDEX item_keep_up_due ON item (COALESCE(due, '9999-12-31'), number) WHERE keep_up = 1;
CREATE INDEX item_finding ON item (finding);

-- The journal (RFC 6962). An entry's salt and change stand apart, so that they can be erased without breaking the tree.
CREATE TABLE journal_entry (
  id CHAR(36) PRIMARY KEY,
  act CHAR(36) NOT NULL,
  at BIGINT NOT NULL,
  actor CHAR(36),
  role TEXT,
  on_behalf TEXT,
  action TEXT NOT NULL,
  object_type TEXT NOT NULL,
  object_id TEXT NOT NULL,
  version_before BIGINT NOT NULL,
  version_after BIGINT NOT NULL,
  commitment CHAR(64) NOT NULL,
  policy_version CHAR(64) NOT NULL
);
CREATE INDEX journal_entry_object ON journal_entry (object_type, object_id, version_after);

CREATE TABLE journal_change (
  entry CHAR(36) PRIMARY KEY REFERENCES journal_entry (id),
  salt CHAR(64) NOT NULL,
  change TEXT NOT NULL
);

CREATE TABLE journal_leaf (
  position BIGINT PRIMARY KEY,
  entry CHAR(36) NOT NULL UNIQUE REFERENCES journal_entry (id),
  leaf CHAR(64) NOT NULL
);

CREATE TABLE journal_tile (
  level BIGINT NOT NULL,
  number BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  PRIMARY KEY (level, number)
);

-- Words that find (derived): one row a paragraph; the index itself is made per engine in the next migration.
CREATE TABLE search_text (
  id BIGINT PRIMARY KEY,
  object_type TEXT NOT NULL,
  object_id CHAR(36) NOT NULL,
  paragraph BIGINT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (object_type, object_id, paragraph)
);

-- Sign-in and other housekeeping: never in the journal.
CREATE TABLE account_secret (
  account CHAR(36) PRIMARY KEY REFERENCES account (id),
  password TEXT,
  totp_seed TEXT,
  totp_last_step BIGINT NOT NULL,
  failures BIGINT NOT NULL,
  locked_until BIGINT NOT NULL
);

CREATE TABLE recovery_code (
  account CHAR(36) NOT NULL REFERENCES account (id),
  digest CHAR(64) NOT NULL,
  used_at BIGINT,
  PRIMARY KEY (account, digest)
);

CREATE TABLE activation_code (
  account CHAR(36) PRIMARY KEY REFERENCES account (id),
  digest CHAR(64) NOT NULL,
  expires_at BIGINT NOT NULL
);

CREATE TABLE signed_in (
  id CHAR(36) PRIMARY KEY,
  token CHAR(64) NOT NULL UNIQUE,
  guard CHAR(64) NOT NULL,
  account CHAR(36) NOT NULL REFERENCES account (id),
  factor_passed INTEGER NOT NULL,
  opened_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE INDEX signed_in_account ON signed_in (account);

CREATE TABLE idempotency (
  account CHAR(36) NOT NULL REFERENCES account (id),
  key TEXT NOT NULL,
  route TEXT NOT NULL,
  request CHAR(64) NOT NULL,
  act CHAR(36) NOT NULL,
  object_type TEXT NOT NULL,
  object_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (account, key)
);
CREATE INDEX idempotency_at ON idempotency (at);
