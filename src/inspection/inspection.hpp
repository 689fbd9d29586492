// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The round (轮次) and the inspections in it: one team at one unit. A unit sees a finding from the day of the feedback
// on, and nothing is changed in a finding after that day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "deadlines/clocks.hpp"
#include "words/day.hpp"
#include "words/ids.hpp"
#include "words/result.hpp"
#include "words/version.hpp"

namespace huiyin::inspection {

struct Round {
  RoundId id;
  Version version{};
  std::string term;  // 届次, as the office counts it
  std::int64_t year = 0;
  std::int64_t number = 0;  // 轮次
  std::string name;
  std::string
      rules_version;  // the rule set the round was opened under, for all its clocks; before sets had ids, any text
  friend bool operator==(Round const&, Round const&) = default;
};
struct OpenRound {
  std::string term;
  std::int64_t year = 0;
  std::int64_t number = 0;
  std::string name;
  std::string rules_version;
};
struct RoundOpened {
  std::string term;
  std::int64_t year = 0;
  std::int64_t number = 0;
  std::string name;
  std::string rules_version;
};
using RoundEvent = std::variant<RoundOpened>;
// Refuses round.name_missing, round.year_out_of_range, round.number_out_of_range, round.rules_unknown.
Result<std::vector<RoundEvent>> decide(OpenRound const& open, deadlines::RuleSets const& known);
Round after(RoundId id, std::optional<Round> before, std::vector<RoundEvent> const& events);

struct Inspection {
  InspectionId id;
  Version version{};
  RoundId round;
  OrganisationId team;
  OrganisationId unit;
  std::optional<Day> onsite_from;
  std::optional<Day> onsite_to;
  std::optional<Day> fed_back_on;
  friend bool operator==(Inspection const&, Inspection const&) = default;
};
struct AuthoriseInspection {
  RoundId round;
  OrganisationId team;
  OrganisationId unit;
  std::optional<Day> onsite_from;
  std::optional<Day> onsite_to;
};
struct GiveFeedback {
  Day on;
};
struct InspectionAuthorised {
  RoundId round;
  OrganisationId team;
  OrganisationId unit;
  std::optional<Day> onsite_from;
  std::optional<Day> onsite_to;
};
struct FeedbackGiven {
  Day on;
};
using InspectionEvent = std::variant<InspectionAuthorised, FeedbackGiven>;
Result<std::vector<InspectionEvent>> decide(
    AuthoriseInspection const& authorise);  // refuses inspection.period_reversed
// Refuses inspection.already_fed_back, inspection.feedback_before_entry, inspection.feedback_in_future.
Result<std::vector<InspectionEvent>> decide(Inspection const& inspection, GiveFeedback const& give, Day today);
Inspection after(InspectionId id, std::optional<Inspection> before, std::vector<InspectionEvent> const& events);
std::vector<deadlines::Occurrence> occurrences_of(Inspection const& inspection);  // what starts clocks of it

}  // namespace huiyin::inspection
