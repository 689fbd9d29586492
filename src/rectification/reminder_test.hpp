// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A reminder for tests, as it stands after a history told in events: the office presses a bureau about one item.
#pragma once

#include "rectification/item_test.hpp"
#include "rectification/reminder.hpp"

namespace huiyin::rectification {

constexpr auto reminder_id = numbered<ReminderId>(1);
constexpr By by_office{numbered<AccountId>(9), today};

inline ReminderIssued issued() {
  return {numbered<OrganisationId>(2),
          ReminderForm::slip,
          "市巡提〔2026〕7号",
          by_office,
          "请抓紧整改",
          today + std::chrono::days{5},
          {{item_id, "2026-01-007", "消防通道堵塞", due}}};
}
inline Reminder reminder_after(std::vector<ReminderEvent> const& events) {
  Reminder reminder = after(reminder_id, std::nullopt, {issued()});
  for (auto const& event : events) reminder = after(reminder_id, reminder, {event});
  return reminder;
}

}  // namespace huiyin::rectification
