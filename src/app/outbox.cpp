// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox.hpp"

#include <fmt/format.h>

#include "app/message_file.hpp"
#include "office/errands.hpp"

namespace huiyin::app {

namespace {

using rectification::DeliveryOutcome;
using rectification::Reminder;

constexpr std::chrono::minutes try_again_after{5};
constexpr std::chrono::days give_up_after{2};
constexpr std::int64_t at_once = 50;

// Numbers and due days alone: what was found stays in the office and on the sheet.
std::string lines_of(Reminder const& reminder) {
  std::string lines;
  for (auto const& line : reminder.lines)
    lines += fmt::format("{}  {}\n", line.number, line.due ? render(*line.due) : std::string());
  return lines;
}

}  // namespace

Outbox::Outbox(OpenOffice& office, Mailer mailer)
    : office_(office),
      mailer_(std::move(mailer)),
      words_(load_messages(forms::Language::chinese)),
      own_(office_, mailer_, words_),
      thread_([this](std::stop_token const& stop) { run(stop); }) {}

Outbox::~Outbox() = default;

void Outbox::wake() {
  std::lock_guard const lock(mutex_);
  is_woken_ = true;
  came_.notify_one();
}

void Outbox::run(std::stop_token const& stop) {
  while (!stop.stop_requested()) {
    {
      std::unique_lock lock(mutex_);
      came_.wait_for(lock, stop, try_again_after, [this] { return is_woken_; });
      is_woken_ = false;
    }
    if (!stop.stop_requested()) send_waiting(stop);
    if (!stop.stop_requested()) own_.send_waiting(stop);
  }
}

void Outbox::send_waiting(std::stop_token const& stop) {
  std::optional<store::MailPlace> after;
  std::vector<store::WaitingMail> waiting;
  do {
    waiting.clear();
    if (auto lease = office_.pool().lease()) waiting = store::waiting_mails(**lease, after, at_once);
    for (store::WaitingMail const& each : waiting) {
      if (stop.stop_requested()) return;
      send(each);
      after = each.place();
    }
  } while (waiting.size() == static_cast<std::size_t>(at_once));
}

void Outbox::send(store::WaitingMail const& waiting) {
  if (auto const said = unnoted_.find(waiting.place()); said != unnoted_.end()) return note(waiting, said->second);
  bool const is_over = waiting.reminder.state != rectification::ReminderState::issued;
  MailAnswer answer = is_over ? MailAnswer{MailVerdict::refused, words_.text("label.mail.over")}
                              : send_mail(mailer_.server, mail_of(waiting));
  mailer_.log->info("event=mail reminder={} number={} verdict={} said={}", render(waiting.reminder.id), waiting.number,
                    static_cast<int>(answer.verdict), answer.said);
  bool const is_old = day_of(mailer_.clock()) > waiting.delivery().on + give_up_after;
  if (answer.verdict == MailVerdict::later && is_old) answer.verdict = MailVerdict::refused;
  if (answer.verdict != MailVerdict::later) note(waiting, answer);
}

Mail Outbox::mail_of(store::WaitingMail const& waiting) const {
  Reminder const& reminder = waiting.reminder;
  bool const is_slip = reminder.form == rectification::ReminderForm::slip;
  std::string const form = words_.text(is_slip ? "label.mail.slip" : "label.mail.letter");
  std::string const until =
      reminder.answer_by ? words_.text("label.mail.until", {{"day", render(*reminder.answer_by)}}) : std::string();
  std::string const name = office_.verifier().name;
  return {fmt::format("{}.{}@{}", render(reminder.id), waiting.number, name), mailer_.clock(),
          waiting.delivery().recipient,
          words_.text("label.mail.subject",
                      {{"office", mailer_.office_name}, {"form", form}, {"reference", reminder.reference}}),
          words_.text("label.mail.text", {{"unit", waiting.unit_name},
                                          {"text", reminder.text},
                                          {"items", lines_of(reminder)},
                                          {"until", until},
                                          {"office", mailer_.office_name},
                                          {"day", render(reminder.issued.on)}})};
}

void Outbox::note(store::WaitingMail const& waiting, MailAnswer answer) {
  auto const outcome = answer.verdict == MailVerdict::taken ? DeliveryOutcome::taken : DeliveryOutcome::refused;
  rectification::EndMail const end{waiting.number, outcome, answer.said};
  auto const noted = office_.desk().change_and_wait(
      std::nullopt, std::nullopt,
      [id = waiting.reminder.id, end](store::Change& change) { return office::end_mail(change, id, end); });
  unnoted_.erase(waiting.place());
  if (noted) return;
  mailer_.log->error("event=mail_not_noted code={} detail={}", noted.error().code, noted.error().detail);
  unnoted_.emplace(waiting.place(), std::move(answer));
}

}  // namespace huiyin::app
