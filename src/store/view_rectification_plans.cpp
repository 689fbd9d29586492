// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/plan_ground.hpp"
#include "store/view_list.hpp"

namespace huiyin::store {

using rectification::PlanBeside;
using rectification::PlanRow;
using rectification::PlanStep;
using rectification::RectificationPlan;
using rectification::Reviewer;

namespace {

std::vector<Reviewer> spoken_for_by(Actor const& actor, policy::Standing const& standing,
                                    RectificationPlan const& plan) {
  std::vector<Reviewer> bodies;
  auto const role = policy::may(actor, policy::Action::review, standing);
  if (!role) return bodies;
  auto const waiting = rectification::waiting_for(plan);
  for (auto const& each : plan.reviewers)
    if ((*role == each.role || *role == Role::office) && std::ranges::find(waiting, each.reviewer) != waiting.end())
      bodies.push_back(each.reviewer);
  return bodies;
}

// A step that decide() would refuse to this body, whatever is written, is not offered.
bool is_for_actor(PlanStep step, RectificationPlan const& plan, Role role, std::vector<Reviewer> const& speaks_for) {
  if (step == PlanStep::review) return !speaks_for.empty();
  if (step != PlanStep::accept && step != PlanStep::send_back) return true;
  auto const collating = std::ranges::find(plan.reviewers, true, &rectification::PlanReviewer::collates);
  return role == collating->role || role == Role::office;
}

PlanRow row_of(RectificationPlan const& plan, PlanBeside beside) {
  bool const is_submitted = !plan.versions.empty() && plan.versions.back().submitted;
  return {plan.id,
          plan.version,
          plan.inspection,
          plan.unit,
          std::move(beside.unit_name),
          plan.state,
          plan.versions.empty() ? 0 : plan.versions.back().number,
          plan.returned,
          !plan.amendment.empty(),
          is_submitted ? std::optional(plan.versions.back().submitted->on) : std::nullopt,
          is_submitted ? plan.versions.back().review_by : std::nullopt,
          rectification::waiting_for(plan),
          std::move(beside.open_steps)};
}

}  // namespace

PlanBeside View::beside(Seen<RectificationPlan> const& plan) {
  PlanBeside beside{Rows<people::Organisation>::load(*lease_, plan.record.unit).value().name,
                    {},
                    spoken_for_by(actor_, plan.standing, plan.record)};
  for (auto const& step : rectification::plan_step_names) {
    auto const role = policy::may(actor_, policy::action_of(step.value), plan.standing);
    if (role && rectification::next_state(plan.record.state, step.value) &&
        is_for_actor(step.value, plan.record, *role, beside.speaks_for))
      beside.open_steps.push_back(step.value);
  }
  return beside;
}

Page<PlanRow> View::plans(PlanFilter const& filter, PageOrder const& page) {
  auto const found =
      List(sql("SELECT seen.id FROM rectification_plan AS seen WHERE "), seen(policy::Object::plan))
          .with(filter.inspection, sql(" AND seen.inspection = :inspection"), "inspection")
          .with(filter.unit,
                sql(" AND seen.unit IN (SELECT descendant FROM organisation_reach WHERE ancestor = :unit)"), "unit")
          .with(filter.state, sql(" AND seen.state = :state"), "state")
          .page<RectificationPlan>(*lease_, page, sql(" AND seen.id < :from"), sql(" ORDER BY seen.id DESC"));
  Page<PlanRow> rows{{}, found.next};
  for (RectificationPlan const& plan : found.rows) {
    Seen<RectificationPlan> const each{plan, Rows<RectificationPlan>::standing(*lease_, plan), {}};
    rows.rows.push_back(row_of(plan, beside(each)));
  }
  return rows;
}

Result<rectification::PlanAsItStands> View::plan_as_it_stands(InspectionId inspection,
                                                              rectification::PlanWords const& words) {
  HUIYIN_TRY(find<inspection::Inspection>(inspection));
  auto const ground = plan_ground(*lease_, inspection);
  return rectification::PlanAsItStands{plan_lines(*lease_, ground), rectification::look_through(ground, words)};
}

}  // namespace huiyin::store
