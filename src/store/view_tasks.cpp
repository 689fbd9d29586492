// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "store/view_page.hpp"

namespace huiyin::store {

namespace {

using rectification::TaskRow;

struct ListedTask {
  TaskId id;
  Version version;
  ItemId item;
  std::string item_number;
  rectification::State item_state;
  OrganisationId item_team, unit;
  std::string unit_name;
  OrganisationId organisation;
  std::string organisation_name;
  std::string finding_text, text;
  Day due;
  rectification::TaskState state;
  std::int64_t answers;
  std::string to_mend;
  auto tie() const {
    return std::tie(id, version, item, item_number, item_state, item_team, unit, unit_name, organisation,
                    organisation_name, finding_text, text, due, state, answers, to_mend);
  }
};

constexpr char const* listed_tasks =
    "SELECT seen.id, seen.version, seen.item, item.number, item.state, item.team, seen.unit, giver.name, "
    "seen.organisation, receiver.name, seen.finding_text, seen.text, seen.due, seen.state, COALESCE(answer.number, 0), "
    "CASE WHEN seen.state = 'handed' THEN COALESCE(answer.to_mend, '') ELSE '' END "
    "FROM task AS seen JOIN item ON item.id = seen.item JOIN organisation AS giver ON giver.id = seen.unit "
    "JOIN organisation AS receiver ON receiver.id = seen.organisation "
    "LEFT JOIN task_answer AS answer ON answer.task = seen.id "
    "AND answer.number = (SELECT MAX(number) FROM task_answer WHERE task = seen.id) WHERE ";

struct Conditions {
  Sql where;
  std::vector<Bind> binds;

  template <std::size_t Size, class T>
  void add(std::optional<T> const& value, Sql const& condition, char const (&name)[Size]) {
    if (!value) return;
    where = where + condition;
    binds.push_back(bind(name, *value));
  }
};

Conditions conditions_of(TaskFilter const& filter, Condition seen) {
  Conditions all{sql(listed_tasks) + seen.where, std::move(seen.binds)};
  all.add(filter.item, sql(" AND seen.item = :item"), "item");
  all.add(filter.unit, sql(" AND seen.unit IN (SELECT descendant FROM organisation_reach WHERE ancestor = :unit)"),
          "unit");
  all.add(filter.organisation,
          sql(" AND seen.organisation IN (SELECT descendant FROM organisation_reach WHERE ancestor = :organisation) "
              "AND seen.unit NOT IN (SELECT descendant FROM organisation_reach WHERE ancestor = :organisation)"),
          "organisation");
  all.add(filter.state, sql(" AND seen.state = :state"), "state");
  return all;
}

}  // namespace

Page<TaskRow> View::tasks(TaskFilter const& filter, PageOrder const& page) {
  if (leads_nowhere(page)) return {};
  auto const limit = rows_of(page);
  auto asked = conditions_of(filter, seen(policy::Object::task));
  if (page.from) {
    asked.add(std::optional(page.from->after), sql(" AND (seen.due, seen.id) > (:after_due, :after_id)"), "after_due");
    asked.binds.push_back(bind("after_id", page.from->id));
  }
  asked.binds.push_back(bind("limit", limit + 1));

  std::map<OrganisationId, std::vector<OrganisationId>> lines;  // of units that handed down: few in a page
  std::vector<TaskRow> rows;
  for (auto& row : lease_->query<ListedTask>(asked.where + sql(" ORDER BY seen.due, seen.id LIMIT :limit"),
                                             std::move(asked.binds))) {
    auto const [line, fresh] = lines.try_emplace(row.unit);
    if (fresh) line->second = line_above(*lease_, row.unit);
    policy::Standing const item{policy::Object::item, row.item_state, row.item_team, line->second};
    bool const sees_item = policy::may(actor_, policy::Action::read, item).has_value();
    rows.push_back({row.id, row.version, row.item, sees_item ? std::optional(std::move(row.item_number)) : std::nullopt,
                    row.unit, std::move(row.unit_name), row.organisation, std::move(row.organisation_name),
                    std::move(row.finding_text), std::move(row.text), row.due, row.state, row.answers,
                    std::move(row.to_mend)});
  }
  return page_of(std::move(rows), limit, [](TaskRow const& last) { return Cursor{render(last.due), render(last.id)}; });
}

rectification::TaskBeside View::beside(Seen<rectification::Task> const& task) {
  auto const name_of_organisation = [&](OrganisationId id) {
    return Rows<people::Organisation>::load(*lease_, id).value().name;
  };
  rectification::TaskBeside beside{
      name_of_organisation(task.record.unit), name_of_organisation(task.record.organisation), std::nullopt, {}};
  if (auto const item = find<rectification::Item>(task.record.item)) beside.item_number = item->record.number;
  for (auto const& step : rectification::task_step_names)
    if (rectification::next_state(task.record.state, step.value) &&
        policy::may(actor_, policy::action_of(step.value), task.standing))
      beside.open_steps.push_back(step.value);
  return beside;
}

}  // namespace huiyin::store
