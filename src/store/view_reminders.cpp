// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/shape.hpp"
#include "store/view_page.hpp"

namespace huiyin::store {

using rectification::ReminderRow;

template <>
struct RowShape<ReminderRow>
    : ShapeOf<ReminderRow, &ReminderRow::id, &ReminderRow::version, &ReminderRow::unit, &ReminderRow::unit_name,
              &ReminderRow::form, &ReminderRow::reference, &ReminderRow::issued_on, &ReminderRow::answer_by,
              &ReminderRow::state, &ReminderRow::lines, &ReminderRow::deliveries> {};

namespace {

constexpr char const* listed_reminders =
    "SELECT seen.id, seen.version, seen.unit, unit.name, seen.form, seen.reference, seen.issued_on, seen.answer_by, "
    "seen.state, (SELECT COUNT(*) FROM reminder_line WHERE reminder = seen.id), "
    "(SELECT COUNT(*) FROM reminder_delivery WHERE reminder = seen.id) "
    "FROM reminder AS seen JOIN organisation AS unit ON unit.id = seen.unit WHERE ";

}  // namespace

Page<ReminderRow> View::reminders(ReminderFilter const& filter, PageOrder const& page) {
  if (leads_nowhere(page)) return {};
  auto seen_by = seen(policy::Object::reminder);
  Sql statement = sql(listed_reminders) + seen_by.where;
  std::vector<Bind> binds = std::move(seen_by.binds);
  auto const with = [&](auto const& value, Sql const& condition, auto const& name) {
    if (!value) return;
    statement = statement + condition;
    binds.push_back(bind(name, *value));
  };
  with(filter.unit, sql(" AND seen.unit IN (SELECT descendant FROM organisation_reach WHERE ancestor = :unit)"),
       "unit");
  with(filter.item, sql(" AND seen.id IN (SELECT reminder FROM reminder_line WHERE item = :item)"), "item");
  with(filter.state, sql(" AND seen.state = :state"), "state");
  if (page.from) with(std::optional(page.from->id), sql(" AND seen.id < :from"), "from");
  auto const limit = rows_of(page);
  binds.push_back(bind("limit", limit + 1));
  auto rows = lease_->query<ReminderRow>(statement + sql(" ORDER BY seen.id DESC LIMIT :limit"), std::move(binds));
  return page_of(std::move(rows), limit, [](ReminderRow const& last) {
    return Cursor{render(last.id), render(last.id)};
  });
}

rectification::ReminderBeside View::beside(Seen<rectification::Reminder> const& reminder) {
  rectification::ReminderBeside beside{Rows<people::Organisation>::load(*lease_, reminder.record.unit).value().name,
                                       {}};
  for (auto const& step : rectification::reminder_step_names)
    if (rectification::next_state(reminder.record.state, step.value) &&
        policy::may(actor_, policy::action_of(step.value), reminder.standing))
      beside.open_steps.push_back(step.value);
  return beside;
}

}  // namespace huiyin::store
