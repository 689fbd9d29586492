// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A finding beside others: those like it elsewhere, and those of its own unit that it repeats (屡查屡犯). What is
// counted is counted of units and of days; nothing here is about a person.
#pragma once

#include "rectification/coverage.hpp"
#include "words/day.hpp"
#include "words/named.hpp"

namespace huiyin::rectification {

struct FindingRow {
  FindingId id;
  InspectionId inspection;
  OrganisationId unit;
  std::string unit_name;
  std::optional<std::string> round_name;  // none: the asker sees no rounds
  std::int64_t number = 0;
  std::string text;
  std::string finding_class;
  std::optional<Day> fed_back_on;
  std::optional<FindingId> repeat_of;
  std::vector<CoveredItem> items;  // by number
};

// repeat: of the same unit and fed back before, so that the finding may repeat it. own: of the same unit, later.
enum class Kinship { repeat, own, elsewhere };
constexpr std::array kinship_names{Named{Kinship::repeat, "repeat"}, Named{Kinship::own, "own"},
                                   Named{Kinship::elsewhere, "elsewhere"}};
static_assert(named_in_order(kinship_names));
constexpr auto const& names_of(Kinship) { return kinship_names; }

struct SimilarFinding {
  FindingRow finding;
  Kinship kinship = Kinship::elsewhere;
};

struct Generation {
  FindingRow finding;
  std::optional<Day> closed_on;            // when the last of its items was closed; none while one is open
  std::optional<std::int64_t> days_clean;  // from the closing of the one before it to its own feedback
};
struct Lineage {
  std::vector<Generation> generations;  // first seen first
  std::int64_t repeats_of_unit = 0;     // findings of the unit that repeat another, as far as the asker sees them
};

constexpr std::size_t most_generations = 20;

// Of two feedbacks the days between; nothing where the earlier was not closed before the later was found.
std::optional<std::int64_t> days_clean(std::optional<Day> closed_on, std::optional<Day> found_on);
// In the order of their feedbacks, those that have none behind them, with the clean days between.
std::vector<Generation> in_line(std::vector<Generation> generations);

}  // namespace huiyin::rectification
