// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What of an inspection is answered by which items, finding by finding and opinion by opinion. What nothing answers has
// no item: cancelled items answer nothing.
#pragma once

#include <string>
#include <vector>

#include "rectification/state.hpp"
#include "words/ids.hpp"

namespace huiyin::rectification {

struct CoveredItem {
  ItemId id;
  std::string number;
  State state = State::assigned;
};
struct CoveredFinding {
  FindingId id;
  std::int64_t number = 0;
  std::string text;
  bool withdrawn = false;
  std::vector<ItemId> items;
};
struct CoveredOpinion {
  RequirementId id;
  std::int64_t number = 0;
  std::string heading;
  std::vector<ItemId> items;
};
struct Coverage {
  std::vector<CoveredItem> items;  // by number
  std::vector<CoveredFinding> findings;
  std::vector<CoveredOpinion> opinions;
};

}  // namespace huiyin::rectification
