// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/record.hpp"
#include "store/shape.hpp"

namespace huiyin::store {

using rectification::Delivery;
using rectification::Reminder;
using rectification::ReminderAnswer;
using rectification::ReminderLine;

template <>
struct RowShape<ReminderLine> : ShapeOf<ReminderLine, &ReminderLine::item, &ReminderLine::number,
                                        &ReminderLine::finding_text, &ReminderLine::due> {};

namespace {

constexpr char const* reminder_columns =
    "id, version, unit, form, reference, issued_by, issued_on, text, answer_by, state, answered_by, answered_on, "
    "answer, "
    "reason";

struct ReminderCells {
  ReminderId id;
  Version version;
  OrganisationId unit;
  rectification::ReminderForm form;
  std::string reference;
  AccountId issued_by;
  Day issued_on;
  std::string text;
  std::optional<Day> answer_by;
  rectification::ReminderState state;
  std::optional<AccountId> answered_by;
  std::optional<Day> answered_on;
  std::string answer;
  std::string reason;
  auto tie() const {
    return std::tie(id, version, unit, form, reference, issued_by, issued_on, text, answer_by, state, answered_by,
                    answered_on, answer, reason);
  }
};

struct DeliveryCells {
  std::int64_t number;
  AccountId account;
  Day noted_on;
  rectification::Channel channel;
  Day on;
  std::string recipient;
  std::string note;
  rectification::DeliveryOutcome outcome;
  auto tie() const { return std::tie(number, account, noted_on, channel, on, recipient, note, outcome); }
};

std::vector<ReminderLine> lines_of(Session& session, ReminderId reminder) {
  return session.query<ReminderLine>(
      sql("SELECT item, number, finding_text, due FROM reminder_line WHERE reminder = :reminder ORDER BY place"),
      bind("reminder", reminder));
}

std::vector<Delivery> deliveries_of(Session& session, ReminderId reminder) {
  std::vector<Delivery> deliveries;
  for (auto& row : session.query<DeliveryCells>(
           sql("SELECT number, account, noted_on, channel, on_day, recipient, note, outcome FROM reminder_delivery "
               "WHERE reminder = :reminder ORDER BY number"),
           bind("reminder", reminder)))
    deliveries.push_back({row.number,
                          {row.account, row.noted_on},
                          row.channel,
                          row.on,
                          std::move(row.recipient),
                          std::move(row.note),
                          row.outcome});
  return deliveries;
}

std::optional<ReminderAnswer> answer_of(ReminderCells& row) {
  if (!row.answered_by) return std::nullopt;
  return ReminderAnswer{{*row.answered_by, row.answered_on.value()}, std::move(row.answer)};
}

Inserted insert(Session& session, Reminder const& now) {
  auto const inserted = session.insert(
      sql("INSERT INTO reminder (", reminder_columns,
          ") VALUES (:id, :version, :unit, :form, :reference, :issued_by, :issued_on, :text, :answer_by, :state, NULL, "
          "NULL, '', :reason)"),
      bind("id", now.id), bind("version", now.version), bind("unit", now.unit), bind("form", now.form),
      bind("reference", now.reference), bind("issued_by", now.issued.account), bind("issued_on", now.issued.on),
      bind("text", now.text), bind("answer_by", now.answer_by), bind("state", now.state), bind("reason", now.reason));
  if (inserted == Inserted::duplicate) return inserted;
  std::int64_t place = 0;
  for (ReminderLine const& line : now.lines)
    session.exec(sql("INSERT INTO reminder_line (reminder, place, item, number, finding_text, due) "
                     "VALUES (:reminder, :place, :item, :number, :finding_text, :due)"),
                 bind("reminder", now.id), bind("place", ++place), bind("item", line.item), bind("number", line.number),
                 bind("finding_text", line.finding_text), bind("due", line.due));
  return inserted;
}

std::int64_t update(Session& session, Reminder const& before, Reminder const& now) {
  return session.exec(
      sql("UPDATE reminder SET version = :version, state = :state, answered_by = :answered_by, "
          "answered_on = :answered_on, answer = :answer, reason = :reason WHERE id = :id AND version = :before"),
      bind("version", now.version), bind("state", now.state),
      bind("answered_by", now.answer ? std::optional(now.answer->by.account) : std::nullopt),
      bind("answered_on", now.answer ? std::optional(now.answer->by.on) : std::nullopt),
      bind("answer", now.answer ? now.answer->text : std::string()), bind("reason", now.reason), bind("id", now.id),
      bind("before", before.version));
}

// Deliveries only become more; of a mail that was asked for, what became of it is told once.
void write_deliveries(Session& session, std::vector<Delivery> const& before, Reminder const& now) {
  for (std::size_t at = 0; at < now.deliveries.size(); ++at) {
    Delivery const& delivery = now.deliveries[at];
    if (at >= before.size())
      session.exec(
          sql("INSERT INTO reminder_delivery (reminder, number, account, noted_on, channel, on_day, recipient, "
              "note, outcome) VALUES (:reminder, :number, :account, :noted_on, :channel, :on_day, :recipient, "
              ":note, :outcome)"),
          bind("reminder", now.id), bind("number", delivery.number), bind("account", delivery.by.account),
          bind("noted_on", delivery.by.on), bind("channel", delivery.channel), bind("on_day", delivery.on),
          bind("recipient", delivery.recipient), bind("note", delivery.note), bind("outcome", delivery.outcome));
    else if (before[at] != delivery)
      session.exec(sql("UPDATE reminder_delivery SET note = :note, outcome = :outcome "
                       "WHERE reminder = :reminder AND number = :number"),
                   bind("note", delivery.note), bind("outcome", delivery.outcome), bind("reminder", now.id),
                   bind("number", delivery.number));
  }
}

}  // namespace

template <>
std::optional<Reminder> Rows<Reminder>::load(Session& session, ReminderId id) {
  auto row = session.query_one<ReminderCells>(sql("SELECT ", reminder_columns, " FROM reminder WHERE id = :id"),
                                              bind("id", id));
  if (!row) return std::nullopt;
  return Reminder{row->id,
                  row->version,
                  row->unit,
                  row->form,
                  std::move(row->reference),
                  {row->issued_by, row->issued_on},
                  std::move(row->text),
                  row->answer_by,
                  lines_of(session, id),
                  deliveries_of(session, id),
                  row->state,
                  answer_of(*row),
                  std::move(row->reason)};
}

template <>
policy::Standing Rows<Reminder>::standing(Session& session, Reminder const& record) {
  return {policy::Object::reminder, std::nullopt, std::nullopt, line_above(session, record.unit)};
}

template <>
Result<void> Rows<Reminder>::write(Session& session, std::optional<Reminder> const& before, Reminder const& now) {
  if (before)
    HUIYIN_TRY(changed(update(session, *before, now)));
  else
    HUIYIN_TRY(unless_taken(insert(session, now)));
  write_deliveries(session, before ? before->deliveries : std::vector<Delivery>(), now);
  return {};
}

}  // namespace huiyin::store
