// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/record.hpp"
#include "store/shape.hpp"

namespace huiyin::store {

using rectification::ResultUse;
using rectification::UseAnswer;

namespace {

constexpr char const* use_columns =
    "id, version, kind, finding, team, problem, organisation, body_name, on_day, registered_by, registered_on, text, "
    "answer_by, state, answered_by, noted_on, answered_on, answerer, answer, outcome";

struct UseCells {
  ResultUseId id;
  Version version;
  rectification::UseKind kind;
  std::optional<FindingId> finding;
  std::optional<OrganisationId> team;
  std::string problem;
  std::optional<OrganisationId> organisation;
  std::string body_name;
  Day on;
  AccountId registered_by;
  Day registered_on;
  std::string text;
  std::optional<Day> answer_by;
  rectification::UseState state;
  std::optional<AccountId> answered_by;
  std::optional<Day> noted_on;
  std::optional<Day> answered_on;
  std::string answerer;
  std::string answer;
  std::string outcome;
  auto tie() const {
    return std::tie(id, version, kind, finding, team, problem, organisation, body_name, on, registered_by,
                    registered_on, text, answer_by, state, answered_by, noted_on, answered_on, answerer, answer,
                    outcome);
  }
};

std::optional<UseAnswer> answer_of_use(UseCells& row) {
  if (!row.answered_by) return std::nullopt;
  return UseAnswer{{*row.answered_by, row.noted_on.value()},
                   row.answered_on.value(),
                   std::move(row.answerer),
                   std::move(row.answer)};
}

}  // namespace

template <>
std::optional<ResultUse> Rows<ResultUse>::load(Session& session, ResultUseId id) {
  auto row =
      session.query_one<UseCells>(sql("SELECT ", use_columns, " FROM result_use WHERE id = :id"), bind("id", id));
  if (!row) return std::nullopt;
  auto answer = answer_of_use(*row);
  return ResultUse{row->id,
                   row->version,
                   row->kind,
                   row->finding,
                   row->team,
                   std::move(row->problem),
                   row->organisation,
                   std::move(row->body_name),
                   row->on,
                   {row->registered_by, row->registered_on},
                   std::move(row->text),
                   row->answer_by,
                   row->state,
                   std::move(answer),
                   std::move(row->outcome)};
}

// Of a problem that many units have there is no team, and none sees it by having found it.
template <>
policy::Standing Rows<ResultUse>::standing(Session&, ResultUse const& record) {
  return {policy::Object::result_use, std::nullopt, record.team, {}};
}

template <>
Result<void> Rows<ResultUse>::write(Session& session, std::optional<ResultUse> const& before, ResultUse const& now) {
  if (before)
    return changed(
        session.exec(sql("UPDATE result_use SET version = :version, state = :state, answered_by = :answered_by, "
                         "noted_on = :noted_on, answered_on = :answered_on, answerer = :answerer, answer = :answer, "
                         "outcome = :outcome WHERE id = :id AND version = :before"),
                     bind("version", now.version), bind("state", now.state),
                     bind("answered_by", now.answer ? std::optional(now.answer->by.account) : std::nullopt),
                     bind("noted_on", now.answer ? std::optional(now.answer->by.on) : std::nullopt),
                     bind("answered_on", now.answer ? std::optional(now.answer->on) : std::nullopt),
                     bind("answerer", now.answer ? now.answer->answerer : std::string()),
                     bind("answer", now.answer ? now.answer->text : std::string()), bind("outcome", now.outcome),
                     bind("id", now.id), bind("before", before->version)));
  return unless_taken(session.insert(
      sql("INSERT INTO result_use (", use_columns,
          ") VALUES (:id, :version, :kind, :finding, :team, :problem, :organisation, :body_name, :on_day, "
          ":registered_by, "
          ":registered_on, :text, :answer_by, :state, NULL, NULL, NULL, '', '', :outcome)"),
      bind("id", now.id), bind("version", now.version), bind("kind", now.kind), bind("finding", now.finding),
      bind("team", now.team), bind("problem", now.problem), bind("organisation", now.organisation),
      bind("body_name", now.body_name), bind("on_day", now.on), bind("registered_by", now.registered.account),
      bind("registered_on", now.registered.on), bind("text", now.text), bind("answer_by", now.answer_by),
      bind("state", now.state), bind("outcome", now.outcome)));
}

}  // namespace huiyin::store
