// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "store/record.hpp"

namespace huiyin::store {

using rectification::Attachment;
using rectification::By;
using rectification::Task;
using rectification::TaskAnswer;
using rectification::TaskMeasure;

namespace {

constexpr char const* task_columns =
    "id, version, item, unit, organisation, handed_by, handed_on, finding_text, text, due, state, reason";

struct TaskCells {
  TaskId id;
  Version version;
  ItemId item;
  OrganisationId unit;
  OrganisationId organisation;
  AccountId handed_by;
  Day handed_on;
  std::string finding_text;
  std::string text;
  Day due;
  rectification::TaskState state;
  std::string reason;
  auto tie() const {
    return std::tie(id, version, item, unit, organisation, handed_by, handed_on, finding_text, text, due, state,
                    reason);
  }
};

struct MeasureCells {
  MeasureId id;
  std::string text;
  auto tie() const { return std::tie(id, text); }
};

struct AnswerCells {
  std::int64_t number;
  AccountId account;
  Day on;
  std::string text;
  std::optional<AccountId> accepted_by;
  std::optional<Day> accepted_on;
  std::optional<AccountId> sent_back_by;
  std::optional<Day> sent_back_on;
  std::string to_mend;
  auto tie() const {
    return std::tie(number, account, on, text, accepted_by, accepted_on, sent_back_by, sent_back_on, to_mend);
  }
};

struct AttachmentCells {
  std::int64_t answer;
  AttachmentId id;
  std::string name;
  Digest content;
  std::int64_t size;
  auto tie() const { return std::tie(answer, id, name, content, size); }
};

std::optional<By> by(std::optional<AccountId> const& account, std::optional<Day> const& on) {
  if (!account) return std::nullopt;
  return By{*account, on.value()};
}

std::vector<TaskMeasure> measures_of(Session& session, TaskId task) {
  std::vector<TaskMeasure> measures;
  for (auto& row : session.query<MeasureCells>(
           sql("SELECT measure, text FROM task_measure WHERE task = :task ORDER BY place"), bind("task", task)))
    measures.push_back({row.id, std::move(row.text)});
  return measures;
}

std::vector<TaskAnswer> answers_of(Session& session, TaskId task) {
  std::map<std::int64_t, std::vector<Attachment>> attachments;
  for (auto& row : session.query<AttachmentCells>(sql("SELECT answer, id, name, content, size FROM task_attachment "
                                                      "WHERE task = :task ORDER BY answer, place"),
                                                  bind("task", task)))
    attachments[row.answer].push_back({row.id, std::move(row.name), row.content, row.size});

  std::vector<TaskAnswer> answers;
  for (auto& row : session.query<AnswerCells>(
           sql("SELECT number, account, on_day, text, accepted_by, accepted_on, sent_back_by, sent_back_on, to_mend "
               "FROM task_answer WHERE task = :task ORDER BY number"),
           bind("task", task)))
    answers.push_back({row.number,
                       {row.account, row.on},
                       std::move(row.text),
                       std::move(attachments[row.number]),
                       by(row.accepted_by, row.accepted_on),
                       by(row.sent_back_by, row.sent_back_on),
                       std::move(row.to_mend)});
  return answers;
}

std::optional<AccountId> account_of(std::optional<By> const& done) {
  return done ? std::optional(done->account) : std::nullopt;
}
std::optional<Day> day_of_done(std::optional<By> const& done) { return done ? std::optional(done->on) : std::nullopt; }

Inserted insert(Session& session, Task const& now) {
  auto const inserted = session.insert(
      sql("INSERT INTO task (", task_columns,
          ") VALUES (:id, :version, :item, :unit, :organisation, :handed_by, :handed_on, :finding_text, :text, :due, "
          ":state, :reason)"),
      bind("id", now.id), bind("version", now.version), bind("item", now.item), bind("unit", now.unit),
      bind("organisation", now.organisation), bind("handed_by", now.handed.account), bind("handed_on", now.handed.on),
      bind("finding_text", now.finding_text), bind("text", now.text), bind("due", now.due), bind("state", now.state),
      bind("reason", now.reason));
  if (inserted == Inserted::duplicate) return inserted;
  std::int64_t place = 0;
  for (TaskMeasure const& measure : now.measures)
    session.exec(sql("INSERT INTO task_measure (task, place, measure, text) VALUES (:task, :place, :measure, :text)"),
                 bind("task", now.id), bind("place", ++place), bind("measure", measure.id), bind("text", measure.text));
  return inserted;
}

std::int64_t update(Session& session, Task const& before, Task const& now) {
  return session.exec(sql("UPDATE task SET version = :version, state = :state, reason = :reason "
                          "WHERE id = :id AND version = :before"),
                      bind("version", now.version), bind("state", now.state), bind("reason", now.reason),
                      bind("id", now.id), bind("before", before.version));
}

void insert_answer(Session& session, TaskId task, TaskAnswer const& answer) {
  session.exec(
      sql("INSERT INTO task_answer (task, number, account, on_day, text, accepted_by, accepted_on, sent_back_by, "
          "sent_back_on, to_mend) VALUES (:task, :number, :account, :on_day, :text, :accepted_by, :accepted_on, "
          ":sent_back_by, :sent_back_on, :to_mend)"),
      bind("task", task), bind("number", answer.number), bind("account", answer.by.account),
      bind("on_day", answer.by.on), bind("text", answer.text), bind("accepted_by", account_of(answer.accepted)),
      bind("accepted_on", day_of_done(answer.accepted)), bind("sent_back_by", account_of(answer.sent_back)),
      bind("sent_back_on", day_of_done(answer.sent_back)), bind("to_mend", answer.to_mend));
  std::int64_t place = 0;
  for (Attachment const& attachment : answer.attachments)
    session.exec(sql("INSERT INTO task_attachment (id, task, answer, place, name, content, size) "
                     "VALUES (:id, :task, :answer, :place, :name, :content, :size)"),
                 bind("id", attachment.id), bind("task", task), bind("answer", answer.number), bind("place", ++place),
                 bind("name", attachment.name), bind("content", attachment.content), bind("size", attachment.size));
}

void update_answer(Session& session, TaskId task, TaskAnswer const& answer) {
  session.exec(sql("UPDATE task_answer SET accepted_by = :accepted_by, accepted_on = :accepted_on, "
                   "sent_back_by = :sent_back_by, sent_back_on = :sent_back_on, to_mend = :to_mend "
                   "WHERE task = :task AND number = :number"),
               bind("accepted_by", account_of(answer.accepted)), bind("accepted_on", day_of_done(answer.accepted)),
               bind("sent_back_by", account_of(answer.sent_back)), bind("sent_back_on", day_of_done(answer.sent_back)),
               bind("to_mend", answer.to_mend), bind("task", task), bind("number", answer.number));
}

// What was answered stays; what was made of it changes at the end only.
void write_answers(Session& session, Task const* before, Task const& now) {
  std::size_t const there = before ? before->answers.size() : 0;
  for (std::size_t at = 0; at < now.answers.size(); ++at) {
    if (at >= there)
      insert_answer(session, now.id, now.answers[at]);
    else if (before->answers[at] != now.answers[at])
      update_answer(session, now.id, now.answers[at]);
  }
}

}  // namespace

template <>
std::optional<Task> Rows<Task>::load(Session& session, TaskId id) {
  auto row = session.query_one<TaskCells>(sql("SELECT ", task_columns, " FROM task WHERE id = :id"), bind("id", id));
  if (!row) return std::nullopt;
  return Task{row->id,
              row->version,
              row->item,
              row->unit,
              row->organisation,
              {row->handed_by, row->handed_on},
              std::move(row->finding_text),
              measures_of(session, id),
              std::move(row->text),
              row->due,
              row->state,
              answers_of(session, id),
              std::move(row->reason)};
}

template <>
policy::Standing Rows<Task>::standing(Session& session, Task const& record) {
  policy::Standing standing{policy::Object::task, std::nullopt, std::nullopt, line_above(session, record.organisation)};
  standing.giver_line = line_above(session, record.unit);
  return standing;
}

template <>
Result<void> Rows<Task>::write(Session& session, std::optional<Task> const& before, Task const& now) {
  if (before)
    HUIYIN_TRY(changed(update(session, *before, now)));
  else
    HUIYIN_TRY(unless_taken(insert(session, now)));
  write_answers(session, before ? &*before : nullptr, now);
  return {};
}

}  // namespace huiyin::store
