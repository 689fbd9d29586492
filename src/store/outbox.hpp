// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The mails that were asked for and that no mail server has taken or refused yet: rows of the reminders' delivery logs,
// so that they outlive whoever sends them.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "rectification/reminder.hpp"
#include "store/session.hpp"

namespace huiyin::store {

struct MailPlace {
  ReminderId reminder;
  std::int64_t number = 0;  // of the delivery
  // NOLINTNEXTLINE(modernize-use-nullptr): compared to 0
  friend auto operator<=>(MailPlace const&, MailPlace const&) = default;
};

struct WaitingMail {
  rectification::Reminder reminder;
  std::int64_t number = 0;  // of the delivery
  std::string unit_name;

  MailPlace place() const { return {reminder.id, number}; }
  rectification::Delivery const& delivery() const {
    return reminder.deliveries.at(static_cast<std::size_t>(number - 1));
  }
};

// In the order of the reminders, those behind a place.
std::vector<WaitingMail> waiting_mails(Session& session, std::optional<MailPlace> const& after, std::int64_t most);

}  // namespace huiyin::store
