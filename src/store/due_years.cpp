// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/due_years.hpp"

#include <string>

namespace huiyin::store {

std::vector<int> due_years(Session& session, Day today) {
  std::vector<int> years;
  for (std::string const& year : session.query<std::string>(
           sql("SELECT DISTINCT substr(due, 1, 4) FROM item WHERE due >= :today AND state NOT IN "
               "('closed', 'cancelled') ORDER BY 1"),
           bind("today", today)))
    years.push_back(std::stoi(year));
  return years;
}

}  // namespace huiyin::store
