// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/item_parts.hpp"
#include "store/record.hpp"

namespace huiyin::store {

using rectification::Item;

namespace {

constexpr char const* item_columns =
    "id, version, inspection, finding, team, unit, number, finding_text, state, due, keep_up, position, "
    "position_reason, root_cause, goal, returned, reopened, extended, office_note, reason, first_due, milestone_on, "
    "milestone, wider_check";

struct ItemCells {
  ItemId id;
  Version version;
  InspectionId inspection;
  FindingId finding;
  OrganisationId team;
  OrganisationId unit;
  std::string number;
  std::string finding_text;
  rectification::State state;
  std::optional<Day> due;
  bool keep_up;
  std::optional<rectification::Position> position;
  std::string position_reason;
  std::string root_cause;
  std::string goal;
  std::int64_t returned;
  std::int64_t reopened;
  std::int64_t extended;
  std::string office_note;
  std::string reason;
  std::optional<Day> first_due;
  std::optional<Day> milestone_on;
  std::optional<std::string> milestone;
  std::string wider_check;
  auto tie() const {
    return std::tie(id, version, inspection, finding, team, unit, number, finding_text, state, due, keep_up, position,
                    position_reason, root_cause, goal, returned, reopened, extended, office_note, reason, first_due,
                    milestone_on, milestone, wider_check);
  }
};

Item whole(Session& session, ItemCells row) {
  return {row.id,
          row.version,
          row.inspection,
          row.finding,
          row.team,
          row.unit,
          std::move(row.number),
          std::move(row.finding_text),
          opinions_of(session, row.id),
          row.state,
          row.due,
          row.keep_up,
          row.position,
          std::move(row.position_reason),
          {std::move(row.root_cause), std::move(row.goal), measures_of(session, row.id)},
          progress_of(session, row.id),
          closings_of(session, row.id),
          signatures_of(session, row.id),
          {row.returned, row.reopened, row.extended},
          std::move(row.office_note),
          std::move(row.reason),
          row.first_due,
          extensions_of(session, row.id),
          milestone_of(row.milestone_on, std::move(row.milestone)),
          watches_of(session, row.id),
          {std::move(row.wider_check), rules_of(session, row.id), effects_of(session, row.id)},
          follow_ups_of(session, row.id)};
}

std::int64_t update(Session& session, Item const& before, Item const& now) {
  return session.exec(
      sql("UPDATE item SET version = :version, state = :state, due = :due, keep_up = :keep_up, position = :position, "
          "position_reason = :position_reason, root_cause = :root_cause, goal = :goal, returned = :returned, "
          "reopened = :reopened, extended = :extended, office_note = :office_note, reason = :reason, "
          "first_due = :first_due, milestone_on = :milestone_on, milestone = :milestone, wider_check = :wider_check "
          "WHERE id = :id AND version = :before"),
      bind("version", now.version), bind("state", now.state), bind("due", now.due), bind("keep_up", now.keep_up),
      bind("position", now.position), bind("position_reason", now.position_reason),
      bind("root_cause", now.plan.root_cause), bind("goal", now.plan.goal), bind("returned", now.marks.returned),
      bind("reopened", now.marks.reopened), bind("extended", now.marks.extended), bind("office_note", now.office_note),
      bind("reason", now.reason), bind("first_due", now.first_due),
      bind("milestone_on", day_of_milestone(now.next_milestone)),
      bind("milestone", text_of_milestone(now.next_milestone)), bind("wider_check", now.outcome.wider_check),
      bind("id", now.id), bind("before", before.version));
}

Inserted insert(Session& session, Item const& now) {
  return session.insert(
      sql("INSERT INTO item (", item_columns,
          ", round) VALUES (:id, :version, :inspection, :finding, :team, :unit, :number, :finding_text, :state, :due, "
          ":keep_up, :position, :position_reason, :root_cause, :goal, :returned, :reopened, :extended, :office_note, "
          ":reason, :first_due, :milestone_on, :milestone, :wider_check, (SELECT round FROM inspection WHERE id = "
          ":inspection2))"),
      bind("id", now.id), bind("version", now.version), bind("inspection", now.inspection),
      bind("finding", now.finding), bind("team", now.team), bind("unit", now.unit), bind("number", now.number),
      bind("finding_text", now.finding_text), bind("state", now.state), bind("due", now.due),
      bind("keep_up", now.keep_up), bind("position", now.position), bind("position_reason", now.position_reason),
      bind("root_cause", now.plan.root_cause), bind("goal", now.plan.goal), bind("returned", now.marks.returned),
      bind("reopened", now.marks.reopened), bind("extended", now.marks.extended), bind("office_note", now.office_note),
      bind("reason", now.reason), bind("first_due", now.first_due),
      bind("milestone_on", day_of_milestone(now.next_milestone)),
      bind("milestone", text_of_milestone(now.next_milestone)), bind("wider_check", now.outcome.wider_check),
      bind("inspection2", now.inspection));
}

}  // namespace

template <>
std::optional<Item> Rows<Item>::load(Session& session, ItemId id) {
  auto row = session.query_one<ItemCells>(sql("SELECT ", item_columns, " FROM item WHERE id = :id"), bind("id", id));
  if (!row) return std::nullopt;
  return whole(session, *std::move(row));
}

template <>
policy::Standing Rows<Item>::standing(Session& session, Item const& record) {
  return {policy::Object::item, record.state, record.team, line_above(session, record.unit)};
}

template <>
Result<void> Rows<Item>::write(Session& session, std::optional<Item> const& before, Item const& now) {
  if (before)
    HUIYIN_TRY(changed(update(session, *before, now)));
  else
    HUIYIN_TRY(unless_taken(insert(session, now)));
  write_opinions(session, before ? &*before : nullptr, now);
  write_measures(session, before ? &*before : nullptr, now);
  write_progress(session, before ? &*before : nullptr, now);
  write_closings(session, before ? &*before : nullptr, now);
  write_signatures(session, before ? &*before : nullptr, now);
  write_extensions(session, before ? &*before : nullptr, now);
  write_watches(session, before ? &*before : nullptr, now);
  write_outcome(session, before ? &*before : nullptr, now);
  write_tally(session, before ? &*before : nullptr, now);
  return {};
}

}  // namespace huiyin::store
