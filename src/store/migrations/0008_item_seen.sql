-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- Who opened an item, first and last: housekeeping, for accepting an item is an act of its own.
CREATE TABLE item_seen (
  item CHAR(36) NOT NULL REFERENCES item (id),
  account CHAR(36) NOT NULL REFERENCES account (id),
  first_at BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  PRIMARY KEY (item, account)
);
