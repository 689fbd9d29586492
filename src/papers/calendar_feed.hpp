// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Due days as a calendar that other programs read (RFC 5545): an all-day event each, told by number and never by what
// was found. Promises: lines end in CR LF and are folded at 75 bytes without cutting a character; an event keeps its
// UID whatever becomes of its day; the same days give the same bytes.
#pragma once

#include <string>
#include <vector>

#include "words/moment.hpp"

namespace huiyin::papers {

struct CalendarDay {
  std::string id;     // of the thing, unique in the world
  std::string title;  // its number and that it is due
  Day on;
};

std::string render_calendar(std::string const& name, std::vector<CalendarDay> const& days, Moment stamp);

}  // namespace huiyin::papers
