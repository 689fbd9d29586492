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
};

}  // namespace huiyin::rectification
