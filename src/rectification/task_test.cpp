// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/task.hpp"

#include <gtest/gtest.h>

#include "rectification/task_test.hpp"

namespace huiyin::rectification {
namespace {

using std::chrono::days;

std::string code_of(Result<std::vector<TaskEvent>> const& events) { return events ? "" : events.error().code; }

HandDownTask hand_down() {
  return {item_ready(),
          {school, {bureau, school}, false},
          {{numbered<MeasureId>(1), "清理消防通道"}},
          "本周内清理",
          today + days{7}};
}

TEST(Task, IsHandedDownWithTheFindingAndTheMeasuresAsTheyRead) {
  Task const task = after(task_id, std::nullopt, decide(hand_down(), by_unit).value());
  EXPECT_EQ(task, task_after({}));
  EXPECT_EQ(task.finding_text, "消防通道堵塞");
  EXPECT_EQ(task.state, TaskState::handed);
  EXPECT_EQ(task.unit, item_ready().unit);
}

TEST(Task, IsHandedDownOnlyWhileTheItemIsBeingMended) {
  HandDownTask asked = hand_down();
  asked.item = item_after({});
  EXPECT_EQ(code_of(decide(asked, by_unit)), "task.item_not_open");
  asked.item = item_ready({ClosingApplied{by_unit}});
  EXPECT_EQ(code_of(decide(asked, by_unit)), "task.item_not_open");
}

TEST(Task, IsHandedDownAndNeverSidewaysOrUp) {
  HandDownTask asked = hand_down();
  asked.receiver = {numbered<OrganisationId>(6), {numbered<OrganisationId>(6)}, false};
  EXPECT_EQ(code_of(decide(asked, by_unit)), "task.receiver_not_below");
  asked.receiver = {bureau, {bureau}, false};
  EXPECT_EQ(code_of(decide(asked, by_unit)), "task.receiver_not_below");
  asked.receiver = {school, {bureau, school}, true};
  EXPECT_EQ(code_of(decide(asked, by_unit)), "task.receiver_closed");
}

TEST(Task, SaysWhatIsAskedAndUntilWhen) {
  HandDownTask asked = hand_down();
  asked.text = " \n ";
  EXPECT_EQ(code_of(decide(asked, by_unit)), "task.text_missing");
  asked = hand_down();
  asked.due = today - days{1};
  EXPECT_EQ(code_of(decide(asked, by_unit)), "task.due_passed");
  asked.due = today;
  EXPECT_EQ(code_of(decide(asked, by_unit)), "");
  asked.measures.push_back(asked.measures.front());
  EXPECT_EQ(code_of(decide(asked, by_unit)), "list.named_twice");
}

TEST(Task, IsAnsweredWithWordsOrFiles) {
  EXPECT_EQ(code_of(decide(task_after({}), AnswerTask{" ", {}}, by_school)), "task.answer_empty");
  EXPECT_EQ(code_of(decide(task_after({}), AnswerTask{"", {photograph()}}, by_school)), "");
  EXPECT_EQ(code_of(decide(task_after({}), AnswerTask{"已清理", {photograph(), photograph()}}, by_school)),
            "list.named_twice");
  Task const task = after(task_id, task_after({}), decide(task_after({}), AnswerTask{"已清理", {}}, by_school).value());
  EXPECT_EQ(task.state, TaskState::answered);
  EXPECT_EQ(task.answers.at(0), (TaskAnswer{1, by_school, "已清理", {}, {}, {}, ""}));
}

TEST(Task, IsNotAcceptedByWhoeverAnsweredIt) {
  Task const task = task_after({answered()});
  EXPECT_EQ(code_of(decide(task, CheckTask{}, by_school)), "task.checker_is_answerer");
  EXPECT_EQ(after(task_id, task, decide(task, CheckTask{}, by_unit).value()).state, TaskState::accepted);
}

TEST(Task, IsSentBackWithWhatIsToBeMendedAndAnsweredAgain) {
  EXPECT_EQ(code_of(decide(task_after({answered()}), SendTaskBack{""}, by_unit)), "task.reason_missing");
  Task const back = task_after({answered(), TaskSentBack{by_unit, "缺二楼的照片"}});
  EXPECT_EQ(back.state, TaskState::handed);
  EXPECT_EQ(back.answers.at(0).to_mend, "缺二楼的照片");
  Task const again =
      task_after({answered(), TaskSentBack{by_unit, "缺二楼的照片"}, answered(2), TaskAccepted{by_unit}});
  EXPECT_EQ(again.answers.size(), 2U);
  EXPECT_EQ(again.answers.at(1).number, 2);
  EXPECT_EQ(again.version, Version{5});
}

TEST(Task, WhatWasAcceptedCanStillBeSentBack) {
  Task const task = task_after({answered(), TaskAccepted{by_unit}});
  Task const back = after(task_id, task, decide(task, SendTaskBack{"核查时又被退回"}, by_unit).value());
  EXPECT_EQ(back.state, TaskState::handed);
  EXPECT_EQ(back.answers.at(0).accepted, by_unit);
}

TEST(Task, IsWithdrawnWithAReasonAndThenNothingIsDoneToIt) {
  EXPECT_EQ(code_of(decide(task_after({}), WithdrawTask{""}, by_unit)), "task.reason_missing");
  Task const gone = task_after({TaskWithdrawn{by_unit, "由局里统一办理"}});
  EXPECT_EQ(gone.reason, "由局里统一办理");
  for (TaskAction const& action :
       std::vector<TaskAction>{AnswerTask{"已清理", {}}, CheckTask{}, SendTaskBack{"补"}, WithdrawTask{"收回"}})
    EXPECT_EQ(code_of(decide(gone, action, by_unit)), "task.step_not_open");
}

TEST(Task, HandsInTheFilesOfTheAnswerThatWasAccepted) {
  EXPECT_TRUE(handed_in(task_after({answered()})).empty());
  Task const task = task_after({answered(1), TaskSentBack{by_unit, "补"}, answered(2), TaskAccepted{by_unit}});
  ASSERT_EQ(handed_in(task).size(), 1U);
  EXPECT_EQ(handed_in(task).at(0).id, numbered<AttachmentId>(2));
}

TEST(Task, IsOverdueUntilItIsAnswered) {
  Day const after_due = handed_down().due + days{1};
  EXPECT_TRUE(is_overdue(TaskState::handed, handed_down().due, after_due));
  EXPECT_FALSE(is_overdue(TaskState::handed, handed_down().due, handed_down().due));
  EXPECT_FALSE(is_overdue(TaskState::answered, handed_down().due, after_due));
}

}  // namespace
}  // namespace huiyin::rectification
