// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One plain mail to one address, by SMTP (RFC 5321, RFC 5322). What the mail server says is told as it said it.
#pragma once

#include <string>

#include "words/moment.hpp"

namespace huiyin::app {

enum class MailEncryption { required, none };

struct MailServer {
  std::string url;  // smtp://host:port, smtps://host:port
  std::string from;
  std::string user;  // empty: without signing in
  std::string password;
  MailEncryption encryption = MailEncryption::required;
};

struct Mail {
  std::string id;  // the same however often it is sent: whoever gets it twice can tell
  Moment at;
  std::string to;
  std::string subject;
  std::string text;
};

enum class MailVerdict { taken, refused, later };  // later: no server, or one that asks to come back
struct MailAnswer {
  MailVerdict verdict{};
  std::string said;
};

std::string render_mail(std::string const& from, Mail const& mail);
MailAnswer send_mail(MailServer const& server, Mail const& mail);  // some seconds, half a minute at most

}  // namespace huiyin::app
