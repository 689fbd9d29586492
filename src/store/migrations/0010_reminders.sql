-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- What the office presses units with, and how it reached them.
CREATE TABLE reminder (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  unit CHAR(36) NOT NULL REFERENCES organisation (id),
  form TEXT NOT NULL,
  reference TEXT NOT NULL,
  issued_by CHAR(36) NOT NULL REFERENCES account (id),
  issued_on CHAR(10) NOT NULL,
  text TEXT NOT NULL,
  answer_by CHAR(10),
  state TEXT NOT NULL,
  answered_by CHAR(36) REFERENCES account (id),
  answered_on CHAR(10),
  answer TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX reminder_unit ON reminder (unit, id);
CREATE INDEX reminder_state ON reminder (state, id);

-- The item as it read when the reminder was issued.
CREATE TABLE reminder_line (
  reminder CHAR(36) NOT NULL REFERENCES reminder (id),
  place BIGINT NOT NULL,
  item CHAR(36) NOT NULL REFERENCES item (id),
  number TEXT NOT NULL,
  finding_text TEXT NOT NULL,
  due CHAR(10),
  PRIMARY KEY (reminder, place)
);
CREATE INDEX reminder_line_item ON reminder_line (item, reminder);

CREATE TABLE reminder_delivery (
  reminder CHAR(36) NOT NULL REFERENCES reminder (id),
  number BIGINT NOT NULL,
  account CHAR(36) NOT NULL REFERENCES account (id),
  noted_on CHAR(10) NOT NULL,
  channel TEXT NOT NULL,
  on_day CHAR(10) NOT NULL,
  recipient TEXT NOT NULL,
  note TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (reminder, number)
);
CREATE INDEX reminder_delivery_outcome ON reminder_delivery (outcome, reminder, number);
