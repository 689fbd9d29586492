-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- The item followed to its end: the due day first set, each extension, by what a closing was checked, what is watched
-- after it, the rules made and what came of it. First days and extensions of the past are told by the journal.
ALTER TABLE item ADD COLUMN first_due CHAR(10);
ALTER TABLE item ADD COLUMN milestone_on CHAR(10);
ALTER TABLE item ADD COLUMN milestone TEXT;
ALTER TABLE item ADD COLUMN wider_check TEXT NOT NULL DEFAULT '';
ALTER TABLE closing ADD COLUMN asked BIGINT;
ALTER TABLE closing ADD COLUMN satisfied BIGINT;

CREATE TABLE closing_method (
  item CHAR(36) NOT NULL,
  closing BIGINT NOT NULL,
  place BIGINT NOT NULL,
  method TEXT NOT NULL,
  PRIMARY KEY (item, closing, place),
  FOREIGN KEY (item, closing) REFERENCES closing (item, number)
);

CREATE TABLE item_extension (
  item CHAR(36) NOT NULL REFERENCES item (id),
  number BIGINT NOT NULL,
  account CHAR(36) NOT NULL REFERENCES account (id),
  on_day CHAR(10) NOT NULL,
  from_day CHAR(10),
  to_day CHAR(10) NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (item, number)
);

CREATE TABLE item_watch (
  item CHAR(36) NOT NULL REFERENCES item (id),
  number BIGINT NOT NULL,
  account CHAR(36) NOT NULL REFERENCES account (id),
  on_day CHAR(10) NOT NULL,
  observation TEXT NOT NULL,
  next_on CHAR(10),
  next_what TEXT,
  PRIMARY KEY (item, number)
);

CREATE TABLE item_rule (
  id CHAR(36) PRIMARY KEY,
  item CHAR(36) NOT NULL REFERENCES item (id),
  place BIGINT NOT NULL,
  name TEXT NOT NULL,
  change TEXT NOT NULL,
  reference TEXT NOT NULL,
  in_force_since CHAR(10),
  applied_by CHAR(36) REFERENCES organisation (id),
  ask_on CHAR(10)
);
CREATE INDEX item_rule_item ON item_rule (item, place);
CREATE INDEX item_rule_ask_on ON item_rule (COALESCE(ask_on, '9999-12-31'), id);

CREATE TABLE rule_follow_up (
  item CHAR(36) NOT NULL REFERENCES item (id),
  number BIGINT NOT NULL,
  rule CHAR(36) NOT NULL,
  account CHAR(36) NOT NULL REFERENCES account (id),
  on_day CHAR(10) NOT NULL,
  fate TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (item, number)
);

CREATE TABLE item_effect (
  item CHAR(36) NOT NULL REFERENCES item (id),
  place BIGINT NOT NULL,
  kind TEXT NOT NULL,
  amount BIGINT,
  unit TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (item, place)
);

INSERT INTO item_extension (item, number, account, on_day, from_day, to_day, reason)
WITH told AS (
  SELECT entry.object_id AS item, entry.version_after AS version, happened.place,
         happened.value ->> 'event' AS event, happened.value -> 'by' ->> 'account' AS account,
         happened.value -> 'by' ->> 'on' AS on_day, happened.value ->> 'reason' AS reason,
         happened.value ->> 'due' AS to_day
  FROM item JOIN journal_entry AS entry ON entry.object_type = 'item' AND entry.object_id = item.id
  JOIN journal_change ON journal_change.entry = entry.id
  CROSS JOIN LATERAL json_array_elements(CAST(journal_change.change AS json) -> 'events') WITH ORDINALITY
    AS happened (value, place)
  WHERE item.extended > 0 AND happened.value ->> 'event' IN ('item_assigned', 'item_extended')
), dated AS (
  SELECT item, event, account, on_day, reason, to_day, version, place,
         LAG(to_day) OVER (PARTITION BY item ORDER BY version, place) AS from_day
  FROM told
)
SELECT item, ROW_NUMBER() OVER (PARTITION BY item ORDER BY version, place), account, on_day, from_day, to_day, reason
FROM dated WHERE event = 'item_extended';
UPDATE item SET first_due = due;
UPDATE item SET first_due = COALESCE(
  (SELECT COALESCE(from_day, to_day) FROM item_extension WHERE item_extension.item = item.id AND number = 1), due)
WHERE extended > 0;

CREATE INDEX item_first_open ON item (number, state, first_due)
  WHERE state NOT IN ('closed', 'cancelled') AND first_due IS NOT NULL;
CREATE INDEX item_first_open_due ON item (COALESCE(due, '9999-12-31'), number)
  WHERE state NOT IN ('closed', 'cancelled') AND first_due IS NOT NULL;
CREATE INDEX item_watched ON item (number, state, milestone_on) WHERE state = 'closed' AND milestone_on IS NOT NULL;
CREATE INDEX item_watched_due ON item (COALESCE(due, '9999-12-31'), number)
  WHERE state = 'closed' AND milestone_on IS NOT NULL;
