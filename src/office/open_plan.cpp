// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> open_plan(store::Change& change, forms::OpenPlanRequest const& request, PlanRules const& rules) {
  HUIYIN_TRY(change.may_create(policy::Object::plan));
  auto const found = HUIYIN_TRY(look_up<inspection::Inspection>(change, request.inspection, "/inspection"));
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::plan, found));
  auto const& of = found.record;
  rectification::OpenPlan const asked{{of.id, of.team, of.unit, of.fed_back_on},
                                      request.preset,
                                      rules.reviewers.at(request.preset),
                                      request.review_days};

  auto const events = HUIYIN_TRY(decide(asked, change.by()));
  auto const now = after(change.mint<RectificationPlanId>(), std::nullopt, events);

  return change.record<rectification::RectificationPlan>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
