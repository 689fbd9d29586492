// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A rectification plan as a list shows it, and what stands beside one for whoever sees it.
#pragma once

#include "rectification/rectification_plan.hpp"

namespace huiyin::rectification {

struct PlanBeside {
  std::string unit_name;
  std::vector<PlanStep> open_steps;
  std::vector<Reviewer> speaks_for;  // for whom the asker may still speak
};

struct PlanRow {
  RectificationPlanId id;
  Version version{};
  InspectionId inspection;
  OrganisationId unit;
  std::string unit_name;
  PlanState state{};
  std::int64_t number = 0;  // of the newest version; 0: none was approved yet
  std::int64_t returned = 0;
  bool amending = false;
  std::optional<Day> submitted_on;
  std::optional<Day> review_by;
  std::vector<Reviewer> waiting;
  std::vector<PlanStep> open_steps;
};

}  // namespace huiyin::rectification
