// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/plans.hpp"

#include "http/record_answers.hpp"

namespace huiyin::http {

Result<Answer> list_plans(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"inspection", "unit", "state", "after", "limit"}));
  store::PlanFilter filter;
  filter.inspection = HUIYIN_TRY(asked.given<InspectionId>("inspection"));
  filter.unit = HUIYIN_TRY(asked.given<OrganisationId>("unit"));
  filter.state = HUIYIN_TRY(asked.given<rectification::PlanState>("state"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.plans(filter, order));
}

Result<Answer> look_through_plan(Call const& call, store::View& view) {
  auto const stands = HUIYIN_TRY(view.plan_as_it_stands(call.id<InspectionId>(), call.site.plan_rules.words));
  return json_answer(forms::render_view(stands));
}

Wish create_plan(Call const& call) {
  return wish_for<forms::OpenPlanRequest>(
      call, [&rules = call.site.plan_rules](store::Change& change, forms::OpenPlanRequest const& request) {
        return office::open_plan(change, request, rules);
      });
}

Wish answer_remark(Call const& call) {
  return wish_to_change<forms::AnswerRemarkRequest, RectificationPlanId>(
      call, [&words = call.site.plan_rules.words](store::Change& change, RectificationPlanId id, Version seen,
                                                  forms::AnswerRemarkRequest const& asked) {
        return office::answer_remark(change, id, seen, asked, words);
      });
}

}  // namespace huiyin::http
