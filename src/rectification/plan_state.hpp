// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The words of a rectification plan: who reviews it, its states and the steps between them. Returned is a mark,
// amending a way back to drafting; neither is a state. Who may take a step stands in policy.csv.
#pragma once

#include "rectification/state.hpp"

namespace huiyin::rectification {

enum class Reviewer { office, team, discipline_organ, organisation_department, propaganda_department };
constexpr std::array reviewer_names{Named{Reviewer::office, "office"}, Named{Reviewer::team, "team"},
                                    Named{Reviewer::discipline_organ, "discipline_organ"},
                                    Named{Reviewer::organisation_department, "organisation_department"},
                                    Named{Reviewer::propaganda_department, "propaganda_department"}};
static_assert(named_in_order(reviewer_names));
constexpr auto const& names_of(Reviewer) { return reviewer_names; }

char const* printed(Reviewer reviewer);  // 巡察办 巡察组 纪委监委 组织部 宣传部

enum class ReviewersPreset { small_office, city };
constexpr std::array reviewers_preset_names{Named{ReviewersPreset::small_office, "small_office"},
                                            Named{ReviewersPreset::city, "city"}};
static_assert(named_in_order(reviewers_preset_names));
constexpr auto const& names_of(ReviewersPreset) { return reviewers_preset_names; }

enum class PlanState { drafting, own_approved, in_review, accepted };
constexpr std::array plan_state_names{Named{PlanState::drafting, "drafting"},
                                      Named{PlanState::own_approved, "own_approved"},
                                      Named{PlanState::in_review, "in_review"}, Named{PlanState::accepted, "accepted"}};
static_assert(named_in_order(plan_state_names));
constexpr auto const& names_of(PlanState) { return plan_state_names; }

char const* printed(PlanState state);  // 起草中 已审定 会审中 已通过

enum class PlanStep {
  answer,     // 说明: a sentence on what was remarked
  approve,    // 单位审定, by the unit's own body
  submit,     // 报送会审
  review,     // 提出意见, a body each
  accept,     // 审核通过, by the body that collates
  send_back,  // 退回, with reasons
  amend,      // 修订, with a reason
};
constexpr std::array plan_step_names{Named{PlanStep::answer, "answer"}, Named{PlanStep::approve, "approve"},
                                     Named{PlanStep::submit, "submit"}, Named{PlanStep::review, "review"},
                                     Named{PlanStep::accept, "accept"}, Named{PlanStep::send_back, "send_back"},
                                     Named{PlanStep::amend, "amend"}};
static_assert(named_in_order(plan_step_names));
constexpr auto const& names_of(PlanStep) { return plan_step_names; }

struct PlanTransition {
  PlanState from;
  PlanStep step;
  PlanState to;
};

constexpr std::array plan_lifecycle{
    PlanTransition{PlanState::drafting, PlanStep::answer, PlanState::drafting},
    PlanTransition{PlanState::drafting, PlanStep::approve, PlanState::own_approved},
    PlanTransition{PlanState::own_approved, PlanStep::answer, PlanState::own_approved},
    PlanTransition{PlanState::own_approved, PlanStep::approve, PlanState::own_approved},
    PlanTransition{PlanState::own_approved, PlanStep::submit, PlanState::in_review},
    PlanTransition{PlanState::in_review, PlanStep::review, PlanState::in_review},
    PlanTransition{PlanState::in_review, PlanStep::accept, PlanState::accepted},
    PlanTransition{PlanState::in_review, PlanStep::send_back, PlanState::drafting},
    PlanTransition{PlanState::accepted, PlanStep::amend, PlanState::drafting},
};
static_assert(deterministic(plan_lifecycle), "two rows share a state and a step");

Result<PlanState> next_state(PlanState from, PlanStep step);  // refuses plan.step_not_open

// An item's part of the plan is written while no reviewer has it before him. Refuses item.plan_in_review,
// item.plan_accepted; of an inspection without such a plan there is nothing to refuse.
Result<void> check_writable(std::optional<PlanState> plan);

}  // namespace huiyin::rectification
