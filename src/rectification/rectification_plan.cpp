// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/rectification_plan.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "chinese/written.hpp"

namespace huiyin::rectification {

namespace {

using Events = std::vector<PlanEvent>;
constexpr std::int64_t most_review_days = 60;

struct PlanStepOf {
  PlanStep operator()(AnswerRemark const&) const { return PlanStep::answer; }
  PlanStep operator()(ApprovePlan const&) const { return PlanStep::approve; }
  PlanStep operator()(SubmitPlan const&) const { return PlanStep::submit; }
  PlanStep operator()(ReviewPlan const&) const { return PlanStep::review; }
  PlanStep operator()(AcceptPlan const&) const { return PlanStep::accept; }
  PlanStep operator()(SendPlanBack const&) const { return PlanStep::send_back; }
  PlanStep operator()(AmendPlan const&) const { return PlanStep::amend; }
};

Result<std::string> written_plan_reason(std::string_view text) {
  std::string reason = HUIYIN_TRY(chinese::written_text(text));
  if (reason.empty()) return refuse(Fault::invalid_input, "plan.reason_missing");
  return reason;
}

bool has_spoken(PlanVersion const& version, Reviewer reviewer) {
  return std::ranges::find(version.opinions, reviewer, &PlanOpinionGiven::reviewer) != version.opinions.end();
}

std::string said_of(Remark const& remark) {
  return remark.detail.empty() ? printed(remark.kind) : fmt::format("{}：{}", printed(remark.kind), remark.detail);
}

class DecidingPlan {
 public:
  DecidingPlan(RectificationPlan const& plan, Asking const& who, PlanAsItStands const& stands)
      : plan_(plan), who_(who), stands_(stands) {}

  Result<Events> operator()(AnswerRemark const& asked) const {
    bool const is_there = std::ranges::find(stands_.remarks, asked.remark) != stands_.remarks.end();
    if (!is_there || asked.remark.weight == Weight::blocks) return refuse(Fault::conflict, "plan.remark_unknown");
    std::string answer = HUIYIN_TRY(chinese::written_text(asked.text));
    if (answer.empty()) return refuse(Fault::invalid_input, "plan.answer_missing");
    return Events{RemarkAnswered{{asked.remark, std::move(answer), who_.by}}};
  }
  Result<Events> operator()(ApprovePlan const& asked) const {
    std::string meeting = HUIYIN_TRY(chinese::written_line(asked.meeting));
    if (meeting.empty()) return refuse(Fault::invalid_input, "plan.meeting_missing");
    if (asked.met_on > who_.by.on) return refuse(Fault::invalid_input, "plan.met_in_future", render(who_.by.on));
    if (stands_.lines.empty()) return refuse(Fault::conflict, "plan.items_missing");
    return Events{PlanApproved{who_.by, std::move(meeting), asked.met_on, stands_.lines}};
  }
  Result<Events> operator()(SubmitPlan const&) const {
    if (plan_.versions.back().lines != stands_.lines) return refuse(Fault::conflict, "plan.changed_since_approval");
    PlanSubmitted submitted{who_.by, {}, {}};
    for (Remark const& remark : stands_.remarks) {
      if (remark.weight == Weight::blocks) return refuse(Fault::conflict, "plan.blocked", said_of(remark));
      AnsweredRemark const* const answered = answer_to(plan_.answers, remark);
      if (answered == nullptr) return refuse(Fault::conflict, "plan.warning_unanswered", said_of(remark));
      submitted.warnings.push_back(*answered);
    }
    if (plan_.review_days) submitted.review_by = who_.by.on + std::chrono::days(*plan_.review_days);
    return Events{std::move(submitted)};
  }
  Result<Events> operator()(ReviewPlan const& asked) const {
    auto const body = std::ranges::find(plan_.reviewers, asked.reviewer, &PlanReviewer::reviewer);
    if (body == plan_.reviewers.end()) return refuse(Fault::invalid_input, "plan.reviewer_unknown");
    std::string paper = HUIYIN_TRY(paper_of(*body, asked.on_paper));
    if (has_spoken(plan_.versions.back(), asked.reviewer))
      return refuse(Fault::conflict, "plan.reviewer_has_spoken", printed(asked.reviewer));
    std::string text = HUIYIN_TRY(chinese::written_text(asked.text));
    if (!asked.agrees && text.empty()) return refuse(Fault::invalid_input, "plan.objection_missing");
    return Events{PlanReviewed{{asked.reviewer, asked.agrees, std::move(text), std::move(paper), who_.by}}};
  }
  Result<Events> operator()(AcceptPlan const& asked) const {
    std::string paper = HUIYIN_TRY(collating_paper(asked.on_paper, asked.without_the_rest));
    return Events{PlanAccepted{{true, HUIYIN_TRY(chinese::written_text(asked.text)), std::move(paper), who_.by}}};
  }
  Result<Events> operator()(SendPlanBack const& asked) const {
    std::string paper = HUIYIN_TRY(collating_paper(asked.on_paper, asked.without_the_rest));
    return Events{PlanSentBack{{false, HUIYIN_TRY(written_plan_reason(asked.reason)), std::move(paper), who_.by}}};
  }
  Result<Events> operator()(AmendPlan const& asked) const {
    return Events{PlanAmended{who_.by, HUIYIN_TRY(written_plan_reason(asked.reason))}};
  }

