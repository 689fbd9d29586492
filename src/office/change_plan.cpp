// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

using rectification::PlanStep;
using rectification::RectificationPlan;

namespace {

using FoundPlan = store::Found<RectificationPlan>;

Result<FoundPlan> find_plan_for(store::Change& change, RectificationPlanId id, Version seen, PlanStep step) {
  auto found = HUIYIN_TRY(change.find<RectificationPlan>(id, policy::action_of(step)));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));
  return found;
}

// Only what the unit writes is held against the items; a review needs no look at them.
rectification::PlanAsItStands as_it_stands(store::Change& change, RectificationPlan const& plan, PlanStep step,
                                           rectification::PlanWords const& words) {
  if (step != PlanStep::answer && step != PlanStep::approve && step != PlanStep::submit) return {};
  auto const ground = change.plan_ground(plan.inspection);
  return {change.plan_lines(ground), rectification::look_through(ground, words)};
}

Result<Receipt> decide_and_record_plan(store::Change& change, FoundPlan const& found,
                                       rectification::PlanAction const& action, rectification::PlanWords const& words) {
  PlanStep const step = step_of(action);
  auto const stands = as_it_stands(change, found.record, step, words);
  auto const events = HUIYIN_TRY(decide(found.record, action, {change.by(), found.role}, stands));
  auto const now = after(found.record.id, found.record, events);

  return change.record<RectificationPlan>(found.record, now, events, policy::action_of(step), found.role);
}

}  // namespace

Result<Receipt> answer_remark(store::Change& change, RectificationPlanId id, Version seen,
                              forms::AnswerRemarkRequest const& answer, rectification::PlanWords const& words) {
  auto const found = HUIYIN_TRY(find_plan_for(change, id, seen, PlanStep::answer));
  rectification::Remark const remark{answer.kind, weight_of(answer.kind), answer.finding, answer.opinion,
                                     answer.item, answer.measure,         answer.detail};
  return decide_and_record_plan(change, found, rectification::AnswerRemark{remark, answer.text}, words);
}

Result<Receipt> change_plan(store::Change& change, RectificationPlanId id, Version seen,
                            rectification::PlanAction const& action, rectification::PlanWords const& words) {
  auto const found = HUIYIN_TRY(find_plan_for(change, id, seen, step_of(action)));
  return decide_and_record_plan(change, found, action, words);
}

}  // namespace huiyin::office
