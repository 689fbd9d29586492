// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A rectification plan for tests, as it stands after a history told in events: a bureau's, reviewed by three bodies.
#pragma once

#include "rectification/item_test.hpp"
#include "rectification/rectification_plan.hpp"

namespace huiyin::rectification {

constexpr auto plan_id = numbered<RectificationPlanId>(1);
constexpr By by_clerk{numbered<AccountId>(9), today};
constexpr By by_organ{numbered<AccountId>(8), today};
constexpr Asking the_unit{by_unit, Role::unit};
constexpr Asking the_team{by_team, Role::team};
constexpr Asking the_clerk{by_clerk, Role::office};
constexpr Asking the_organ{by_organ, Role::supervisor};

inline std::vector<PlanLine> plan_lines() {
  return {{item_id,
           "2026-01-007",
           "消防通道堵塞",
           "",
           "",
           due,
           false,
           {{numbered<MeasureId>(1), "清理消防通道", "", "副局长", "", "", "", due, false}}}};
}
inline Remark vague_remark() {
  return {RemarkKind::vague_verb, Weight::warns, {}, {}, item_id, numbered<MeasureId>(1), "加强"};
}
inline PlanAsItStands standing_plan() { return {plan_lines(), {vague_remark()}}; }

inline PlanOpened plan_opened() {
  return {numbered<InspectionId>(1),
          numbered<OrganisationId>(1),
          numbered<OrganisationId>(2),
          by_unit,
          ReviewersPreset::city,
          {{Reviewer::discipline_organ, Role::supervisor, true},
           {Reviewer::office, Role::office, false},
           {Reviewer::team, Role::team, false}},
          10};
}
inline PlanVerdict verdict(bool accepted, std::string text) { return {accepted, std::move(text), "", by_organ}; }
inline RectificationPlan plan_after(std::vector<PlanEvent> const& events) {
  RectificationPlan plan = after(plan_id, std::nullopt, {plan_opened()});
  for (auto const& event : events) plan = after(plan_id, plan, {event});
  return plan;
}
// Answered, approved, submitted, and what else is told.
inline RectificationPlan plan_submitted(std::vector<PlanEvent> const& events = {}) {
  AnsweredRemark const answered{vague_remark(), "由消防站每月核查", by_unit};
  std::vector<PlanEvent> history{RemarkAnswered{answered}, PlanApproved{by_unit, "局党组会", today, plan_lines()},
                                 PlanSubmitted{by_unit, today + std::chrono::days{10}, {answered}}};
  history.insert(history.end(), events.begin(), events.end());
  return plan_after(history);
}

}  // namespace huiyin::rectification
