// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a notice says happened on which days, and the years that days without one borrow from the others.
#pragma once

#include <optional>
#include <vector>

#include "bulletin/notice.hpp"
#include "bulletin/reading.hpp"

namespace huiyin::bulletin {

struct DayMention {
  PartialDate from;
  std::optional<PartialDate> to;
  Range range;
  Range from_range, to_range;
  int relative_year = 0;  // -1 for 去年; 0 when the text gives a year or none
  enum class Of { onsite, onsite_start, onsite_end, feedback, none } of = Of::none;
};

DayMention const* first_of(std::vector<DayMention> const& events, DayMention::Of of);  // whose month is known
void borrow_years(Notice const& notice, Kind kind, std::vector<DayMention>& events);

}  // namespace huiyin::bulletin
