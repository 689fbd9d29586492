// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An item for tests, as it stands after a history told in events, and actions of every kind that its rules allow.
#pragma once

#include "rectification/item_actions.hpp"
#include "words/id_test.hpp"

namespace huiyin::rectification {

constexpr auto item_id = numbered<ItemId>(1);
constexpr auto of_unit = numbered<AccountId>(2);  // who applies
constexpr auto of_team = numbered<AccountId>(3);  // who checks
constexpr Day fed_back_on{std::chrono::days{20635}};
constexpr Day today = fed_back_on + std::chrono::days{30};
constexpr Day due = fed_back_on + std::chrono::days{60};
constexpr By by_unit{of_unit, today};
constexpr By by_team{of_team, today};

inline Attachment photograph(std::uint8_t number = 1) {
  return {numbered<AttachmentId>(number), "消防通道.jpg", sha256("消防通道"), 4096};
}
inline Progress progress(std::uint8_t number) {
  return {numbered<ProgressId>(number), by_unit, "已清理", {photograph(number)}};
}
inline Measure measure(std::uint8_t number = 1) {
  return {.id = numbered<MeasureId>(number),
          .text = "清理消防通道",
          .accountable_post = std::nullopt,
          .responsible_leader = numbered<PostId>(1),
          .lead_department = std::nullopt,
          .co_departments = {},
          .handler = "",
          .due = due,
          .keep_up = false};
}
inline ItemAssigned assigned() {
  return {numbered<InspectionId>(1),
          numbered<FindingId>(1),
          numbered<OrganisationId>(1),
          numbered<OrganisationId>(2),
          "2026-01-007",
          "消防通道堵塞",
          {},
          due,
          false};
}

// The item after its assigning, its acceptance, a plan and progress with evidence, and what else is told.
inline Item item_after(std::vector<ItemEvent> const& events) {
  Item item = after(item_id, std::nullopt, {assigned()});
  for (auto const& event : events) item = after(item_id, item, {event});
  return item;
}
inline Item item_ready(std::vector<ItemEvent> const& events = {}) {
  std::vector<ItemEvent> history{ItemAccepted{by_unit}, ItemPlanned{{"", "", {measure()}}},
                                 ProgressReported{progress(1)}};
  history.insert(history.end(), events.begin(), events.end());
  return item_after(history);
}

// One action of each kind, in the order of Step.
inline std::vector<ItemAction> all_actions(std::uint8_t number = 9) {
  return {AcceptItem{},
          PlanItem{{"管理松懈", "通道畅通", {measure()}}},
          ReportProgress{numbered<ProgressId>(number), "已清理", {photograph(number)}},
          ApplyForClosing{},
          CheckItem{Judgement::done, "现场查看"},
          SendItemBack{"二楼仍堵塞"},
          CloseItem{},
          ReopenItem{"再次堵塞"},
          ExtendItem{due + std::chrono::days{number}, "施工未完"},
          CancelItem{"问题不成立"},
          TakePosition{Position::partly, "二楼不属本单位"},
          LinkOpinions{{numbered<RequirementId>(1)}},
          MarkKeepUp{true},
          NoteOnItem{"下月再看"},
          SignOnPaper{Paper::plan, "局长 李某某", today, photograph(number)}};
}

}  // namespace huiyin::rectification
