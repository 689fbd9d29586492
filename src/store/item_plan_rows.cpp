// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "store/item_parts.hpp"

namespace huiyin::store {

using rectification::Item;
using rectification::Measure;

namespace {

struct MeasureRow {
  MeasureId id;
  std::string text;
  std::optional<PostId> accountable_post;
  std::optional<PostId> responsible_leader;
  std::optional<OrganisationId> lead_department;
  std::string handler;
  std::optional<Day> due;
  bool keep_up;
  auto tie() const {
    return std::tie(id, text, accountable_post, responsible_leader, lead_department, handler, due, keep_up);
  }
};

struct CoDepartmentRow {
  MeasureId measure;
  OrganisationId organisation;
  auto tie() const { return std::tie(measure, organisation); }
};

void insert_measure(Session& session, ItemId item, std::int64_t place, Measure const& measure) {
  session.exec(
      sql("INSERT INTO measure (id, item, place, text, accountable_post, responsible_leader, lead_department, handler, "
          "due, keep_up) VALUES (:id, :item, :place, :text, :accountable_post, :responsible_leader, :lead_department, "
          ":handler, :due, :keep_up)"),
      bind("id", measure.id), bind("item", item), bind("place", place), bind("text", measure.text),
      bind("accountable_post", measure.accountable_post), bind("responsible_leader", measure.responsible_leader),
      bind("lead_department", measure.lead_department), bind("handler", measure.handler), bind("due", measure.due),
      bind("keep_up", measure.keep_up));
  std::int64_t at = 0;
  for (OrganisationId const department : measure.co_departments)
    session.exec(sql("INSERT INTO measure_co_department (measure, place, organisation) "
                     "VALUES (:measure, :place, :organisation)"),
                 bind("measure", measure.id), bind("place", ++at), bind("organisation", department));
}

}  // namespace

std::vector<RequirementId> opinions_of(Session& session, ItemId item) {
  return session.query<RequirementId>(sql("SELECT requirement FROM item_opinion WHERE item = :item ORDER BY place"),
                                      bind("item", item));
}

void write_opinions(Session& session, Item const* before, Item const& now) {
  if (before && before->opinions == now.opinions) return;
  session.exec(sql("DELETE FROM item_opinion WHERE item = :item"), bind("item", now.id));
  std::int64_t place = 0;
  for (RequirementId const opinion : now.opinions)
    session.exec(sql("INSERT INTO item_opinion (item, place, requirement) VALUES (:item, :place, :requirement)"),
                 bind("item", now.id), bind("place", ++place), bind("requirement", opinion));
}

std::vector<Measure> measures_of(Session& session, ItemId item) {
  std::map<MeasureId, std::vector<OrganisationId>> co_departments;
  for (auto const& row : session.query<CoDepartmentRow>(
           sql("SELECT c.measure, c.organisation FROM measure m JOIN measure_co_department c ON c.measure = m.id "
               "WHERE m.item = :item ORDER BY c.measure, c.place"),
           bind("item", item)))
    co_departments[row.measure].push_back(row.organisation);

  std::vector<Measure> measures;
  for (auto& row : session.query<MeasureRow>(
           sql("SELECT id, text, accountable_post, responsible_leader, lead_department, handler, due, keep_up "
               "FROM measure WHERE item = :item ORDER BY place"),
           bind("item", item)))
    measures.push_back({row.id, std::move(row.text), row.accountable_post, row.responsible_leader, row.lead_department,
                        co_departments[row.id], std::move(row.handler), row.due, row.keep_up});
  return measures;
}

void write_measures(Session& session, Item const* before, Item const& now) {
  if (before && before->plan.measures == now.plan.measures) return;
  session.exec(sql("DELETE FROM measure_co_department WHERE measure IN (SELECT id FROM measure WHERE item = :item)"),
               bind("item", now.id));
  session.exec(sql("DELETE FROM measure WHERE item = :item"), bind("item", now.id));
  std::int64_t place = 0;
  for (Measure const& measure : now.plan.measures) insert_measure(session, now.id, ++place, measure);
}

}  // namespace huiyin::store
