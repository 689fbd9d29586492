// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The request for a reminder, which names its items by their ids.
#pragma once

#include <string>
#include <vector>

#include "forms/form.hpp"
#include "rectification/reminder.hpp"

namespace huiyin::forms {

struct IssueReminderRequest {
  OrganisationId unit;
  rectification::ReminderForm form{};
  std::string reference;
  std::string text;
  std::optional<Day> answer_by;
  std::vector<ItemId> items;
};

}  // namespace huiyin::forms
