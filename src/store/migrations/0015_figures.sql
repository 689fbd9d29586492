-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- The figures of rounds and units (derived): what items count for, by inspection and by day. Filled as replaying the
-- journal would fill it.
ALTER TABLE item ADD COLUMN fed_back_on CHAR(10);
ALTER TABLE item ADD COLUMN closed_on CHAR(10);
ALTER TABLE item ADD COLUMN judgement TEXT;
ALTER TABLE item ADD COLUMN took BIGINT;

UPDATE item SET fed_back_on = (SELECT inspection.fed_back_on FROM inspection WHERE inspection.id = item.inspection);
UPDATE item SET closed_on = (SELECT closing.closed_on FROM closing WHERE closing.item = item.id
  ORDER BY closing.number DESC LIMIT 1) WHERE state = 'closed';
UPDATE item SET judgement = (SELECT closing.judgement FROM closing WHERE closing.item = item.id
  ORDER BY closing.number DESC LIMIT 1) WHERE state IN ('checked', 'closed');

-- Days as numbers, so that the days between two can be told alike by both engines: months are counted from March.
CREATE TABLE day_number (
  day CHAR(10) PRIMARY KEY,
  number BIGINT NOT NULL
);
INSERT INTO day_number (day, number)
SELECT counted.day, counted.day_of_month + (153 * counted.month + 2) / 5 + 365 * counted.year + counted.year / 4
  - counted.year / 100 + counted.year / 400
FROM (SELECT parts.day, parts.day_of_month, (parts.month + 9) % 12 AS month,
        parts.year - (CASE WHEN parts.month < 3 THEN 1 ELSE 0 END) AS year
      FROM (SELECT days.day, CAST(SUBSTR(days.day, 1, 4) AS INTEGER) AS year,
              CAST(SUBSTR(days.day, 6, 2) AS INTEGER) AS month, CAST(SUBSTR(days.day, 9, 2) AS INTEGER) AS day_of_month
            FROM (SELECT closed_on AS day FROM item WHERE closed_on IS NOT NULL
                  UNION SELECT fed_back_on FROM item WHERE fed_back_on IS NOT NULL) AS days) AS parts) AS counted;
UPDATE item SET took = (SELECT closed.number - fed_back.number FROM day_number AS closed, day_number AS fed_back
  WHERE closed.day = item.closed_on AND fed_back.day = item.fed_back_on) WHERE closed_on IS NOT NULL;
DROP TABLE day_number;

CREATE TABLE item_tally (
  inspection CHAR(36) PRIMARY KEY REFERENCES inspection (id),
  round CHAR(36) NOT NULL REFERENCES round (id),
  team CHAR(36) NOT NULL REFERENCES organisation (id),
  unit CHAR(36) NOT NULL REFERENCES organisation (id),
  total BIGINT NOT NULL,
  assigned BIGINT NOT NULL,
  in_progress BIGINT NOT NULL,
  applied BIGINT NOT NULL,
  checked BIGINT NOT NULL,
  closed BIGINT NOT NULL,
  cancelled BIGINT NOT NULL,
  returned BIGINT NOT NULL,
  reopened BIGINT NOT NULL,
  extended BIGINT NOT NULL,
  basically_done BIGINT NOT NULL,
  late BIGINT NOT NULL,
  first_late BIGINT NOT NULL,
  took_30 BIGINT NOT NULL,
  took_60 BIGINT NOT NULL,
  took_90 BIGINT NOT NULL,
  took_180 BIGINT NOT NULL,
  took_more BIGINT NOT NULL,
  took_days BIGINT NOT NULL,
  money BIGINT NOT NULL
);
CREATE INDEX item_tally_round ON item_tally (round, inspection);
CREATE INDEX item_tally_unit ON item_tally (unit, inspection);
CREATE INDEX item_tally_team ON item_tally (team, inspection);

INSERT INTO item_tally (inspection, round, team, unit, total, assigned, in_progress, applied, checked, closed,
  cancelled, returned, reopened, extended, basically_done, late, first_late, took_30, took_60, took_90, took_180,
  took_more, took_days, money)
