// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The reminder (督促): what the office asks of a unit about items that are due, as a slip (提醒单) or a letter
// (督办函). What was sent does not change: the items stand in it as they read on the day it was issued. How it reached
// the unit is its delivery log, on paper, by telephone or by mail; nothing is sent any more once it is answered or
// withdrawn.
#pragma once

#include <variant>

#include "rectification/item.hpp"
#include "rectification/reminder_state.hpp"

namespace huiyin::rectification {

struct ReminderLine {  // an item, as it read when the reminder was issued
  ItemId item;
  std::string number;
  std::string finding_text;
  std::optional<Day> due;
  friend bool operator==(ReminderLine const&, ReminderLine const&) = default;
};

struct Delivery {
  std::int64_t number = 0;
  By by;
  Channel channel{};
  Day on;
  std::string recipient;  // the post or office that took it; of a mail, its address
  std::string note;       // what was said on the telephone; of a mail, what the mail server said
  DeliveryOutcome outcome{};
  friend bool operator==(Delivery const&, Delivery const&) = default;
};

struct ReminderAnswer {
  By by;  // the unit, or the office that writes down what it was told
  std::string text;
  friend bool operator==(ReminderAnswer const&, ReminderAnswer const&) = default;
};

struct Reminder {
  ReminderId id;
  Version version{};
  OrganisationId unit;
  ReminderForm form{};
  std::string reference;  // 文号, as the office numbers its papers; may be empty
  By issued;
  std::string text;              // what is asked
  std::optional<Day> answer_by;  // until when the unit is to answer
  std::vector<ReminderLine> lines;
  std::vector<Delivery> deliveries;  // oldest first
  ReminderState state{};
  std::optional<ReminderAnswer> answer;
  std::string reason;  // of the withdrawing
  friend bool operator==(Reminder const&, Reminder const&) = default;
};

struct IssueReminder {
  OrganisationId unit;
  ReminderForm form{};
  std::string reference;
  std::string text;
  std::optional<Day> answer_by;
  std::vector<Item> items;
};
struct NoteDelivery {
  Channel channel{};  // paper or telephone
  Day on;
  std::string recipient;
  std::string note;
};
struct MailReminder {
  std::string address;
};
struct AnswerReminder {
  std::string text;
};
struct WithdrawReminder {
  std::string reason;
};
using ReminderAction = std::variant<NoteDelivery, MailReminder, AnswerReminder, WithdrawReminder>;
ReminderStep step_of(ReminderAction const& action);

struct EndMail {  // what became of a mail, whatever the reminder's state is meanwhile
  std::int64_t number = 0;
  DeliveryOutcome outcome{};  // taken or refused
  std::string note;
};

struct ReminderIssued {
  OrganisationId unit;
  ReminderForm form{};
  std::string reference;
  By by;
  std::string text;
  std::optional<Day> answer_by;
  std::vector<ReminderLine> lines;
};
struct DeliveryNoted {
  By by;
  Channel channel{};
  Day on;
  std::string recipient;
  std::string note;
};
struct MailAsked {
  By by;
  std::string address;
};
struct MailEnded {
  std::int64_t number = 0;
  DeliveryOutcome outcome{};
  std::string note;
};
struct ReminderAnswered {
  By by;
  std::string text;
};
struct ReminderWithdrawn {
  By by;
  std::string reason;
};
using ReminderEvent =
    std::variant<ReminderIssued, DeliveryNoted, MailAsked, MailEnded, ReminderAnswered, ReminderWithdrawn>;

// RFC 5321 says what an address may be; whether there is such a mailbox, the mail server says.
bool is_mail_address(std::string_view text);

constexpr std::size_t most_reminder_lines = 100;

// Refuses reminder.items_missing, reminder.item_of_another_unit, reminder.item_not_open, reminder.text_missing,
// reminder.answer_day_passed, list.too_long, list.named_twice.
Result<std::vector<ReminderEvent>> decide(IssueReminder const& issue, By by);
// Refuses reminder.step_not_open, and by step: reminder.recipient_missing, reminder.delivered_in_future,
// reminder.delivered_before_issue, reminder.channel_is_mail, reminder.address_malformed, reminder.answer_missing,
// reminder.reason_missing.
Result<std::vector<ReminderEvent>> decide(Reminder const& reminder, ReminderAction const& action, By by);
Result<std::vector<ReminderEvent>> decide(Reminder const& reminder, EndMail const& end);  // refuses reminder.mail_ended
// Never refuses; the first event of a reminder that is not there yet is ReminderIssued.
Reminder after(ReminderId id, std::optional<Reminder> before, std::vector<ReminderEvent> const& events);

// The unit has not answered by the day that it was told.
constexpr bool is_unanswered(ReminderState state, std::optional<Day> answer_by, Day today) {
  return state == ReminderState::issued && answer_by && today > *answer_by;
}

}  // namespace huiyin::rectification
