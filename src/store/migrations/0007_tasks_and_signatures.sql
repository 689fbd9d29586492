-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- What is handed down, with its answers; what was signed on paper; files that are sent for a task as for an item.
CREATE TABLE task (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  item CHAR(36) NOT NULL REFERENCES item (id),
  unit CHAR(36) NOT NULL REFERENCES organisation (id),
  organisation CHAR(36) NOT NULL REFERENCES organisation (id),
  handed_by CHAR(36) NOT NULL REFERENCES account (id),
  handed_on CHAR(10) NOT NULL,
  finding_text TEXT NOT NULL,
  text TEXT NOT NULL,
  due CHAR(10) NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX task_item ON task (item, due, id);
CREATE INDEX task_unit ON task (unit, due, id);
CREATE INDEX task_organisation ON task (organisation, due, id);
CREATE INDEX task_due ON task (due, id);

-- No reference to the measure itself: a plan is written anew with every change of it.
CREATE TABLE task_measure (
  task CHAR(36) NOT NULL REFERENCES task (id),
  place BIGINT NOT NULL,
  measure CHAR(36) NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (task, place)
);

CREATE TABLE task_answer (
  task CHAR(36) NOT NULL REFERENCES task (id),
  number BIGINT NOT NULL,
  account CHAR(36) NOT NULL REFERENCES account (id),
  on_day CHAR(10) NOT NULL,
  text TEXT NOT NULL,
  accepted_by CHAR(36) REFERENCES account (id),
  accepted_on CHAR(10),
  sent_back_by CHAR(36) REFERENCES account (id),
  sent_back_on CHAR(10),
  to_mend TEXT NOT NULL,
  PRIMARY KEY (task, number)
);

CREATE TABLE task_attachment (
  id CHAR(36) PRIMARY KEY,
  task CHAR(36) NOT NULL REFERENCES task (id),
  answer BIGINT NOT NULL,
  place BIGINT NOT NULL,
  name TEXT NOT NULL,
  content CHAR(64) NOT NULL,
  size BIGINT NOT NULL
);
CREATE INDEX task_attachment_task ON task_attachment (task, answer, place);

CREATE TABLE item_signature (
  item CHAR(36) NOT NULL REFERENCES item (id),
  place BIGINT NOT NULL,
  account CHAR(36) NOT NULL REFERENCES account (id),
  on_day CHAR(10) NOT NULL,
  what TEXT NOT NULL,
  signer TEXT NOT NULL,
  signed_on CHAR(10) NOT NULL,
  scan CHAR(36) NOT NULL UNIQUE,
  name TEXT NOT NULL,
  content CHAR(64) NOT NULL,
  size BIGINT NOT NULL,
  PRIMARY KEY (item, place)
);

CREATE TABLE file_sent (
  id CHAR(36) PRIMARY KEY,
  item CHAR(36) REFERENCES item (id),
  task CHAR(36) REFERENCES task (id),
  account CHAR(36) NOT NULL REFERENCES account (id),
  name TEXT NOT NULL,
  content CHAR(64) NOT NULL REFERENCES blob (digest),
  size BIGINT NOT NULL,
  sent_at BIGINT NOT NULL,
  CHECK ((item IS NULL) <> (task IS NULL))
);
INSERT INTO file_sent (id, item, account, name, content, size, sent_at)
  SELECT id, item, account, name, content, size, sent_at FROM sent_file;
DROP TABLE sent_file;
ALTER TABLE file_sent RENAME TO sent_file;
CREATE INDEX sent_file_item ON sent_file (item);
CREATE INDEX sent_file_task ON sent_file (task);
