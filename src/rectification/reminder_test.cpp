// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/reminder.hpp"

#include <gtest/gtest.h>

#include "rectification/reminder_test.hpp"

namespace huiyin::rectification {
namespace {

using std::chrono::days;

std::string code_of(Result<std::vector<ReminderEvent>> const& events) { return events ? "" : events.error().code; }

IssueReminder issue() {
  return {numbered<OrganisationId>(2),
          ReminderForm::slip,
          "市巡提〔2026〕7号",
          "请抓紧整改",
          today + days{5},
          {item_ready()}};
}
NoteDelivery by_telephone() { return {Channel::telephone, today, "局办公室", "答复三日内报送"}; }

TEST(Reminder, KeepsTheItemsAsTheyReadWhenItWasIssued) {
  Reminder const reminder = after(reminder_id, std::nullopt, decide(issue(), by_office).value());
  EXPECT_EQ(reminder, reminder_after({}));
  EXPECT_EQ(reminder.lines, (std::vector<ReminderLine>{{item_id, "2026-01-007", "消防通道堵塞", due}}));
  EXPECT_EQ(reminder.state, ReminderState::issued);
}

TEST(Reminder, IsAboutItemsOfOneUnitThatAreStillOwed) {
  IssueReminder asked = issue();
  asked.unit = numbered<OrganisationId>(3);
  EXPECT_EQ(code_of(decide(asked, by_office)), "reminder.item_of_another_unit");
  asked = issue();
  asked.items = {item_ready({ItemCancelled{by_team, "问题不成立"}})};
  EXPECT_EQ(code_of(decide(asked, by_office)), "reminder.item_not_open");
  asked.items = {};
  EXPECT_EQ(code_of(decide(asked, by_office)), "reminder.items_missing");
  asked.items = {item_ready(), item_ready()};
  EXPECT_EQ(code_of(decide(asked, by_office)), "list.named_twice");
}

TEST(Reminder, SaysWhatIsAskedAndUntilWhen) {
  IssueReminder asked = issue();
  asked.text = " ";
  EXPECT_EQ(code_of(decide(asked, by_office)), "reminder.text_missing");
  asked = issue();
  asked.answer_by = today - days{1};
  EXPECT_EQ(code_of(decide(asked, by_office)), "reminder.answer_day_passed");
  asked.answer_by.reset();
  EXPECT_EQ(code_of(decide(asked, by_office)), "");
}

TEST(Reminder, LogsHowItReachedTheUnit) {
  auto const told = decide(reminder_after({}), by_telephone(), by_office);
  Reminder const reminder = after(reminder_id, reminder_after({}), told.value());
  EXPECT_EQ(reminder.deliveries.at(0),
            (Delivery{1, by_office, Channel::telephone, today, "局办公室", "答复三日内报送", DeliveryOutcome::noted}));
  NoteDelivery asked = by_telephone();
  asked.recipient = "";
  EXPECT_EQ(code_of(decide(reminder, asked, by_office)), "reminder.recipient_missing");
  asked = by_telephone();
  asked.on = today + days{1};
  EXPECT_EQ(code_of(decide(reminder, asked, by_office)), "reminder.delivered_in_future");
  asked.on = today - days{1};
  EXPECT_EQ(code_of(decide(reminder, asked, by_office)), "reminder.delivered_before_issue");
  asked = by_telephone();
  asked.channel = Channel::mail;
  EXPECT_EQ(code_of(decide(reminder, asked, by_office)), "reminder.channel_is_mail");
}

TEST(Reminder, IsMailedToAnAddressAndKeepsWhatTheServerSaid) {
  for (char const* const address : {"", "局办公室", "a@", "@b", "a b@c", "a@b\r\nBcc: c@d", "<a@b>"})
    EXPECT_NE(code_of(decide(reminder_after({}), MailReminder{address}, by_office)), "") << address;
  Reminder const asked = after(reminder_id, reminder_after({}),
                               decide(reminder_after({}), MailReminder{"jyj@example.cn"}, by_office).value());
  EXPECT_EQ(asked.deliveries.at(0).outcome, DeliveryOutcome::waiting);
  EndMail const refused{1, DeliveryOutcome::refused, "550 no such mailbox\a"};
  Reminder const ended = after(reminder_id, asked, decide(asked, refused).value());
  EXPECT_EQ(ended.deliveries.at(0).outcome, DeliveryOutcome::refused);
  EXPECT_EQ(ended.deliveries.at(0).note, "550 no such mailbox");
  EXPECT_EQ(code_of(decide(ended, refused)), "reminder.mail_ended");
  EXPECT_EQ(code_of(decide(ended, EndMail{2, DeliveryOutcome::taken, ""})), "reminder.mail_ended");
}

TEST(Reminder, LearnsWhatBecameOfAMailAfterItWasAnswered) {
  Reminder const reminder = reminder_after({MailAsked{by_office, "jyj@example.cn"}, ReminderAnswered{by_unit, "已报"}});
  EXPECT_EQ(code_of(decide(reminder, EndMail{1, DeliveryOutcome::taken, ""})), "");
}

TEST(Reminder, IsAnsweredOrWithdrawnAndThenNothingMoreIsSent) {
  EXPECT_EQ(code_of(decide(reminder_after({}), AnswerReminder{""}, by_unit)), "reminder.answer_missing");
  EXPECT_EQ(code_of(decide(reminder_after({}), WithdrawReminder{""}, by_office)), "reminder.reason_missing");
  Reminder const answered = reminder_after({ReminderAnswered{by_unit, "已清理"}});
  EXPECT_EQ(answered.answer, (ReminderAnswer{by_unit, "已清理"}));
  Reminder const withdrawn = reminder_after({ReminderWithdrawn{by_office, "重复印发"}});
  EXPECT_EQ(withdrawn.reason, "重复印发");
  for (ReminderAction const& action : std::vector<ReminderAction>{by_telephone(), MailReminder{"a@b.cn"},
                                                                  AnswerReminder{"再报"}, WithdrawReminder{"误发"}})
    for (Reminder const& over : {answered, withdrawn})
      EXPECT_EQ(code_of(decide(over, action, by_office)), "reminder.step_not_open");
}

TEST(Reminder, IsUnansweredAfterItsDay) {
  EXPECT_TRUE(is_unanswered(ReminderState::issued, today, today + days{1}));
  EXPECT_FALSE(is_unanswered(ReminderState::issued, today, today));
  EXPECT_FALSE(is_unanswered(ReminderState::issued, std::nullopt, today));
  EXPECT_FALSE(is_unanswered(ReminderState::answered, today, today + days{1}));
}

}  // namespace
}  // namespace huiyin::rectification
