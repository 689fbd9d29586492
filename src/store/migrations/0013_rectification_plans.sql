-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- The plan of an inspection, and each version of it as it read when the unit approved it.
CREATE TABLE rectification_plan (
  id CHAR(36) PRIMARY KEY,
  version BIGINT NOT NULL,
  inspection CHAR(36) NOT NULL UNIQUE REFERENCES inspection (id),
  team CHAR(36) NOT NULL REFERENCES organisation (id),
  unit CHAR(36) NOT NULL REFERENCES organisation (id),
  opened_by CHAR(36) NOT NULL REFERENCES account (id),
  opened_on CHAR(10) NOT NULL,
  preset TEXT NOT NULL,
  reviewers TEXT NOT NULL,
  review_days BIGINT,
  state TEXT NOT NULL,
  returned BIGINT NOT NULL,
  amendment TEXT NOT NULL,
  answers TEXT NOT NULL
);
CREATE INDEX rectification_plan_unit ON rectification_plan (unit, id);
CREATE INDEX rectification_plan_team ON rectification_plan (team, id);
CREATE INDEX rectification_plan_state ON rectification_plan (state, id);

-- content: the version as JSON, which is only ever read whole.
CREATE TABLE plan_version (
  plan CHAR(36) NOT NULL REFERENCES rectification_plan (id),
  number BIGINT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (plan, number)
);
