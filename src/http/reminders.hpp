// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of reminders: what units are pressed with, how it reached them, what they answer.
#pragma once

#include "http/parameters.hpp"
#include "http/wishes.hpp"

namespace huiyin::http {

Result<Answer> list_reminders(Call const& call, store::View& view);

Wish create_reminder(Call const& call);
HandlerAnswer mail_reminder(StaffSite& site, Request request);

template <class Action>
Wish step_reminder(Call const& call) {
  return wish_to_change<Action, ReminderId>(call, office::change_reminder);
}

}  // namespace huiyin::http
