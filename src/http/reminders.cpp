// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/reminders.hpp"

#include "http/record_answers.hpp"

namespace huiyin::http {

Result<Answer> list_reminders(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"unit", "item", "state", "after", "limit"}));
  store::ReminderFilter filter;
  filter.unit = HUIYIN_TRY(asked.given<OrganisationId>("unit"));
  filter.item = HUIYIN_TRY(asked.given<ItemId>("item"));
  filter.state = HUIYIN_TRY(asked.given<rectification::ReminderState>("state"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.reminders(filter, order),
                     [&](rectification::ReminderRow const& row) { return forms::render_view(row, view.today()); });
}

Wish create_reminder(Call const& call) { return wish_for<forms::IssueReminderRequest>(call, office::issue_reminder); }

namespace {

Wish mail(Call const& call) {
  auto const mailing = call.site.wake_outbox ? office::Mailing::set_up : office::Mailing::not_set_up;
  return wish_to_change<rectification::MailReminder, ReminderId>(
      call, [mailing](store::Change& change, ReminderId id, Version seen, rectification::MailReminder const& asked) {
        return office::mail_reminder(change, id, seen, asked, mailing);
      });
}

}  // namespace

HandlerAnswer mail_reminder(StaffSite& site, Request request) {
  auto const answer =
      co_await answer_changing(site, std::move(request), Outcome::changed, mail, show_record<rectification::Reminder>);
  if (site.wake_outbox) site.wake_outbox();
  co_return answer;
}

}  // namespace huiyin::http
