// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/reminder.hpp"

#include <algorithm>

#include "chinese/written.hpp"
#include "rectification/lists.hpp"

namespace huiyin::rectification {

namespace {

using Events = std::vector<ReminderEvent>;

struct StepOf {
  ReminderStep operator()(NoteDelivery const&) const { return ReminderStep::deliver; }
  ReminderStep operator()(MailReminder const&) const { return ReminderStep::deliver; }
  ReminderStep operator()(AnswerReminder const&) const { return ReminderStep::answer; }
  ReminderStep operator()(WithdrawReminder const&) const { return ReminderStep::withdraw; }
};

constexpr bool is_owed(State state) { return state != State::closed && state != State::cancelled; }

Result<void> check_item(Item const& item, OrganisationId unit) {
  if (item.unit != unit) return refuse(Fault::invalid_input, "reminder.item_of_another_unit", item.number);
  if (!is_owed(item.state)) return refuse(Fault::conflict, "reminder.item_not_open", item.number);
  return {};
}

struct Deciding {
  Reminder const& reminder;
  By by;

  Result<Events> operator()(NoteDelivery const& asked) const {
    DeliveryNoted noted{by, asked.channel, asked.on, {}, {}};
    if (asked.channel == Channel::mail) return refuse(Fault::invalid_input, "reminder.channel_is_mail");
    noted.recipient = HUIYIN_TRY(chinese::written_line(asked.recipient));
    noted.note = HUIYIN_TRY(chinese::written_text(asked.note));
    if (noted.recipient.empty()) return refuse(Fault::invalid_input, "reminder.recipient_missing");
    if (asked.on > by.on) return refuse(Fault::invalid_input, "reminder.delivered_in_future", render(by.on));
    if (asked.on < reminder.issued.on)
      return refuse(Fault::invalid_input, "reminder.delivered_before_issue", render(reminder.issued.on));
    return Events{std::move(noted)};
  }
  Result<Events> operator()(MailReminder const& asked) const {
    std::string address = HUIYIN_TRY(chinese::written_line(asked.address));
    if (!is_mail_address(address)) return refuse(Fault::invalid_input, "reminder.address_malformed");
    return Events{MailAsked{by, std::move(address)}};
  }
  Result<Events> operator()(AnswerReminder const& asked) const {
    std::string text = HUIYIN_TRY(chinese::written_text(asked.text));
    if (text.empty()) return refuse(Fault::invalid_input, "reminder.answer_missing");
    return Events{ReminderAnswered{by, std::move(text)}};
  }
  Result<Events> operator()(WithdrawReminder const& asked) const {
    std::string reason = HUIYIN_TRY(chinese::written_text(asked.reason));
    if (reason.empty()) return refuse(Fault::invalid_input, "reminder.reason_missing");
    return Events{ReminderWithdrawn{by, std::move(reason)}};
  }
};

Reminder issued(ReminderId id, ReminderIssued const& event) {
  return {id,         Version{},       event.unit,  event.form, event.reference,       event.by,
          event.text, event.answer_by, event.lines, {},         ReminderState::issued, {},
          ""};
}

struct Happened {
  Reminder& reminder;

  void operator()(ReminderIssued const&) const {}  // it stands already
  void operator()(DeliveryNoted const& event) const {
    add({0, event.by, event.channel, event.on, event.recipient, event.note, DeliveryOutcome::noted});
  }
  void operator()(MailAsked const& event) const {
    add({0, event.by, Channel::mail, event.by.on, event.address, "", DeliveryOutcome::waiting});
  }
  void operator()(MailEnded const& event) const {
    Delivery& mail = reminder.deliveries.at(static_cast<std::size_t>(event.number - 1));
    mail.outcome = event.outcome;
    mail.note = event.note;
  }
  void operator()(ReminderAnswered const& event) const {
    reminder.state = ReminderState::answered;
    reminder.answer = {event.by, event.text};
  }
  void operator()(ReminderWithdrawn const& event) const {
    reminder.state = ReminderState::withdrawn;
    reminder.reason = event.reason;
  }

 private:
  void add(Delivery delivery) const {
    delivery.number = std::ssize(reminder.deliveries) + 1;
    reminder.deliveries.push_back(std::move(delivery));
  }
};

}  // namespace

bool is_mail_address(std::string_view text) {
  constexpr std::size_t longest = 254;
  std::size_t const at = text.rfind('@');
  bool const plain = std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f' && c != '<' && c != '>'; });
  return plain && text.size() <= longest && at != std::string_view::npos && at > 0 && at + 1 < text.size();
}

char const* printed(ReminderState state) {
  constexpr std::array words{"待回复", "已回复", "已撤回"};
  return words.at(static_cast<std::size_t>(state));
}

Result<ReminderState> next_state(ReminderState from, ReminderStep step) {
  auto const row = std::ranges::find_if(
      reminder_lifecycle, [&](ReminderTransition const& each) { return each.from == from && each.step == step; });
  if (row == reminder_lifecycle.end()) return refuse(Fault::conflict, "reminder.step_not_open", printed(from));
  return row->to;
}

ReminderStep step_of(ReminderAction const& action) { return std::visit(StepOf{}, action); }

Result<Events> decide(IssueReminder const& issue, By by) {
  ReminderIssued issued{issue.unit, issue.form, {}, by, {}, issue.answer_by, {}};
  issued.reference = HUIYIN_TRY(chinese::written_line(issue.reference));
  issued.text = HUIYIN_TRY(chinese::written_text(issue.text));
  if (issued.text.empty()) return refuse(Fault::invalid_input, "reminder.text_missing");
  if (issue.answer_by && *issue.answer_by < by.on)
    return refuse(Fault::invalid_input, "reminder.answer_day_passed", render(by.on));
  if (issue.items.empty()) return refuse(Fault::invalid_input, "reminder.items_missing");
  HUIYIN_TRY(check_list(issue.items, most_reminder_lines, &Item::id));
  for (Item const& item : issue.items) {
    HUIYIN_TRY(check_item(item, issue.unit));
    issued.lines.push_back({item.id, item.number, item.finding_text, item.due});
  }
  return Events{std::move(issued)};
}

Result<Events> decide(Reminder const& reminder, ReminderAction const& action, By by) {
  HUIYIN_TRY(next_state(reminder.state, step_of(action)));
  return std::visit(Deciding{reminder, by}, action);
}

Result<Events> decide(Reminder const& reminder, EndMail const& end) {
  auto const mail = std::ranges::find(reminder.deliveries, end.number, &Delivery::number);
  if (mail == reminder.deliveries.end() || mail->outcome != DeliveryOutcome::waiting)
    return refuse(Fault::conflict, "reminder.mail_ended");
  return Events{
      MailEnded{end.number, end.outcome, HUIYIN_TRY(chinese::written_text(chinese::printing_text(end.note)))}};
}

Reminder after(ReminderId id, std::optional<Reminder> before, Events const& events) {
  Reminder reminder = before ? *std::move(before) : issued(id, std::get<ReminderIssued>(events.at(0)));
  reminder.version = next(reminder.version);
  for (auto const& event : events) std::visit(Happened{reminder}, event);
  return reminder;
}

}  // namespace huiyin::rectification
