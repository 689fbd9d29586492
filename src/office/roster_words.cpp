// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/roster_words.hpp"

#include "office/rule_rows.hpp"

namespace huiyin::office {

Result<RosterWords> read_roster_words(DataFile const& table) {
  RosterWords words;
  for (RuleRow const& row : rule_rows(table.content)) {
    auto const malformed = refuse(Fault::invalid_input, "roster.words_malformed", std::string(row.at(0)));
    if (row.size() != 4) return malformed;
    auto const column = parse_name<people::RosterColumn>(row[2]);
    auto const role = parse_name<Role>(row[2]);
    if (row[0] == "column" && column)
      words.headings.push_back({roster_word(row[1]), *column});
    else if (row[0] == "role" && role)
      words.roles.push_back({roster_word(row[1]), *role});
    else
      return malformed;
  }
  return words;
}

}  // namespace huiyin::office
