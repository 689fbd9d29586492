// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/item_actions.hpp"

#include <gtest/gtest.h>

#include "rectification/item_test.hpp"

namespace huiyin::rectification {
namespace {

using std::chrono::days;

std::string code_of(Result<std::vector<ItemEvent>> const& events) { return events ? "" : events.error().code; }

AssignItem assign() {
  return {{numbered<FindingId>(1), numbered<InspectionId>(1), numbered<OrganisationId>(1), numbered<OrganisationId>(2),
           "消防通道堵塞", fed_back_on},
          "2026-01-007",
          {},
          due,
          false};
}
PlanItem plan(std::vector<Measure> measures) { return {{"", "", std::move(measures)}}; }
ReportProgress report(std::string text, std::vector<Attachment> attachments) {
  return {numbered<ProgressId>(9), std::move(text), std::move(attachments)};
}
Item item_planned(Measure const& measure) {
  return item_after({ItemAccepted{by_unit}, ItemPlanned{{"", "", {measure}}}, ProgressReported{progress(1)}});
}
Item item_sent_back() { return item_ready({ClosingApplied{by_unit}, ItemSentBack{by_team, "二楼仍堵塞"}}); }
Item item_reopened() {
  return item_ready({ClosingApplied{by_unit}, ItemChecked{{by_team, Judgement::done, ""}}, ItemClosed{by_team},
                     ItemReopened{by_team, "再次堵塞"}});
}

TEST(Item, IsAssignedWithTheFindingAsItWasFedBack) {
  Item const item = after(item_id, std::nullopt, decide(assign(), by_team).value());
  EXPECT_EQ(item, item_after({}));
  EXPECT_EQ(item.finding_text, "消防通道堵塞");
  EXPECT_EQ(item.state, State::assigned);
}

TEST(Item, IsAssignedAfterTheFeedbackOnly) {
  AssignItem early = assign();
  early.finding.fed_back_on.reset();
  EXPECT_EQ(code_of(decide(early, by_team)), "item.not_fed_back");
}

TEST(Item, HasANumber) {
  AssignItem unnumbered = assign();
  unnumbered.number = " 　";
  EXPECT_EQ(code_of(decide(unnumbered, by_team)), "item.number_missing");
}

TEST(Item, IsNotDueBeforeTheFeedback) {
  AssignItem reversed = assign();
  reversed.due = fed_back_on - days{1};
  EXPECT_EQ(code_of(decide(reversed, by_team)), "item.due_before_feedback");
  reversed.due.reset();
  EXPECT_EQ(code_of(decide(reversed, by_team)), "");
}

TEST(Item, OpinionsAreNamedOnce) {
  LinkOpinions const twice{{numbered<RequirementId>(1), numbered<RequirementId>(1)}};
  EXPECT_EQ(code_of(decide(item_ready(), twice, by_team)), "list.named_twice");
  AssignItem assigned_twice = assign();
  assigned_twice.opinions = twice.opinions;
  EXPECT_EQ(code_of(decide(assigned_twice, by_team)), "list.named_twice");
}

TEST(Item, APlanMayBeADraftButEachMeasureSaysSomething) {
  EXPECT_EQ(code_of(decide(item_ready(), plan({}), by_unit)), "");
  Measure blank = measure();
  blank.text = " \n";
  auto const refused = decide(item_ready(), plan({measure(2), blank}), by_unit);
  EXPECT_EQ(code_of(refused), "item.measure_text_missing");
  EXPECT_EQ(refused.error().detail, "2");
}

TEST(Item, APlanHasAtMostFiftyMeasuresEachOnce) {
  std::vector<Measure> measures;
  for (std::uint8_t number = 1; number <= 50; ++number) measures.push_back(measure(number));
  EXPECT_EQ(code_of(decide(item_ready(), plan(measures), by_unit)), "");
  measures.push_back(measure(51));
  EXPECT_EQ(code_of(decide(item_ready(), plan(measures), by_unit)), "list.too_long");
  EXPECT_EQ(code_of(decide(item_ready(), plan({measure(1), measure(1)}), by_unit)), "list.named_twice");
}

TEST(Item, MeasuresKeepTheirIdsWhenThePlanIsChanged) {
  Measure reworded = measure(1);
  reworded.text = "　清理全部消防通道 ";
  auto const events = decide(item_ready(), plan({measure(2), reworded}), by_unit).value();
  Item const item = after(item_id, item_ready(), events);
  ASSERT_EQ(item.plan.measures.size(), 2u);
  EXPECT_EQ(item.plan.measures[1].id, numbered<MeasureId>(1));
  EXPECT_EQ(item.plan.measures[1].text, "清理全部消防通道");
}

TEST(Item, ProgressSaysOrShowsSomething) {
  EXPECT_EQ(code_of(decide(item_ready(), report(" ", {}), by_unit)), "item.progress_empty");
  EXPECT_EQ(code_of(decide(item_ready(), report("已清理", {}), by_unit)), "");
  EXPECT_EQ(code_of(decide(item_ready(), report("", {photograph()}), by_unit)), "");
}

TEST(Item, AttachmentsHaveNamesAndContents) {
  Attachment unnamed = photograph();
  unnamed.name = " ";
  EXPECT_EQ(code_of(decide(item_ready(), report("", {unnamed}), by_unit)), "item.attachment_unnamed");
  Attachment empty = photograph();
  empty.size = 0;
  EXPECT_EQ(code_of(decide(item_ready(), report("", {empty}), by_unit)), "item.attachment_empty");
  Attachment disguised = photograph();
  disguised.name = "通道\u202Egpj.exe";
  EXPECT_EQ(code_of(decide(item_ready(), report("", {disguised}), by_unit)), "text.control_character");
}

TEST(Item, ProgressHasAtMostAHundredAttachmentsEachOnce) {
  std::vector<Attachment> attachments;
  for (std::uint8_t number = 1; number <= 100; ++number) attachments.push_back(photograph(number));
  EXPECT_EQ(code_of(decide(item_ready(), report("", attachments), by_unit)), "");
  attachments.push_back(photograph(101));
  EXPECT_EQ(code_of(decide(item_ready(), report("", attachments), by_unit)), "list.too_long");
  EXPECT_EQ(code_of(decide(item_ready(), report("", {photograph(1), photograph(1)}), by_unit)), "list.named_twice");
}

TEST(Item, ProgressIsReportedOnce) {
  ReportProgress again = report("已清理", {});
  again.id = numbered<ProgressId>(1);
  EXPECT_EQ(code_of(decide(item_ready(), again, by_unit)), "list.named_twice");
}

TEST(Item, TextsHaveTheirLimits) {
  EXPECT_EQ(code_of(decide(item_ready(), report(std::string(4001, 'a'), {}), by_unit)), "text.too_long");
  EXPECT_EQ(code_of(decide(item_ready(), NoteOnItem{std::string("a\0b", 3)}, by_team)), "text.control_character");
}

TEST(Item, AMeasureIsRequiredBeforeItIsApplied) {
  Item const item = item_after({ItemAccepted{by_unit}, ProgressReported{progress(1)}});
  EXPECT_EQ(code_of(decide(item, ApplyForClosing{}, by_unit)), "item.measure_missing");
}

TEST(Item, EachMeasureHasAnOwnerAndALimitBeforeItIsApplied) {
  Measure without_owner = measure();
  without_owner.responsible_leader.reset();
  EXPECT_EQ(code_of(decide(item_planned(without_owner), ApplyForClosing{}, by_unit)), "item.measure_incomplete");
  without_owner.lead_department = numbered<OrganisationId>(7);
  EXPECT_EQ(code_of(decide(item_planned(without_owner), ApplyForClosing{}, by_unit)), "");

  Measure without_post = measure();
  without_post.accountable_post.reset();
  EXPECT_EQ(code_of(decide(item_planned(without_post), ApplyForClosing{}, by_unit)), "item.measure_incomplete");

  Measure without_limit = measure();
  without_limit.due.reset();
  EXPECT_EQ(code_of(decide(item_planned(without_limit), ApplyForClosing{}, by_unit)), "item.measure_incomplete");
  without_limit.keep_up = true;
  EXPECT_EQ(code_of(decide(item_planned(without_limit), ApplyForClosing{}, by_unit)), "");
}

TEST(Item, EvidenceIsRequiredBeforeItIsApplied) {
  Progress words_only = progress(1);
  words_only.attachments.clear();
  Item const item =
      item_after({ItemAccepted{by_unit}, ItemPlanned{{"", "", {measure()}}}, ProgressReported{words_only}});
  EXPECT_EQ(code_of(decide(item, ApplyForClosing{}, by_unit)), "item.evidence_missing");
  EXPECT_EQ(code_of(decide(item_ready(), ApplyForClosing{}, by_unit)), "");
}

TEST(Item, NewEvidenceIsRequiredAfterItWasSentBackOrReopened) {
  for (Item const& item : {item_sent_back(), item_reopened()}) {
    EXPECT_EQ(code_of(decide(item, ApplyForClosing{}, by_unit)), "item.evidence_missing");
    Item const with_more = after(item_id, item, {ProgressReported{progress(2)}});
    EXPECT_EQ(code_of(decide(with_more, ApplyForClosing{}, by_unit)), "");
  }
}

TEST(Item, NobodyChecksOrClosesWhatHeAppliedFor) {
  EXPECT_EQ(code_of(decide(item_applied(), check(), by_unit)), "item.checker_is_applicant");
  EXPECT_EQ(code_of(decide(item_applied(), check(), by_team)), "");
  EXPECT_EQ(code_of(decide(item_checked(), CloseItem{}, by_unit)), "item.closer_is_applicant");
  EXPECT_EQ(code_of(decide(item_checked(), CloseItem{}, by_team)), "");
}

TEST(Item, WhoAppliedForAnEarlierClosingMayCheckALaterOne) {
  Item const item = item_ready({ClosingApplied{by_team}, ItemSentBack{by_team, "二楼仍堵塞"},
                                ProgressReported{progress(2)}, ClosingApplied{by_unit}});
  EXPECT_EQ(code_of(decide(item, check(), by_team)), "");
}

TEST(Item, ReasonsAreGiven) {
  EXPECT_EQ(code_of(decide(item_applied(), SendItemBack{" "}, by_team)), "item.reason_missing");
  EXPECT_EQ(code_of(decide(item_ready({ClosingApplied{by_unit}, ItemClosed{by_team}}), ReopenItem{""}, by_team)),
            "item.reason_missing");
  EXPECT_EQ(code_of(decide(item_ready(), ExtendItem{due + days{1}, "　"}, by_team)), "item.reason_missing");
  EXPECT_EQ(code_of(decide(item_ready(), CancelItem{""}, by_team)), "item.reason_missing");
}

TEST(Item, AUnitThatDoesNotAgreeSaysWhy) {
  EXPECT_EQ(code_of(decide(item_ready(), TakePosition{Position::agrees, ""}, by_unit)), "");
  EXPECT_EQ(code_of(decide(item_ready(), TakePosition{Position::partly, ""}, by_unit)), "item.reason_missing");
  EXPECT_EQ(code_of(decide(item_ready(), TakePosition{Position::disputes, " "}, by_unit)), "item.reason_missing");
}

TEST(Item, IsExtendedToALaterDayOnly) {
  EXPECT_EQ(code_of(decide(item_ready(), ExtendItem{due, "施工未完"}, by_team)), "item.due_not_later");
  EXPECT_EQ(code_of(decide(item_ready(), ExtendItem{due - days{1}, "施工未完"}, by_team)), "item.due_not_later");
  EXPECT_EQ(code_of(decide(item_ready(), ExtendItem{due + days{1}, "施工未完"}, by_team)), "");
}

TEST(Item, IsOverdueFromTheDayAfterItsDueDayUntilItIsClosed) {
  EXPECT_FALSE(is_overdue(State::in_progress, due, due));
  EXPECT_TRUE(is_overdue(State::in_progress, due, due + days{1}));
  EXPECT_FALSE(is_overdue(State::in_progress, std::nullopt, due + days{1}));
  EXPECT_FALSE(is_overdue(State::closed, due, due + days{1}));
  EXPECT_FALSE(is_overdue(State::cancelled, due, due + days{1}));
}

TEST(Item, IsSignedOnPaperByWhoeverNeedsNoAccount) {
  SignOnPaper const sheet{Paper::rectification, " 局长 李某某 ", today, photograph()};
  Item const before = item_ready();
  Item const item = after(item_id, before, decide(before, sheet, by_unit).value());
  ASSERT_EQ(item.signatures.size(), 1U);
  EXPECT_EQ(item.signatures[0], (Signature{by_unit, Paper::rectification, "局长 李某某", today, photograph()}));
  EXPECT_EQ(item.state, before.state);
}

TEST(Item, IsSignedBySomebodyAndNotTomorrow) {
  EXPECT_EQ(code_of(decide(item_ready(), SignOnPaper{Paper::plan, " ", today, photograph()}, by_unit)),
            "item.signer_missing");
  EXPECT_EQ(code_of(decide(item_ready(), SignOnPaper{Paper::plan, "局长", today + days{1}, photograph()}, by_unit)),
            "item.signed_later");
}

TEST(Item, AScanIsNoEvidence) {
  Item const item = item_after({ItemAccepted{by_unit}, ItemPlanned{{"", "", {measure()}}},
                                ItemSigned{{by_unit, Paper::plan, "局长", today, photograph()}}});
  EXPECT_EQ(code_of(decide(item, ApplyForClosing{}, by_unit)), "item.evidence_missing");
}

}  // namespace
}  // namespace huiyin::rectification
