-- SPDX-FileCopyrightText: 2026 The Huiyin authors
-- SPDX-License-Identifier: Apache-2.0
-- What is open and due, by number: lists of what is overdue or soon due in this order would have to be sorted whole.
CREATE INDEX item_open ON item (number, state, due) WHERE state NOT IN ('closed', 'cancelled') AND due IS NOT NULL;
