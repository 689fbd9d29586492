// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The rectification plan (整改方案) of one inspection: the items' own plans taken together, approved inside the unit,
// submitted, reviewed by bodies in parallel and collated by one of them. What was approved is kept as it read; an
// amendment is the next version, and the old one stays. (docs/decisions/0057-rectification-plans.md)
#pragma once

#include <variant>

#include "rectification/plan_lint.hpp"
#include "rectification/plan_state.hpp"
#include "words/role.hpp"

namespace huiyin::rectification {

struct PlanLineMeasure {  // a measure as it read, with its owners by their names
  MeasureId measure;
  std::string text;
  std::string accountable_post;
  std::string responsible_leader;
  std::string lead_department;
  std::string co_departments;
  std::string handler;
  std::optional<Day> due;
  bool keep_up = false;
  friend bool operator==(PlanLineMeasure const&, PlanLineMeasure const&) = default;
};

struct PlanLine {  // an item as it read
  ItemId item;
  std::string number;
  std::string finding_text;
  std::string root_cause;
  std::string goal;
  std::optional<Day> due;
  bool keep_up = false;
  std::vector<PlanLineMeasure> measures;
  friend bool operator==(PlanLine const&, PlanLine const&) = default;
};

struct PlanReviewer {
  Reviewer reviewer{};
  Role role{};  // under which the body speaks here
  bool collates = false;
  friend bool operator==(PlanReviewer const&, PlanReviewer const&) = default;
};

struct AnsweredRemark {
  Remark remark;
  std::string answer;
  By by;
  friend bool operator==(AnsweredRemark const&, AnsweredRemark const&) = default;
};

struct PlanOpinionGiven {
  Reviewer reviewer{};
  bool agrees = false;
  std::string text;
  std::string on_paper;  // the paper by which the body spoke, when somebody else entered it; else empty
  By by;
  friend bool operator==(PlanOpinionGiven const&, PlanOpinionGiven const&) = default;
};

struct PlanVerdict {  // of the body that collates
  bool accepted = false;
  std::string text;
  std::string on_paper;
  By by;
  friend bool operator==(PlanVerdict const&, PlanVerdict const&) = default;
};

struct PlanVersion {
  std::int64_t number = 0;
  std::string amendment;  // why the accepted one before was amended; empty where none was
  std::string meeting;    // of the unit's own, that approved it
  Day met_on;
  By approved;
  std::vector<PlanLine> lines;
  std::optional<By> submitted;
  std::optional<Day> review_by;
  std::vector<AnsweredRemark> warnings;
  std::vector<PlanOpinionGiven> opinions;
  std::optional<PlanVerdict> verdict;
  friend bool operator==(PlanVersion const&, PlanVersion const&) = default;
};

struct RectificationPlan {
  RectificationPlanId id;
  Version version{};
  InspectionId inspection;
  OrganisationId team;
  OrganisationId unit;
  By opened;
  ReviewersPreset preset{};
  std::vector<PlanReviewer> reviewers;      // as the rules named them when it was opened
  std::optional<std::int64_t> review_days;  // after which the collating body need not wait any more; none: it waits
  PlanState state{};
  std::int64_t returned = 0;  // how often
  std::string amendment;      // why it is being amended; empty where it is not
  std::vector<AnsweredRemark> answers;
  std::vector<PlanVersion> versions;  // oldest first
  friend bool operator==(RectificationPlan const&, RectificationPlan const&) = default;
};

struct InspectedUnit {  // the inspection, as the office reads it before a plan is opened
  InspectionId inspection;
  OrganisationId team;
  OrganisationId unit;
  std::optional<Day> fed_back_on;
};
struct OpenPlan {
  InspectedUnit of;
  ReviewersPreset preset{};
  std::vector<PlanReviewer> reviewers;
  std::optional<std::int64_t> review_days;
};
struct AnswerRemark {
  Remark remark;
  std::string text;
};
struct ApprovePlan {
  std::string meeting;
  Day met_on;
};
struct SubmitPlan {};
struct ReviewPlan {
  Reviewer reviewer{};
  bool agrees = false;
  std::string text;
  std::string on_paper;
};
struct AcceptPlan {
  std::string text;
  std::string on_paper;
  bool without_the_rest = false;  // though not everybody has spoken, once the day for it is over
};
struct SendPlanBack {
  std::string reason;
  std::string on_paper;
  bool without_the_rest = false;
};
struct AmendPlan {
  std::string reason;
};
using PlanAction = std::variant<AnswerRemark, ApprovePlan, SubmitPlan, ReviewPlan, AcceptPlan, SendPlanBack, AmendPlan>;
PlanStep step_of(PlanAction const& action);

struct PlanOpened {
  InspectionId inspection;
  OrganisationId team;
  OrganisationId unit;
  By by;
  ReviewersPreset preset{};
  std::vector<PlanReviewer> reviewers;
  std::optional<std::int64_t> review_days;
};
struct RemarkAnswered {
  AnsweredRemark answered;
};
struct PlanApproved {
  By by;
  std::string meeting;
  Day met_on;
  std::vector<PlanLine> lines;
};
struct PlanSubmitted {
  By by;
  std::optional<Day> review_by;
  std::vector<AnsweredRemark> warnings;
};
struct PlanReviewed {
  PlanOpinionGiven opinion;
};
struct PlanAccepted {
  PlanVerdict verdict;
};
struct PlanSentBack {
  PlanVerdict verdict;
};
struct PlanAmended {
  By by;
  std::string reason;
};
using PlanEvent = std::variant<PlanOpened, RemarkAnswered, PlanApproved, PlanSubmitted, PlanReviewed, PlanAccepted,
                               PlanSentBack, PlanAmended>;

struct Asking {  // who asks, and under which role he may
  By by;
  Role role{};
};
struct PlanAsItStands {  // what the items say now
  std::vector<PlanLine> lines;
  std::vector<Remark> remarks;
};

// Refuses plan.not_fed_back, plan.review_days_out_of_range.
Result<std::vector<PlanEvent>> decide(OpenPlan const& open, By by);
// Refuses plan.step_not_open, and by step: plan.remark_unknown, plan.answer_missing, plan.meeting_missing,
// plan.met_in_future, plan.items_missing, plan.changed_since_approval, plan.blocked, plan.warning_unanswered,
// plan.reviewer_unknown, plan.reviewer_is_author, plan.reviewer_of_another_role, plan.paper_missing,
// plan.reviewer_has_spoken, plan.objection_missing, plan.reviewers_waiting, plan.reason_missing.
Result<std::vector<PlanEvent>> decide(RectificationPlan const& plan, PlanAction const& action, Asking const& who,
                                      PlanAsItStands const& stands);
// Never refuses; the first event of a plan that is not there yet is PlanOpened.
RectificationPlan after(RectificationPlanId id, std::optional<RectificationPlan> before,
                        std::vector<PlanEvent> const& events);

// Of the version under review: those who have not spoken.
std::vector<Reviewer> waiting_for(RectificationPlan const& plan);

// The answer that was given to what is remarked on now.
AnsweredRemark const* answer_to(std::vector<AnsweredRemark> const& answers, Remark const& remark);

}  // namespace huiyin::rectification