 private:
  // A body speaks by itself, or by a paper that the office enters; whoever approved or submitted speaks for none.
  Result<std::string> paper_of(PlanReviewer const& body, std::string_view named) const {
    PlanVersion const& version = plan_.versions.back();
    if (who_.by.account == version.approved.account || who_.by.account == version.submitted->account)
      return refuse(Fault::forbidden, "plan.reviewer_is_author");
    std::string paper = HUIYIN_TRY(chinese::written_line(named));
    if (who_.role != body.role && who_.role != Role::office)
      return refuse(Fault::forbidden, "plan.reviewer_of_another_role", printed(body.reviewer));
    bool const is_own = body.reviewer == Reviewer::office || who_.role != Role::office;
    if (!is_own && paper.empty()) return refuse(Fault::invalid_input, "plan.paper_missing", printed(body.reviewer));
    return paper;
  }
  Result<std::string> collating_paper(std::string_view named, bool without_the_rest) const {
    auto const body = std::ranges::find(plan_.reviewers, true, &PlanReviewer::collates);
    std::string paper = HUIYIN_TRY(paper_of(*body, named));
    auto const waiting = waiting_for(plan_);
    auto const by = plan_.versions.back().review_by;
    bool const is_over = by && who_.by.on > *by;
    if (!waiting.empty() && !(is_over && without_the_rest))
      return refuse(Fault::conflict, "plan.reviewers_waiting", printed(waiting.front()));
    return paper;
  }

  RectificationPlan const& plan_;
  Asking const& who_;
  PlanAsItStands const& stands_;
};

RectificationPlan opened(RectificationPlanId id, PlanOpened const& event) {
  return {id,
          Version{},
          event.inspection,
          event.team,
          event.unit,
          event.by,
          event.preset,
          event.reviewers,
          event.review_days,
          PlanState::drafting,
          0,
          "",
          {},
          {}};
}

struct HappenedToPlan {
  RectificationPlan& plan;

