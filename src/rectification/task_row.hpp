// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A task as a list shows it, and what stands beside a task for whoever sees it: names, and the number of an item that
// he sees too.
#pragma once

#include "rectification/task.hpp"

namespace huiyin::rectification {

struct TaskBeside {
  std::string unit_name;
  std::string organisation_name;
  std::optional<std::string> item_number;  // none for those who do not see the item
  std::vector<TaskStep> open_steps;
};

struct TaskRow {
  TaskId id;
  Version version{};
  ItemId item;
  std::optional<std::string> item_number;
  OrganisationId unit;
  std::string unit_name;
  OrganisationId organisation;
  std::string organisation_name;
  std::string finding_text;
  std::string text;
  Day due;
  TaskState state = TaskState::handed;
  std::int64_t answers = 0;  // how many
  std::string to_mend;       // what is to be mended before it is answered again
};

}  // namespace huiyin::rectification
