// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A task for tests, as it stands after a history told in events: a bureau hands a measure down to a school.
#pragma once

#include "rectification/item_test.hpp"
#include "rectification/task.hpp"

namespace huiyin::rectification {

constexpr auto task_id = numbered<TaskId>(1);
constexpr auto of_school = numbered<AccountId>(4);  // who answers
constexpr By by_school{of_school, today};
constexpr auto bureau = numbered<OrganisationId>(2);  // the item's unit
constexpr auto school = numbered<OrganisationId>(5);

inline TaskHandedDown handed_down() {
  return {item_id,        bureau,
          school,         by_unit,
          "消防通道堵塞", {{numbered<MeasureId>(1), "清理消防通道"}},
          "本周内清理",   today + std::chrono::days{7}};
}
inline TaskAnswered answered(std::uint8_t number = 1) { return {by_school, "已清理", {photograph(number)}}; }

inline Task task_after(std::vector<TaskEvent> const& events) {
  Task task = after(task_id, std::nullopt, {handed_down()});
  for (auto const& event : events) task = after(task_id, task, {event});
  return task;
}

}  // namespace huiyin::rectification
