// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/tally.hpp"
#include "store/item_parts.hpp"

namespace huiyin::store {

using rectification::ClosingFacts;
using rectification::DayTally;
using rectification::Item;
using rectification::Tally;
using rectification::TallyPart;

namespace {

struct InspectedOn {
  RoundId round;
  std::optional<Day> fed_back_on;
  auto tie() const { return std::tie(round, fed_back_on); }
};

void write_facts(Session& session, Item const& now, std::optional<Day> fed_back_on, ClosingFacts const& facts) {
  session.exec(sql("UPDATE item SET fed_back_on = :fed_back_on, closed_on = :closed_on, judgement = :judgement, "
                   "took = :took WHERE id = :id"),
               bind("fed_back_on", fed_back_on), bind("closed_on", facts.closed_on), bind("judgement", facts.judgement),
               bind("took", facts.took), bind("id", now.id));
}

void add_to_tally(Session& session, Item const& now, RoundId round, Tally const& change) {
  std::vector<Bind> binds{bind("inspection", now.inspection), bind("round", round), bind("team", now.team),
                          bind("unit", now.unit)};
  for (TallyPart const& part : rectification::tally_parts)
    binds.push_back({part.name, integer_cell(change.*part.count)});
  session.exec(
      sql("INSERT INTO item_tally (inspection, round, team, unit, total, assigned, in_progress, applied, checked, "
          "closed, cancelled, returned, reopened, extended, basically_done, late, first_late, took_30, took_60, "
          "took_90, took_180, took_more, took_days, money) VALUES (:inspection, :round, :team, :unit, :total, "
          ":assigned, "
          ":in_progress, :applied, :checked, :closed, :cancelled, :returned, :reopened, :extended, :basically_done, "
          ":late, :first_late, :took_30, :took_60, :took_90, :took_180, :took_more, :took_days, :money) "
          "ON CONFLICT (inspection) DO UPDATE SET total = item_tally.total + excluded.total, "
          "assigned = item_tally.assigned + excluded.assigned, "
          "in_progress = item_tally.in_progress + excluded.in_progress, "
          "applied = item_tally.applied + excluded.applied, checked = item_tally.checked + excluded.checked, "
          "closed = item_tally.closed + excluded.closed, cancelled = item_tally.cancelled + excluded.cancelled, "
          "returned = item_tally.returned + excluded.returned, reopened = item_tally.reopened + excluded.reopened, "
          "extended = item_tally.extended + excluded.extended, "
          "basically_done = item_tally.basically_done + excluded.basically_done, "
          "late = item_tally.late + excluded.late, first_late = item_tally.first_late + excluded.first_late, "
          "took_30 = item_tally.took_30 + excluded.took_30, took_60 = item_tally.took_60 + excluded.took_60, "
          "took_90 = item_tally.took_90 + excluded.took_90, took_180 = item_tally.took_180 + excluded.took_180, "
          "took_more = item_tally.took_more + excluded.took_more, "
          "took_days = item_tally.took_days + excluded.took_days, money = item_tally.money + excluded.money"),
      std::move(binds));
}

void add_to_day(Session& session, InspectionId inspection, Day day, DayTally const& change) {
  session.exec(sql("INSERT INTO item_day (inspection, day, due, first_due, closed) "
                   "VALUES (:inspection, :day, :due, :first_due, :closed) ON CONFLICT (inspection, day) DO UPDATE SET "
                   "due = item_day.due + excluded.due, first_due = item_day.first_due + excluded.first_due, "
                   "closed = item_day.closed + excluded.closed"),
               bind("inspection", inspection), bind("day", day), bind("due", change.due),
               bind("first_due", change.first_due), bind("closed", change.closed));
  if (change.due >= 0 && change.first_due >= 0 && change.closed >= 0) return;
  session.exec(sql("DELETE FROM item_day WHERE inspection = :inspection AND day = :day AND due = 0 AND first_due = 0 "
                   "AND closed = 0"),
               bind("inspection", inspection), bind("day", day));
}

void move_days(Session& session, std::map<Day, DayTally> const& before, std::map<Day, DayTally> const& now,
               InspectionId inspection) {
  std::map<Day, DayTally> changes = now;
  for (auto const& [day, was] : before) {
    DayTally& change = changes[day];
    change.due -= was.due;
    change.first_due -= was.first_due;
    change.closed -= was.closed;
  }
  for (auto const& [day, change] : changes)
    if (change != DayTally{}) add_to_day(session, inspection, day, change);
}

bool counts_for_the_same(Item const& before, Item const& now) {
  return closing_facts(before, std::nullopt) == closing_facts(now, std::nullopt) &&
         tally_of(before, std::nullopt) == tally_of(now, std::nullopt) && days_of(before) == days_of(now);
}

}  // namespace

void write_tally(Session& session, Item const* before, Item const& now) {
  if (before && counts_for_the_same(*before, now)) return;
  auto const of = session
                      .query_one<InspectedOn>(sql("SELECT round, fed_back_on FROM inspection WHERE id = :id"),
                                              bind("id", now.inspection))
                      .value();
  ClosingFacts const facts = closing_facts(now, of.fed_back_on);
  if (!before || facts != closing_facts(*before, of.fed_back_on)) write_facts(session, now, of.fed_back_on, facts);
  Tally const change = tally_of(now, of.fed_back_on) - (before ? tally_of(*before, of.fed_back_on) : Tally{});
  if (change != Tally{}) add_to_tally(session, now, of.round, change);
  move_days(session, before ? days_of(*before) : std::map<Day, DayTally>(), days_of(now), now.inspection);
}

}  // namespace huiyin::store