SELECT inspection, round, team, unit, COUNT(*),
  SUM(CASE WHEN state = 'assigned' THEN 1 ELSE 0 END),
  SUM(CASE WHEN state = 'in_progress' THEN 1 ELSE 0 END),
  SUM(CASE WHEN state = 'applied' THEN 1 ELSE 0 END),
  SUM(CASE WHEN state = 'checked' THEN 1 ELSE 0 END),
  SUM(CASE WHEN state = 'closed' THEN 1 ELSE 0 END),
  SUM(CASE WHEN state = 'cancelled' THEN 1 ELSE 0 END),
  SUM(CASE WHEN returned > 0 THEN 1 ELSE 0 END),
  SUM(CASE WHEN reopened > 0 THEN 1 ELSE 0 END),
  SUM(CASE WHEN extended > 0 THEN 1 ELSE 0 END),
  SUM(CASE WHEN state = 'checked' AND judgement = 'basically_done' THEN 1 ELSE 0 END),
  SUM(CASE WHEN closed_on > due THEN 1 ELSE 0 END),
  SUM(CASE WHEN closed_on > first_due THEN 1 ELSE 0 END),
  SUM(CASE WHEN took <= 30 THEN 1 ELSE 0 END),
  SUM(CASE WHEN took > 30 AND took <= 60 THEN 1 ELSE 0 END),
  SUM(CASE WHEN took > 60 AND took <= 90 THEN 1 ELSE 0 END),
  SUM(CASE WHEN took > 90 AND took <= 180 THEN 1 ELSE 0 END),
  SUM(CASE WHEN took > 180 THEN 1 ELSE 0 END),
  SUM(COALESCE(took, 0)), 0
FROM item GROUP BY inspection, round, team, unit;

CREATE TABLE item_day (
  inspection CHAR(36) NOT NULL REFERENCES inspection (id),
  day CHAR(10) NOT NULL,
  due BIGINT NOT NULL,
  first_due BIGINT NOT NULL,
  closed BIGINT NOT NULL,
  PRIMARY KEY (inspection, day)
);
INSERT INTO item_day (inspection, day, due, first_due, closed)
SELECT inspection, day, SUM(due), SUM(first_due), SUM(closed)
FROM (SELECT inspection, due AS day, 1 AS due, 0 AS first_due, 0 AS closed FROM item
        WHERE state NOT IN ('closed', 'cancelled') AND due IS NOT NULL
      UNION ALL SELECT inspection, first_due, 0, 1, 0 FROM item
        WHERE state NOT IN ('closed', 'cancelled') AND first_due IS NOT NULL
      UNION ALL SELECT inspection, closed_on, 0, 0, 1 FROM item WHERE closed_on IS NOT NULL) AS each_day
GROUP BY inspection, day;

-- The lists behind the figures.
CREATE INDEX item_effect_money ON item_effect (item) WHERE kind = 'money';
CREATE INDEX item_fed_back_open ON item (fed_back_on, round, number, state)
  WHERE state NOT IN ('closed', 'cancelled') AND fed_back_on IS NOT NULL;
CREATE INDEX item_closed_on ON item (closed_on, round, number, state) WHERE closed_on IS NOT NULL;
CREATE INDEX item_took ON item (took, round, number, state) WHERE took IS NOT NULL;
CREATE INDEX item_basically ON item (number, state, judgement) WHERE state = 'checked' AND judgement = 'basically_done';
CREATE INDEX item_basically_due ON item (COALESCE(due, '9999-12-31'), number)
  WHERE state = 'checked' AND judgement = 'basically_done';
CREATE INDEX item_late ON item (number, state, closed_on, due) WHERE closed_on > due;
CREATE INDEX item_late_due ON item (COALESCE(due, '9999-12-31'), number) WHERE closed_on > due;
CREATE INDEX item_first_late ON item (number, state, closed_on, first_due) WHERE closed_on > first_due;
CREATE INDEX item_first_late_due ON item (COALESCE(due, '9999-12-31'), number) WHERE closed_on > first_due;
