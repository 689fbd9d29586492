// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/rectification_plan_test.hpp"

#include <gtest/gtest.h>

namespace huiyin::rectification {
namespace {

using std::chrono::days;

std::string code_of(Result<std::vector<PlanEvent>> const& events) { return events ? "" : events.error().code; }
std::string code_of(RectificationPlan const& plan, PlanAction const& action, Asking const& who,
                    PlanAsItStands const& stands = standing_plan()) {
  return code_of(decide(plan, action, who, stands));
}
RectificationPlan done(RectificationPlan const& plan, PlanAction const& action, Asking const& who,
                       PlanAsItStands const& stands = standing_plan()) {
  return after(plan_id, plan, decide(plan, action, who, stands).value());
}
ApprovePlan approval() { return {"局党组会", today}; }
PlanReviewed spoken(Reviewer reviewer) { return {{reviewer, true, "", "", by_clerk}}; }
RectificationPlan plan_spoken_for() {
  return plan_submitted({spoken(Reviewer::discipline_organ), spoken(Reviewer::office), spoken(Reviewer::team)});
}

TEST(RectificationPlan, IsOpenedOnceTheFeedbackWasGiven) {
  OpenPlan open{{numbered<InspectionId>(1), numbered<OrganisationId>(1), numbered<OrganisationId>(2), fed_back_on},
                ReviewersPreset::city,
                plan_opened().reviewers,
                10};
  RectificationPlan const plan = after(plan_id, std::nullopt, decide(open, by_unit).value());
  EXPECT_EQ(plan, plan_after({}));
  EXPECT_EQ(plan.state, PlanState::drafting);
  open.review_days = 61;
  EXPECT_EQ(code_of(decide(open, by_unit)), "plan.review_days_out_of_range");
  open.review_days = 0;
  EXPECT_EQ(code_of(decide(open, by_unit)), "plan.review_days_out_of_range");
  open.review_days.reset();
  EXPECT_EQ(code_of(decide(open, by_unit)), "");
  open.of.fed_back_on.reset();
  EXPECT_EQ(code_of(decide(open, by_unit)), "plan.not_fed_back");
}

TEST(RectificationPlan, AnswersWhatIsRemarkedOnNow) {
  AnswerRemark asked{vague_remark(), "由消防站每月核查"};
  RectificationPlan const plan = done(plan_after({}), asked, the_unit);
  EXPECT_EQ(plan.answers.at(0).answer, "由消防站每月核查");
  asked.text = "改为每周";
  EXPECT_EQ(done(plan, asked, the_unit).answers.size(), 1U);
  asked.text = " ";
  EXPECT_EQ(code_of(plan, asked, the_unit), "plan.answer_missing");
  asked = {vague_remark(), "有"};
  asked.remark.detail = "强化";
  EXPECT_EQ(code_of(plan, asked, the_unit), "plan.remark_unknown");
  Remark const blocking{RemarkKind::item_without_measure, Weight::blocks, {}, {}, item_id, {}, ""};
  EXPECT_EQ(code_of(plan, AnswerRemark{blocking, "有"}, the_unit, {plan_lines(), {blocking}}), "plan.remark_unknown");
}

TEST(RectificationPlan, IsApprovedByTheUnitsOwnBodyAsItReads) {
  RectificationPlan const plan = done(plan_after({}), approval(), the_unit);
  EXPECT_EQ(plan.state, PlanState::own_approved);
  EXPECT_EQ(plan.versions.at(0).lines, plan_lines());
  EXPECT_EQ(plan.versions.at(0).number, 1);
  EXPECT_EQ(done(plan, approval(), the_unit).versions.size(), 1U);
  EXPECT_EQ(code_of(plan, ApprovePlan{" ", today}, the_unit), "plan.meeting_missing");
  EXPECT_EQ(code_of(plan, ApprovePlan{"局党组会", today + days{1}}, the_unit), "plan.met_in_future");
  EXPECT_EQ(code_of(plan, approval(), the_unit, {}), "plan.items_missing");
}

TEST(RectificationPlan, IsSubmittedAsApprovedWithEachWarningAnswered) {
  RectificationPlan const approved = done(plan_after({}), approval(), the_unit);
  EXPECT_EQ(code_of(approved, SubmitPlan{}, the_unit), "plan.warning_unanswered");
  EXPECT_EQ(code_of(plan_after({}), SubmitPlan{}, the_unit), "plan.step_not_open");
  RectificationPlan const answered = done(approved, AnswerRemark{vague_remark(), "每月核查"}, the_unit);
  RectificationPlan const plan = done(answered, SubmitPlan{}, the_unit);
  EXPECT_EQ(plan.state, PlanState::in_review);
  EXPECT_EQ(plan.versions.at(0).warnings.at(0).answer, "每月核查");
  EXPECT_EQ(plan.versions.at(0).review_by, today + days{10});
  EXPECT_EQ(waiting_for(plan), (std::vector{Reviewer::discipline_organ, Reviewer::office, Reviewer::team}));

  PlanAsItStands stands = standing_plan();
  stands.lines[0].measures[0].text = "清理并上锁";
  EXPECT_EQ(code_of(answered, SubmitPlan{}, the_unit, stands), "plan.changed_since_approval");
  stands = standing_plan();
  stands.remarks.push_back({RemarkKind::item_without_measure, Weight::blocks, {}, {}, item_id, {}, ""});
  auto const blocked = decide(answered, SubmitPlan{}, the_unit, stands);
  EXPECT_EQ(code_of(blocked), "plan.blocked");
  EXPECT_EQ(blocked.error().detail, "事项无措施");
}

TEST(RectificationPlan, IsReviewedByEachBodyOnce) {
  RectificationPlan const plan = plan_submitted();
  RectificationPlan const reviewed = done(plan, ReviewPlan{Reviewer::team, false, "第一条责任不清", ""}, the_team);
  EXPECT_EQ(reviewed.versions.at(0).opinions.at(0).text, "第一条责任不清");
  EXPECT_EQ(waiting_for(reviewed), (std::vector{Reviewer::discipline_organ, Reviewer::office}));
  EXPECT_EQ(code_of(reviewed, ReviewPlan{Reviewer::team, true, "", ""}, the_team), "plan.reviewer_has_spoken");
  EXPECT_EQ(code_of(plan, ReviewPlan{Reviewer::team, false, "", ""}, the_team), "plan.objection_missing");
  EXPECT_EQ(code_of(plan, ReviewPlan{Reviewer::office, true, "", ""}, the_team), "plan.reviewer_of_another_role");
  EXPECT_EQ(code_of(plan, ReviewPlan{Reviewer::organisation_department, true, "", ""}, the_clerk),
            "plan.reviewer_unknown");
}

TEST(RectificationPlan, TakesWhatABodySaidOnPaperFromTheOffice) {
  RectificationPlan const plan = plan_submitted();
  EXPECT_EQ(code_of(plan, ReviewPlan{Reviewer::discipline_organ, true, "", ""}, the_clerk), "plan.paper_missing");
  RectificationPlan const now =
      done(plan, ReviewPlan{Reviewer::discipline_organ, true, "", "纪委会审意见〔2026〕3号"}, the_clerk);
  EXPECT_EQ(now.versions.at(0).opinions.at(0).on_paper, "纪委会审意见〔2026〕3号");
  EXPECT_EQ(code_of(plan, ReviewPlan{Reviewer::office, true, "", ""}, the_clerk), "");
}

TEST(RectificationPlan, IsReviewedByNobodyWhoWroteIt) {
  Asking const author{by_unit, Role::office};
  EXPECT_EQ(code_of(plan_submitted(), ReviewPlan{Reviewer::office, true, "", ""}, author), "plan.reviewer_is_author");
  EXPECT_EQ(code_of(plan_spoken_for(), AcceptPlan{"", "纪委意见", false}, author), "plan.reviewer_is_author");
}

TEST(RectificationPlan, IsAcceptedOrReturnedByTheBodyThatCollates) {
  RectificationPlan const plan = plan_spoken_for();
  EXPECT_EQ(code_of(plan, AcceptPlan{}, the_team), "plan.reviewer_of_another_role");
  EXPECT_EQ(code_of(plan, AcceptPlan{}, the_clerk), "plan.paper_missing");
  EXPECT_EQ(done(plan, AcceptPlan{}, the_organ).state, PlanState::accepted);
  EXPECT_EQ(code_of(plan, SendPlanBack{}, the_organ), "plan.reason_missing");
  RectificationPlan const back = done(plan, SendPlanBack{"第一条无时限", "", false}, the_organ);
  EXPECT_EQ(back.state, PlanState::drafting);
  EXPECT_EQ(back.returned, 1);
  EXPECT_EQ(back.versions.at(0).verdict->text, "第一条无时限");
  EXPECT_EQ(done(back, approval(), the_unit).versions.size(), 2U);
}

TEST(RectificationPlan, WaitsForEveryBodyUnlessTheDayIsOver) {
  RectificationPlan const plan = plan_submitted({spoken(Reviewer::office)});
  EXPECT_EQ(code_of(plan, AcceptPlan{"", "", true}, the_organ), "plan.reviewers_waiting");
  Asking later = the_organ;
  later.by.on = today + days{11};
  EXPECT_EQ(code_of(plan, AcceptPlan{"", "", false}, later), "plan.reviewers_waiting");
  EXPECT_EQ(code_of(plan, AcceptPlan{"", "", true}, later), "");
  later.by.on = today + days{10};
  EXPECT_EQ(code_of(plan, SendPlanBack{"再议", "", true}, later), "plan.reviewers_waiting");
}

TEST(RectificationPlan, IsAmendedWithAReasonAndKeepsItsOldVersion) {
  RectificationPlan const accepted = plan_submitted({PlanAccepted{verdict(true, "")}});
  EXPECT_EQ(code_of(accepted, AmendPlan{" "}, the_unit), "plan.reason_missing");
  RectificationPlan const amending = done(accepted, AmendPlan{"施工方更换"}, the_unit);
  EXPECT_EQ(amending.state, PlanState::drafting);
  RectificationPlan const approved = done(amending, approval(), the_unit);
  ASSERT_EQ(approved.versions.size(), 2U);
  EXPECT_EQ(approved.versions.at(0), accepted.versions.at(0));
  EXPECT_EQ(approved.versions.at(1).amendment, "施工方更换");
  RectificationPlan const again =
      after(plan_id, done(approved, SubmitPlan{}, the_unit), {PlanAccepted{verdict(true, "")}});
  EXPECT_EQ(again.amendment, "");
}

TEST(RectificationPlan, LetsItsItemsBePlannedWhileNoReviewerHasIt) {
  EXPECT_TRUE(check_writable(std::nullopt));
  EXPECT_TRUE(check_writable(PlanState::drafting));
  EXPECT_TRUE(check_writable(PlanState::own_approved));
  EXPECT_EQ(check_writable(PlanState::in_review).error().code, "item.plan_in_review");
  EXPECT_EQ(check_writable(PlanState::accepted).error().code, "item.plan_accepted");
}

}  // namespace
}  // namespace huiyin::rectification
