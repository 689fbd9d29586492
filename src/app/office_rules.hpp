// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The working-day calendar and the rule sets of an office: what is built in, and what its own folder of rules adds.
#pragma once

#include "app/configuration.hpp"
#include "deadlines/rule_set.hpp"

namespace huiyin::app {

struct OfficeRules {
  deadlines::Calendar calendar;
  deadlines::RuleSets rule_sets;
};

// Of rules.folder calendar/*.csv take the place of years or add some, clocks/*.csv add sets. Refuses
// rules.folder_missing and what Calendar and RuleSets refuse, with the path of the file.
Result<OfficeRules> load_office_rules(Configuration const& configuration);

}  // namespace huiyin::app
