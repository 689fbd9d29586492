// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/shape.hpp"
#include "store/view_page.hpp"

namespace huiyin::store {

using rectification::MechanismRow;

template <>
struct RowShape<MechanismRow>
    : ShapeOf<MechanismRow, &MechanismRow::item, &MechanismRow::item_number, &MechanismRow::item_state,
              &MechanismRow::finding_text, &MechanismRow::unit, &MechanismRow::unit_name, &MechanismRow::rule,
              &MechanismRow::name, &MechanismRow::change, &MechanismRow::reference, &MechanismRow::in_force_since,
              &MechanismRow::applied_by, &MechanismRow::applied_by_name, &MechanismRow::ask_on, &MechanismRow::fate,
              &MechanismRow::asked_on> {};

namespace {

constexpr char const* never = "9999-12-31";  // sorts what is not asked about again behind all else
constexpr char const* listed_mechanisms =
    "SELECT seen.id, seen.number, seen.state, seen.finding_text, seen.unit, unit.name, made.id, made.name, "
    "made.change, "
    "made.reference, made.in_force_since, made.applied_by, applier.name, made.ask_on, "
    "(SELECT fate FROM rule_follow_up WHERE item = seen.id AND rule = made.id ORDER BY number DESC LIMIT 1), "
    "(SELECT on_day FROM rule_follow_up WHERE item = seen.id AND rule = made.id ORDER BY number DESC LIMIT 1) "
    "FROM item_rule AS made JOIN item AS seen ON seen.id = made.item JOIN organisation AS unit ON unit.id = seen.unit "
    "LEFT JOIN organisation AS applier ON applier.id = made.applied_by WHERE seen.state <> 'cancelled' AND ";

}  // namespace

Page<MechanismRow> View::mechanisms(MechanismFilter const& filter, PageOrder const& page) {
  if (leads_nowhere(page)) return {};
  auto seen_by = seen(policy::Object::item);
  Sql statement = sql(listed_mechanisms) + seen_by.where;
  std::vector<Bind> binds = std::move(seen_by.binds);
  auto const with = [&](auto const& value, Sql const& condition, auto const& name) {
    if (!value) return;
    statement = statement + condition;
    binds.push_back(bind(name, *value));
  };
  with(filter.unit, sql(" AND seen.unit IN (SELECT descendant FROM organisation_reach WHERE ancestor = :unit)"),
       "unit");
  with(filter.ask_by, sql(" AND COALESCE(made.ask_on, '9999-12-31') <= :ask_by"), "ask_by");
  if (page.from) {
    with(std::optional(page.from->after), sql(" AND COALESCE(made.ask_on, '9999-12-31') >= :after"), "after");
    with(std::optional(page.from->after),
         sql(" AND (COALESCE(made.ask_on, '9999-12-31') > :after_day OR made.id > :after_id)"), "after_day");
    binds.push_back(bind("after_id", page.from->id));
  }
  auto const limit = rows_of(page);
  binds.push_back(bind("limit", limit + 1));
  auto rows = lease_->query<MechanismRow>(
      statement + sql(" ORDER BY COALESCE(made.ask_on, '9999-12-31'), made.id LIMIT :limit"), std::move(binds));
  return page_of(std::move(rows), limit, [](MechanismRow const& last) {
    return Cursor{last.ask_on ? render(*last.ask_on) : never, render(last.rule)};
  });
}

}  // namespace huiyin::store
