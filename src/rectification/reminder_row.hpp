// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A reminder as a list shows it, and what stands beside one for whoever sees it.
#pragma once

#include "rectification/reminder.hpp"

namespace huiyin::rectification {

struct ReminderBeside {
  std::string unit_name;
  std::vector<ReminderStep> open_steps;
};

struct ReminderRow {
  ReminderId id;
  Version version{};
  OrganisationId unit;
  std::string unit_name;
  ReminderForm form{};
  std::string reference;
  Day issued_on;
  std::optional<Day> answer_by;
  ReminderState state{};
  std::int64_t lines = 0;       // how many items
  std::int64_t deliveries = 0;  // how many times it was sent, taken or not
};

}  // namespace huiyin::rectification
