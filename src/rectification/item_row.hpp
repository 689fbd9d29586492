// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An item as a list shows it: what one row of the ledger needs, and no more; and what stands beside an item for whoever
// sees it.
#pragma once

#include "rectification/item.hpp"

namespace huiyin::rectification {

struct ItemBeside {
  std::vector<Step> open_steps;
  bool may_hand_down = false;
};

struct ItemRow {
  ItemId id;
  Version version{};
  std::string number;
  std::string finding_text;
  State state = State::assigned;
  std::optional<Day> due;
  bool keep_up = false;
  std::optional<Position> position;
  Marks marks;
  InspectionId inspection;
  OrganisationId team;
  OrganisationId unit;
  std::string unit_name;
  std::optional<Day> first_due;
  std::optional<Day> milestone_on;  // on watch until then
};

// A rule made, as the register of mechanisms (长效机制) shows it.
struct MechanismRow {
  ItemId item;
  std::string item_number;
  State item_state = State::closed;
  std::string finding_text;
  OrganisationId unit;
  std::string unit_name;
  RuleId rule;
  std::string name;
  RuleChange change = RuleChange::made;
  std::string reference;
  std::optional<Day> in_force_since;
  std::optional<OrganisationId> applied_by;
  std::optional<std::string> applied_by_name;
  std::optional<Day> ask_on;
  std::optional<RuleFate> fate;  // when it was last asked about
  std::optional<Day> asked_on;
};

}  // namespace huiyin::rectification