  void operator()(PlanOpened const&) const {}  // it stands already
  void operator()(RemarkAnswered const& event) const {
    std::erase_if(plan.answers, [&](AnsweredRemark const& each) { return each.remark == event.answered.remark; });
    plan.answers.push_back(event.answered);
  }
  void operator()(PlanApproved const& event) const {  // anew: what was approved and not submitted gives way
    if (!plan.versions.empty() && !plan.versions.back().submitted) plan.versions.pop_back();
    plan.versions.push_back({std::ssize(plan.versions) + 1,
                             plan.amendment,
                             event.meeting,
                             event.met_on,
                             event.by,
                             event.lines,
                             {},
                             {},
                             {},
                             {},
                             {}});
    plan.state = PlanState::own_approved;
  }
  void operator()(PlanSubmitted const& event) const {
    PlanVersion& version = plan.versions.back();
    version.submitted = event.by;
    version.review_by = event.review_by;
    version.warnings = event.warnings;
    plan.state = PlanState::in_review;
  }
  void operator()(PlanReviewed const& event) const { plan.versions.back().opinions.push_back(event.opinion); }
  void operator()(PlanAccepted const& event) const {
    plan.versions.back().verdict = event.verdict;
    plan.amendment.clear();
    plan.state = PlanState::accepted;
  }
  void operator()(PlanSentBack const& event) const {
    plan.versions.back().verdict = event.verdict;
    ++plan.returned;
    plan.state = PlanState::drafting;
  }
  void operator()(PlanAmended const& event) const {
    plan.amendment = event.reason;
    plan.state = PlanState::drafting;
  }
};

}  // namespace

char const* printed(Reviewer reviewer) {
  constexpr std::array words{"巡察办", "巡察组", "纪委监委", "组织部", "宣传部"};
  return words.at(static_cast<std::size_t>(reviewer));
}

char const* printed(PlanState state) {
  constexpr std::array words{"起草中", "已审定", "会审中", "已通过"};
  return words.at(static_cast<std::size_t>(state));
}

Result<PlanState> next_state(PlanState from, PlanStep step) {
  auto const row = std::ranges::find_if(
      plan_lifecycle, [&](PlanTransition const& each) { return each.from == from && each.step == step; });
  if (row == plan_lifecycle.end()) return refuse(Fault::conflict, "plan.step_not_open", printed(from));
  return row->to;
}

Result<void> check_writable(std::optional<PlanState> plan) {
  if (plan == PlanState::in_review) return refuse(Fault::conflict, "item.plan_in_review");
  if (plan == PlanState::accepted) return refuse(Fault::conflict, "item.plan_accepted");
  return {};
}

PlanStep step_of(PlanAction const& action) { return std::visit(PlanStepOf{}, action); }

std::vector<Reviewer> waiting_for(RectificationPlan const& plan) {
  std::vector<Reviewer> waiting;
  if (plan.state != PlanState::in_review) return waiting;
  for (PlanReviewer const& body : plan.reviewers)
    if (!has_spoken(plan.versions.back(), body.reviewer)) waiting.push_back(body.reviewer);
  return waiting;
}

AnsweredRemark const* answer_to(std::vector<AnsweredRemark> const& answers, Remark const& remark) {
  auto const found = std::ranges::find(answers, remark, &AnsweredRemark::remark);
  return found == answers.end() ? nullptr : &*found;
}

Result<Events> decide(OpenPlan const& open, By by) {
  if (!open.of.fed_back_on) return refuse(Fault::conflict, "plan.not_fed_back");
  if (open.review_days && (*open.review_days < 1 || *open.review_days > most_review_days))
    return refuse(Fault::invalid_input, "plan.review_days_out_of_range", fmt::to_string(most_review_days));
  return Events{
      PlanOpened{open.of.inspection, open.of.team, open.of.unit, by, open.preset, open.reviewers, open.review_days}};
}

Result<Events> decide(RectificationPlan const& plan, PlanAction const& action, Asking const& who,
                      PlanAsItStands const& stands) {
  HUIYIN_TRY(next_state(plan.state, step_of(action)));
  return std::visit(DecidingPlan(plan, who, stands), action);
}

RectificationPlan after(RectificationPlanId id, std::optional<RectificationPlan> before, Events const& events) {
  RectificationPlan plan = before ? *std::move(before) : opened(id, std::get<PlanOpened>(events.at(0)));
  plan.version = next(plan.version);
  for (auto const& event : events) std::visit(HappenedToPlan{plan}, event);
  return plan;
}

}  // namespace huiyin::rectification
