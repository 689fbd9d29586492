// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/view_item_filter.hpp"
#include "store/view_page.hpp"

namespace huiyin::store {

namespace {

using rectification::ItemRow;

constexpr char const* no_due_day = "9999-12-31";  // as select_items sorts those without one

struct ListedItem {
  ItemId id;
  Version version;
  std::string number;
  std::string finding_text;
  rectification::State state;
  std::optional<Day> due;
  bool keep_up;
  std::optional<rectification::Position> position;
  std::int64_t returned, reopened, extended;
  InspectionId inspection;
  OrganisationId team, unit;
  std::string unit_name;
  std::optional<Day> first_due, milestone_on;
  auto tie() const {
    return std::tie(id, version, number, finding_text, state, due, keep_up, position, returned, reopened, extended,
                    inspection, team, unit, unit_name, first_due, milestone_on);
  }
};

ItemRow item_row(ListedItem row) {
  return {row.id,
          row.version,
          std::move(row.number),
          std::move(row.finding_text),
          row.state,
          row.due,
          row.keep_up,
          row.position,
          {row.returned, row.reopened, row.extended},
          row.inspection,
          row.team,
          row.unit,
          std::move(row.unit_name),
          row.first_due,
          row.milestone_on};
}

Cursor cursor_at(ItemRow const& row, ItemSort sort) {
  if (sort == ItemSort::number) return {row.number, render(row.id)};
  return {row.due ? render(*row.due) : no_due_day, row.number};
}

struct CountRow {
  rectification::State state;
  std::int64_t count;
  auto tie() const { return std::tie(state, count); }
};

}  // namespace

std::vector<ItemRow> View::item_rows(ItemFilter const& filter, ItemSort sort, Condition seen,
                                     std::optional<Cursor> const& from, std::int64_t limit) {
  ItemSelection selection = select_items(filter, sort, std::move(seen), lease_->dialect());
  std::vector<Bind> binds = std::move(selection.binds);
  binds.push_back(bind("limit", limit));
  if (from && sort == ItemSort::due) binds.push_back(bind("after_due", from->after));
  if (from) binds.push_back(bind("after_number", sort == ItemSort::due ? from->id : from->after));

  Sql const statement = page_statement(selection, sort, from ? PageStart::behind : PageStart::first);
  std::vector<ItemRow> rows;
  for (ListedItem& row : lease_->query<ListedItem>(statement, std::move(binds)))
    rows.push_back(item_row(std::move(row)));
  return rows;
}

Page<ItemRow> View::items(ItemFilter const& filter, ItemSort sort, PageOrder const& page) {
  if (leads_nowhere(page)) return {};
  auto const limit = rows_of(page);
  return page_of(item_rows(filter, sort, seen(policy::Object::item), page.from, limit + 1), limit,
                 [&](ItemRow const& last) { return cursor_at(last, sort); });
}

std::vector<StateCount> View::count_items(ItemFilter const& filter) {
  auto selection = select_items(filter, ItemSort::number, seen(policy::Object::item), lease_->dialect());
  auto const found = lease_->query<CountRow>(sql("SELECT seen.state, COUNT(*) FROM ") + selection.from +
                                                 sql(" WHERE ") + selection.where + sql(" GROUP BY seen.state"),
                                             std::move(selection.binds));
  std::vector<StateCount> counts;
  for (auto const& state : rectification::state_names) counts.push_back({state.value, 0});
  for (CountRow const& row : found) counts[static_cast<std::size_t>(row.state)].count = row.count;
  return counts;
}

}  // namespace huiyin::store
