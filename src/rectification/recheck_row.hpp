// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A recheck as a list shows it, what stands beside one for whoever sees it, and rechecks as they are told of an item,
// an inspection or a unit.
#pragma once

#include "rectification/recheck.hpp"

namespace huiyin::rectification {

struct DrawnItem {  // with the item as it is now, for those who see the item
  ItemId item;
  std::string number;
  std::string finding_text;
  OrganisationId unit;
  std::string unit_name;
  State state{};
  std::optional<RecheckResult> result;
};

struct RecheckBeside {
  std::vector<RecheckStep> open_steps;
  std::string round_name;  // of the filter
  std::string unit_name;
  std::vector<DrawnItem> drawn;
};

struct RecheckRow {
  RecheckId id;
  Version version{};
  std::int64_t number = 0;
  Day announced_on;
  RecheckState state{};
  std::int64_t frame_size = 0;
  std::int64_t count = 0;
  std::int64_t rechecked = 0;  // of the items that are seen
  std::int64_t wrong = 0;      // of those, how many were closed wrongly or relapsed
};

struct ItemRecheck {  // a result, told of its item
  std::int64_t number = 0;
  RecheckResult result;
};

struct RecheckCounts {
  std::int64_t closed = 0;
  std::int64_t rechecked = 0;
  std::int64_t wrong_closing = 0;
  std::int64_t relapsed = 0;
};

}  // namespace huiyin::rectification
