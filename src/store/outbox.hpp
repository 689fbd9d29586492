// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The mails that were asked for and that no mail server has taken or refused yet: rows of the reminders' delivery logs,
// so that they outlive whoever sends them.
#pragma once

#include <vector>

#include "rectification/reminder.hpp"
#include "store/session.hpp"

namespace huiyin::store {

struct WaitingMail {
  rectification::Reminder reminder;
  std::int64_t number = 0;  // of the delivery
  std::string unit_name;

  rectification::Delivery const& delivery() const {
    return reminder.deliveries.at(static_cast<std::size_t>(number - 1));
  }
};

std::vector<WaitingMail> waiting_mails(Session& session, std::int64_t most);  // in the order of the reminders

}  // namespace huiyin::store
