// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The request that admits a list of people: rows as a sheet was read, and what becomes of organisations that are not
// there. Which of them can be made is planned by people/roster.hpp.
#pragma once

#include <vector>

#include "forms/form.hpp"
#include "people/roster.hpp"

namespace huiyin::forms {

struct AdmitRosterRequest {
  std::vector<people::RosterRow> rows;  // most_roster_rows at most
  people::UnknownOrganisations unknown_organisations = people::UnknownOrganisations::refused;
};

}  // namespace huiyin::forms
