// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/shape.hpp"
#include "store/view_page.hpp"

namespace huiyin::store {

using rectification::ResultUse;
using rectification::ResultUseRow;

template <>
struct RowShape<ResultUseRow>
    : ShapeOf<ResultUseRow, &ResultUseRow::id, &ResultUseRow::version, &ResultUseRow::kind, &ResultUseRow::finding,
              &ResultUseRow::problem, &ResultUseRow::organisation_name, &ResultUseRow::body_name, &ResultUseRow::on,
              &ResultUseRow::answer_by, &ResultUseRow::state> {};

namespace {

constexpr char const* listed_uses =
    "SELECT seen.id, seen.version, seen.kind, seen.finding, seen.problem, named.name, seen.body_name, seen.on_day, "
    "seen.answer_by, seen.state FROM result_use AS seen "
    "LEFT JOIN organisation AS named ON named.id = seen.organisation WHERE ";

}  // namespace

Page<ResultUseRow> View::uses(UseFilter const& filter, PageOrder const& page) {
  if (leads_nowhere(page)) return {};
  auto seen_by = seen(policy::Object::result_use);
  Sql statement = sql(listed_uses) + seen_by.where;
  std::vector<Bind> binds = std::move(seen_by.binds);
  auto const with = [&](auto const& value, Sql const& condition, auto const& name) {
    if (!value) return;
    statement = statement + condition;
    binds.push_back(bind(name, *value));
  };
  with(filter.finding, sql(" AND seen.finding = :finding"), "finding");
  with(filter.kind, sql(" AND seen.kind = :kind"), "kind");
  with(filter.state, sql(" AND seen.state = :state"), "state");
  if (page.from) with(std::optional(page.from->id), sql(" AND seen.id < :from"), "from");
  auto const limit = rows_of(page);
  binds.push_back(bind("limit", limit + 1));
  auto rows = lease_->query<ResultUseRow>(statement + sql(" ORDER BY seen.id DESC LIMIT :limit"), std::move(binds));
  return page_of(std::move(rows), limit, [](ResultUseRow const& last) {
    return Cursor{render(last.id), render(last.id)};
  });
}

rectification::UseBeside View::beside(Seen<ResultUse> const& use) {
  rectification::UseBeside beside;
  if (use.record.organisation)
    beside.organisation_name = Rows<people::Organisation>::load(*lease_, *use.record.organisation).value().name;
  for (auto const& step : rectification::use_step_names)
    if (rectification::next_state(use.record.state, step.value) &&
        policy::may(actor_, policy::action_of(step.value), use.standing))
      beside.open_steps.push_back(step.value);
  return beside;
}

}  // namespace huiyin::store
