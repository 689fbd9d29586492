// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Mails to single persons: the code by which an address is confirmed, and what their prompts hold, as counts, numbers
// and days. Promises: the same as of the mails of reminders (app/outbox.hpp); a prompt of which nothing stands any more
// is not mailed; what the person may not see is not in it.
#pragma once

#include <functional>
#include <map>
#include <stop_token>

#include <spdlog/spdlog.h>

#include "app/open_office.hpp"
#include "app/smtp.hpp"
#include "forms/messages.hpp"
#include "store/prompting.hpp"

namespace huiyin::app {

struct Mailer {
  MailServer server;
  std::string office_name;
  Clock clock;
  std::shared_ptr<spdlog::logger> log;
};

class OwnMails {
 public:
  OwnMails(OpenOffice& office, Mailer const& mailer, forms::Messages const& words)
      : office_(office), mailer_(mailer), words_(words) {}

  void send_waiting(std::stop_token const& stop);  // on the outbox's thread

 private:
  void send(store::WaitingCode const& waiting);
  void send(store::WaitingPrompt const& waiting);
  MailAnswer send_once(Mail const& mail, Moment since);
  Result<std::vector<rectification::PromptRow>> rows_of(store::WaitingPrompt const& waiting, Day today);
  Mail mail_of(store::WaitingPrompt const& waiting, std::vector<rectification::PromptRow> const& rows, Day today) const;
  std::string line_of(rectification::PromptRow const& row, Day today) const;
  void note(std::string const& mail_id, MailAnswer answer,
            std::function<void(store::Upkeep&, rectification::PromptMail, std::string const&)> write);

  OpenOffice& office_;
  Mailer const& mailer_;
  forms::Messages const& words_;
  std::map<std::string, MailAnswer> unnoted_;  // said by the server, and not to be written down then
};

}  // namespace huiyin::app
