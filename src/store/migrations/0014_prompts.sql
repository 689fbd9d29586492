-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- What the program tells people by itself of what is due: one message a person and run, and of each thing the rung that
-- was told last. Housekeeping: nobody did anything.
CREATE TABLE prompt (
  id CHAR(36) PRIMARY KEY,
  account CHAR(36) NOT NULL REFERENCES account (id),
  on_day CHAR(10) NOT NULL,
  lines BIGINT NOT NULL,
  mail TEXT NOT NULL,
  mail_note TEXT NOT NULL,
  UNIQUE (account, on_day)
);
CREATE INDEX prompt_mail ON prompt (mail, id);
CREATE INDEX prompt_on_day ON prompt (on_day);

CREATE TABLE prompt_line (
  id CHAR(36) PRIMARY KEY,
  prompt CHAR(36) NOT NULL REFERENCES prompt (id),
  account CHAR(36) NOT NULL REFERENCES account (id),
  kind TEXT NOT NULL,
  thing CHAR(36) NOT NULL,
  due CHAR(10) NOT NULL,
  rung TEXT NOT NULL,
  colour TEXT NOT NULL,
  unseen INTEGER NOT NULL,
  seen_at BIGINT,
  UNIQUE (account, thing)
);
CREATE INDEX prompt_line_shown ON prompt_line (account, kind, unseen, id);
CREATE INDEX prompt_line_thing ON prompt_line (thing, account);
CREATE INDEX prompt_line_prompt ON prompt_line (prompt);

CREATE TABLE prompt_run (
  on_day CHAR(10) PRIMARY KEY,
  ended_at BIGINT NOT NULL
);

-- A person's own address, given by himself alone; the code to confirm it by is made anew of the server key.
CREATE TABLE own_mail (
  account CHAR(36) PRIMARY KEY REFERENCES account (id),
  address TEXT NOT NULL,
  asked_at BIGINT NOT NULL,
  code_mail TEXT NOT NULL,
  mail_note TEXT NOT NULL,
  tries BIGINT NOT NULL,
  confirmed_at BIGINT
);
CREATE INDEX own_mail_code ON own_mail (code_mail, account);

CREATE TABLE calendar_feed (
  account CHAR(36) PRIMARY KEY REFERENCES account (id),
  token CHAR(64) NOT NULL UNIQUE,
  made_at BIGINT NOT NULL
);

-- What still waits for an answer, by its day.
CREATE INDEX reminder_answer_by ON reminder (answer_by, id) WHERE state = 'issued' AND answer_by IS NOT NULL;
