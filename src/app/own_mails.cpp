// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/own_mails.hpp"

#include <fmt/format.h>

#include "office/own_mail.hpp"
#include "store/view.hpp"

namespace huiyin::app {

namespace {

using rectification::PromptMail;
using rectification::PromptRow;

constexpr std::int64_t own_mails_at_once = 50;
constexpr std::int64_t most_mailed_lines = 100;
constexpr std::chrono::days own_mail_given_up_after{2};

template <class Place, class Read, class Send>
void send_each(store::ReadPool& pool, std::stop_token const& stop, Read const& read, Send const& send) {
  std::optional<Place> after;
  std::size_t count = 0;
  do {
    decltype(read(*pool.lease().value(), after)) waiting;
    if (auto lease = pool.lease()) waiting = read(**lease, after);
    for (auto const& each : waiting) {
      if (stop.stop_requested()) return;
      after = send(each);
    }
    count = waiting.size();
  } while (count == static_cast<std::size_t>(own_mails_at_once));
}

char const* label_of(rectification::Prompted kind) {
  if (kind == rectification::Prompted::item) return "label.own_mail.item";
  return kind == rectification::Prompted::task ? "label.own_mail.task" : "label.own_mail.reminder";
}

}  // namespace

void OwnMails::send_waiting(std::stop_token const& stop) {
  send_each<AccountId>(
      office_.pool(), stop,
      [](store::Session& session, std::optional<AccountId> const& after) {
        return store::waiting_codes(session, after, own_mails_at_once);
      },
      [this](store::WaitingCode const& waiting) {
        send(waiting);
        return waiting.account;
      });
  send_each<PromptId>(
      office_.pool(), stop,
      [](store::Session& session, std::optional<PromptId> const& after) {
        return store::waiting_prompts(session, after, own_mails_at_once);
      },
      [this](store::WaitingPrompt const& waiting) {
        send(waiting);
        return waiting.prompt;
      });
}

MailAnswer OwnMails::send_once(Mail const& mail, Moment since) {
  if (auto const said = unnoted_.find(mail.id); said != unnoted_.end()) return said->second;
  MailAnswer answer = send_mail(mailer_.server, mail);
  bool const is_old = mailer_.clock() > since + own_mail_given_up_after;
  if (answer.verdict == MailVerdict::later && is_old) answer.verdict = MailVerdict::refused;
  mailer_.log->info("event=own_mail id={} verdict={}", mail.id, static_cast<int>(answer.verdict));
  return answer;
}

void OwnMails::send(store::WaitingCode const& waiting) {
  auto const code = office::mail_code(office_.server_key(), waiting.account, waiting.asked_at);
  std::string const id = fmt::format("{}.{}@{}", render(waiting.account), waiting.asked_at.time_since_epoch().count(),
                                     office_.verifier().name);
  Mail const mail{
      id, mailer_.clock(), waiting.address,
      words_.text("label.own_mail.code_subject", {{"office", mailer_.office_name}}),
      words_.text("label.own_mail.code_text", {{"office", mailer_.office_name}, {"code", std::string(code.view())}})};
  note(id, send_once(mail, waiting.asked_at),
       [waiting](store::Upkeep& upkeep, PromptMail outcome, std::string const& said) {
         upkeep.end_code_mail(waiting.account, waiting.asked_at, outcome, said);
       });
}

void OwnMails::send(store::WaitingPrompt const& waiting) {
  Day const today = day_of(mailer_.clock());
  auto const rows = rows_of(waiting, today);
  if (!rows) return;
  auto const write = [prompt = waiting.prompt](store::Upkeep& upkeep, PromptMail outcome, std::string const& said) {
    upkeep.end_prompt_mail(prompt, outcome, said);
  };
  Mail const mail = mail_of(waiting, *rows, today);
  if (rows->empty() && !unnoted_.contains(mail.id))
    return note(
        mail.id, {MailVerdict::taken, words_.text("label.mail.over")},
        [write](store::Upkeep& upkeep, PromptMail, std::string const& said) { write(upkeep, PromptMail::over, said); });
  note(mail.id, send_once(mail, Moment(waiting.on)), write);
}

Result<std::vector<PromptRow>> OwnMails::rows_of(store::WaitingPrompt const& waiting, Day today) {
  auto lease = HUIYIN_TRY(office_.pool().lease());
  auto const actor = store::actor_of(*lease, waiting.account, today);
  if (!actor) return std::vector<PromptRow>();
  store::View view(std::move(lease), *actor, today);
  std::vector<PromptRow> rows;
  store::PageOrder page{std::nullopt, store::most_rows};
  do {
    auto part = view.prompts(waiting.prompt, page);
    rows.insert(rows.end(), part.rows.begin(), part.rows.end());
    page.from = part.next;
  } while (page.from);
  return rows;
}

Mail OwnMails::mail_of(store::WaitingPrompt const& waiting, std::vector<PromptRow> const& rows, Day today) const {
  std::string lines;
  std::int64_t overdue = 0;
  std::int64_t listed = 0;
  for (PromptRow const& row : rows) {
    if (row.due < today) ++overdue;
    if (++listed <= most_mailed_lines) lines += line_of(row, today) + "\n";
  }
  if (listed > most_mailed_lines)
    lines += words_.text("label.own_mail.further", {{"count", std::to_string(listed - most_mailed_lines)}}) + "\n";
  std::string const count = std::to_string(rows.size());
  return {fmt::format("{}@{}", render(waiting.prompt), office_.verifier().name), mailer_.clock(), waiting.address,
          words_.text("label.own_mail.subject", {{"office", mailer_.office_name}, {"count", count}}),
          words_.text("label.own_mail.text", {{"office", mailer_.office_name},
                                              {"count", count},
                                              {"overdue", std::to_string(overdue)},
                                              {"lines", lines},
                                              {"day", render(waiting.on)}})};
}

std::string OwnMails::line_of(PromptRow const& row, Day today) const {
  auto const left = (row.due - today).count();
  std::string const when = left < 0 ? words_.text("label.own_mail.late", {{"days", std::to_string(-left)}})
                                    : words_.text("label.own_mail.left", {{"days", std::to_string(left)}});
  std::string const kind = words_.text(label_of(row.kind));
  return fmt::format("{} {}  {}  {}", kind, row.number.value_or(""), render(row.due), when);
}

void OwnMails::note(std::string const& mail_id, MailAnswer answer,
                    std::function<void(store::Upkeep&, PromptMail, std::string const&)> write) {
  if (answer.verdict == MailVerdict::later) return;
  auto const outcome = answer.verdict == MailVerdict::taken ? PromptMail::taken : PromptMail::refused;
  auto const noted = office_.desk().upkeep_and_wait(
      [write = std::move(write), outcome, said = answer.said](store::Upkeep& upkeep) -> Result<void> {
        write(upkeep, outcome, said);
        return {};
      });
  unnoted_.erase(mail_id);
  if (noted) return;
  mailer_.log->error("event=mail_not_noted code={} detail={}", noted.error().code, noted.error().detail);
  unnoted_.emplace(mail_id, std::move(answer));
}

}  // namespace huiyin::app
