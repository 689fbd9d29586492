// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Sends the mails that wait in the store, on a thread of its own, and writes down what the mail server said of each.
// Promises: a mail that was asked for is sent or refused with the server's words, also after the program was killed;
// what was taken may be sent once more only when the program dies before it wrote that down. No server within two days:
// the mail counts as refused; so it does, unsent, once its reminder was answered or withdrawn.
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include <spdlog/spdlog.h>

#include "app/own_mails.hpp"
#include "store/outbox.hpp"

namespace huiyin::app {

class Outbox {
 public:
  Outbox(OpenOffice& office, Mailer mailer);
  ~Outbox();  // after the mail that is under way
  Outbox(Outbox const&) = delete;
  Outbox& operator=(Outbox const&) = delete;

  void wake();  // something may be waiting

 private:
  void run(std::stop_token const& stop);
  void send_waiting(std::stop_token const& stop);
  void send(store::WaitingMail const& waiting);
  Mail mail_of(store::WaitingMail const& waiting) const;
  void note(store::WaitingMail const& waiting, MailAnswer answer);

  OpenOffice& office_;
  Mailer mailer_;
  forms::Messages words_;
  OwnMails own_;
  std::mutex mutex_;
  std::condition_variable_any came_;
  std::map<store::MailPlace, MailAnswer> unnoted_;  // said by the server, and not to be written down then
  bool is_woken_ = true;                            // whatever waited before the program began
  std::jthread thread_;                             // last: it ends first
};

}  // namespace huiyin::app
