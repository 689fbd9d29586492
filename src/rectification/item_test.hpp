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
          .accountable_post = numbered<PostId>(2),
          .responsible_leader = numbered<PostId>(1),
          .lead_department = std::nullopt,
          .co_departments = {},
          .handler = "",
          .due = due,
          .keep_up = false};
}
inline RuleMade rule(std::uint8_t number = 1) {
  return {.id = numbered<RuleId>(number),
          .name = "消防通道管理办法",
          .change = RuleChange::made,
          .reference = "校发〔2026〕3号",
          .in_force_since = today,
          .applied_by = numbered<OrganisationId>(2),
          .ask_on = std::nullopt};
}
inline Milestone const in_a_month{today + std::chrono::days{30}, "再看一次消防通道"};
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

inline CheckItem check(std::vector<Method> methods = {Method::visit}) {
  return {Judgement::done, "", std::move(methods)};
}
inline Item item_applied() { return item_ready({ClosingApplied{by_unit}}); }
inline Item item_checked() {
  return item_ready({ClosingApplied{by_unit}, ItemChecked{{by_team, Judgement::done, ""}}});
}
inline Item item_closed() {
  return item_ready({ClosingApplied{by_unit}, ItemChecked{{by_team, Judgement::done, ""}}, ItemClosed{by_team}});
}

// One action of each kind, in the order of Step.
inline std::vector<ItemAction> all_actions(std::uint8_t number = 9) {
  return {AcceptItem{},
          PlanItem{{"管理松懈", "通道畅通", {measure()}}},
          ReportProgress{numbered<ProgressId>(number), "已清理", {photograph(number)}},
          ApplyForClosing{},
          CheckItem{Judgement::done, "现场查看", {Method::visit}},
          SendItemBack{"二楼仍堵塞"},
          CloseItem{in_a_month},
          ReopenItem{"再次堵塞"},
          ExtendItem{due + std::chrono::days{number}, "施工未完"},
          CancelItem{"问题不成立"},
          TakePosition{Position::partly, "二楼不属本单位"},
          LinkOpinions{{numbered<RequirementId>(1)}},
          MarkKeepUp{true, in_a_month},
          NoteOnItem{"下月再看"},
          SignOnPaper{Paper::plan, "局长 李某某", today, photograph(number)},
          RecordOutcome{{"对全部楼道做了检查", {rule()}, {{EffectKind::livelihood, 3, "处", "通道恢复畅通"}}}},
          WatchItem{"通道仍然畅通", in_a_month},
          FollowUpRule{rule().id, RuleFate::applied, ""}};
}

}  // namespace huiyin::rectification
