// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside the store: some findings by their ids, in one statement.
#pragma once

#include <vector>

#include "store/session.hpp"
#include "words/ids.hpp"

namespace huiyin::store {

Bind bind_findings(std::vector<FindingId> const& findings);  // as :findings

inline Sql in_findings(Dialect dialect) {
  if (dialect == Dialect::sqlite) return sql("listed.id IN (SELECT CAST(value AS CHAR(36)) FROM json_each(:findings))");
  return sql(
      "listed.id = ANY (ARRAY(SELECT CAST(value AS CHAR(36)) FROM "
      "json_array_elements_text(CAST(:findings AS json))))");
}

}  // namespace huiyin::store
