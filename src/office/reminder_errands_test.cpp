// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/office_house_test.hpp"

namespace huiyin::office {
namespace {

using namespace rectification;

class Reminders : public testing::Test {
 protected:
  Reminders() {
    house.small.give_feedback();
    auto const made = house.act(clerk, [&](store::Change& change) {
      return assign_item(change, {house.small.finding, "2026-01-001", {}, OfficeHouse::today + 60 * days, false});
    });
    item = parse_id<ItemId>(made.value().id).value();
  }
  Result<Receipt> issue_as(Actor const& who, forms::IssueReminderRequest const& request) {
    return house.act(who, [&](store::Change& change) { return issue_reminder(change, request); });
  }
  forms::IssueReminderRequest request() const {
    return {house.small.unit, ReminderForm::slip, "", "请抓紧整改", OfficeHouse::today + 5 * days, {item}};
  }
  ReminderId issued() {
    auto const made = issue_as(clerk, request());
    EXPECT_EQ(refusal_of(made), "");
    return parse_id<ReminderId>(made.value().id).value();
  }
  Result<Receipt> act(Actor const& who, ReminderId id, ReminderAction const& action) {
    Version const seen = house.record<Reminder>(id).version;
    return house.act(who, [&](store::Change& change) { return change_reminder(change, id, seen, action); });
  }

  static constexpr std::chrono::days days{1};
  OfficeHouse house;
  Actor const& clerk = house.small.clerk;
  Actor const& liaison = house.small.liaison;
  ItemId item = seal::mint_id<ItemId>(OfficeHouse::start);
};

TEST_F(Reminders, AreIssuedByTheOfficeAboutWhatItSees) {
  auto const reminder = house.record<Reminder>(issued());
  EXPECT_EQ(reminder.unit, house.small.unit);
  EXPECT_EQ(reminder.lines.at(0).number, "2026-01-001");
  EXPECT_EQ(refusal_of(issue_as(liaison, request())), "policy.not_permitted");
  auto asked = request();
  asked.items = {seal::mint_id<ItemId>(OfficeHouse::start)};
  EXPECT_EQ(issue_as(clerk, asked).error().detail, "/items/0");
  asked = request();
  asked.unit = house.small.other_unit;
  EXPECT_EQ(refusal_of(issue_as(clerk, asked)), "reminder.item_of_another_unit");
  asked.unit = seal::mint_id<OrganisationId>(OfficeHouse::start);
  EXPECT_EQ(issue_as(clerk, asked).error().detail, "/unit");
}

TEST_F(Reminders, AreDeliveredByTheOfficeAndAnsweredByTheUnit) {
  ReminderId const id = issued();
  NoteDelivery const told{Channel::telephone, OfficeHouse::today, "局办公室", "三日内报送"};
  EXPECT_EQ(refusal_of(act(liaison, id, told)), "policy.not_permitted");
  ASSERT_TRUE(act(clerk, id, told));
  auto const outsider = house.newcomer("outsider", {{Role::unit, house.small.other_unit}});
  EXPECT_EQ(refusal_of(act(outsider, id, AnswerReminder{"已报送"})), "policy.not_visible");
  ASSERT_TRUE(act(liaison, id, AnswerReminder{"已报送"}));
  EXPECT_EQ(refusal_of(act(clerk, id, WithdrawReminder{"误发"})), "reminder.step_not_open");
  EXPECT_EQ(refusal_of(house.act(clerk,
                                 [&](store::Change& change) {
                                   return change_reminder(change, id, Version{1}, AnswerReminder{"再报"});
                                 })),
            "record.stale");
}

TEST_F(Reminders, HearOfTheirMailsFromTheProgram) {
  ReminderId const id = issued();
  ASSERT_TRUE(act(clerk, id, MailReminder{"jyj@example.cn"}));
  auto const end = [&](std::int64_t number) {
    return refusal_of(house.small.desk.change_and_wait(std::nullopt, std::nullopt, [&](store::Change& change) {
      return end_mail(change, id, {number, DeliveryOutcome::taken, "250 OK"});
    }));
  };
  EXPECT_EQ(end(1), "");
  EXPECT_EQ(house.record<Reminder>(id).deliveries.at(0).outcome, DeliveryOutcome::taken);
  EXPECT_EQ(end(1), "reminder.mail_ended");
}

}  // namespace
}  // namespace huiyin::office
