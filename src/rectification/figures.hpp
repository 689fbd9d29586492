// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The figures of a round or of a unit as they are read: sums over the items that the asker sees. Every one of them can
// be opened as rows of the ledger; what days a band or a month stands for is said beside it.
#pragma once

#include <string>
#include <vector>

#include "rectification/tally.hpp"

namespace huiyin::rectification {

struct Figures {
  Tally tally;
  std::int64_t overdue = 0;        // open, and due before today
  std::int64_t first_overdue = 0;  // open, and first due before today
};

struct AgeBand {  // of open items, by how long ago they were fed back
  std::int64_t from_days = 0;
  std::optional<std::int64_t> to_days;
  std::optional<Day> fed_back_from;  // none: as long ago as can be
  Day fed_back_by;
  std::int64_t count = 0;
};
struct TookBand {  // of closed items, by the days from feedback to closing
  std::int64_t from_days = 0;
  std::optional<std::int64_t> to_days;
  std::int64_t count = 0;
};
struct ClosingMonth {
  Day from;  // its first day
  Day to;
  std::int64_t count = 0;
};

struct InspectionFigures {
  InspectionId inspection;
  RoundId round;
  OrganisationId team;
  OrganisationId unit;
  std::string unit_name;
  std::optional<Day> fed_back_on;
  Figures figures;
};

struct FiguresOfAll {
  std::int64_t inspections = 0;  // that the asker sees
  std::int64_t fed_back = 0;     // of them
  Figures figures;
  std::int64_t repeats = 0;  // items of findings that repeat an earlier one of their unit
  std::vector<AgeBand> ageing;
  std::vector<TookBand> cycle;
  std::vector<ClosingMonth> closings;  // months in which something was closed, oldest first
};

std::vector<AgeBand> age_bands(std::map<Day, std::int64_t> const& open_by_feedback, Day today);
std::vector<TookBand> took_bands_of(Tally const& tally);

}  // namespace huiyin::rectification
