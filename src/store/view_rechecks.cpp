// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <charconv>
#include <limits>

#include "store/recheck_cells.hpp"
#include "store/shape.hpp"
#include "store/view_page.hpp"

namespace huiyin::store {

using rectification::DrawnItem;
using rectification::ItemRecheck;
using rectification::RecheckCounts;
using rectification::RecheckRow;

template <>
struct RowShape<RecheckRow> : ShapeOf<RecheckRow, &RecheckRow::id, &RecheckRow::version, &RecheckRow::number,
                                      &RecheckRow::announced_on, &RecheckRow::state, &RecheckRow::frame_size,
                                      &RecheckRow::count, &RecheckRow::rechecked, &RecheckRow::wrong> {};
template <>
struct RowShape<RecheckCounts> : ShapeOf<RecheckCounts, &RecheckCounts::closed, &RecheckCounts::rechecked,
                                         &RecheckCounts::wrong_closing, &RecheckCounts::relapsed> {};

namespace {

struct DrawnItemCells {
  ItemId item;
  std::string number;
  std::string finding_text;
  OrganisationId unit;
  std::string unit_name;
  rectification::State state;
  ResultCells result;
  auto tie() const {
    return std::tie(item, number, finding_text, unit, unit_name, state, result.account, result.noted_on, result.on,
                    result.methods, result.asked, result.satisfied, result.outcome, result.note);
  }
};

struct ItemRecheckCells {
  std::int64_t number;
  ResultCells result;
  auto tie() const {
    return std::tie(number, result.account, result.noted_on, result.on, result.methods, result.asked, result.satisfied,
                    result.outcome, result.note);
  }
};

// A cursor comes back from outside.
std::optional<std::int64_t> number_before(std::optional<Cursor> const& from) {
  if (!from) return std::numeric_limits<std::int64_t>::max();
  std::int64_t number = 0;
  auto const [end, fault] = std::from_chars(from->id.data(), from->id.data() + from->id.size(), number);
  if (fault != std::errc() || end != from->id.data() + from->id.size()) return std::nullopt;
  return number;
}

std::vector<Bind> joined(std::vector<Bind> binds, std::vector<Bind> more) {
  binds.insert(binds.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  return binds;
}

}  // namespace

// What came of a draw is counted over the items that are seen: a number says nothing of others.
Page<RecheckRow> View::rechecks(std::optional<rectification::RecheckState> state, PageOrder const& page) {
  auto const from = number_before(page.from);
  if (!from || policy::scope(actor_, policy::Action::read, policy::Object::recheck).sees_nothing()) return {};
  Condition const items = seen(policy::Object::item);
  Sql const of_seen = sql("FROM recheck_line AS line JOIN item AS seen ON seen.id = line.item "
                          "WHERE line.recheck = recheck.id AND line.outcome IS NOT NULL AND ") +
                      items.where;
  Sql statement = sql("SELECT recheck.id, recheck.version, recheck.number, recheck.announced_on, recheck.state, "
                      "recheck.frame_size, recheck.count, (SELECT COUNT(*) ") +
                  of_seen + sql("), (SELECT COUNT(*) ") + of_seen +
                  sql(" AND line.outcome <> 'stands') FROM recheck WHERE recheck.number < :from");
  std::vector<Bind> binds = items.binds;
  binds.push_back(bind("from", *from));
  if (state) {
    statement = statement + sql(" AND recheck.state = :state");
    binds.push_back(bind("state", *state));
  }
  auto const limit = rows_of(page);
  binds.push_back(bind("limit", limit + 1));
  auto rows =
      lease_->query<RecheckRow>(statement + sql(" ORDER BY recheck.number DESC LIMIT :limit"), std::move(binds));
  return page_of(std::move(rows), limit, [](RecheckRow const& last) {
    return Cursor{fmt::to_string(last.number), fmt::to_string(last.number)};
  });
}

rectification::RecheckBeside View::beside(Seen<rectification::Recheck> const& recheck) {
  rectification::RecheckBeside beside;
  auto const& record = recheck.record;
  for (auto const& step : rectification::recheck_step_names)
    if (is_open(record.state, step.value) && policy::may(actor_, policy::action_of(step.value), recheck.standing))
      beside.open_steps.push_back(step.value);
  if (record.filter.round)
    beside.round_name = Rows<inspection::Round>::load(*lease_, *record.filter.round).value().name;
  if (record.filter.unit)
    beside.unit_name = Rows<people::Organisation>::load(*lease_, *record.filter.unit).value().name;
  Condition items = seen(policy::Object::item);
  for (auto& row : lease_->query<DrawnItemCells>(
           sql("SELECT seen.id, seen.number, seen.finding_text, seen.unit, unit.name, seen.state, ", result_columns,
               " FROM recheck_line AS line JOIN item AS seen ON seen.id = line.item "
               "JOIN organisation AS unit ON unit.id = seen.unit WHERE line.recheck = :recheck AND ") +
               items.where + sql(" ORDER BY line.place"),
           joined(std::move(items.binds), {bind("recheck", record.id)}))) {
    DrawnItem drawn{row.item, row.number, row.finding_text, row.unit, row.unit_name, row.state, std::nullopt};
    drawn.result = result_of(std::move(row.result));
    beside.drawn.push_back(std::move(drawn));
  }
  return beside;
}

Result<std::vector<ItemRecheck>> View::rechecks_of(ItemId item) {
  HUIYIN_TRY(find<rectification::Item>(item));
  std::vector<ItemRecheck> rechecks;
  for (auto& row : lease_->query<ItemRecheckCells>(
           sql("SELECT recheck.number, ", result_columns,
               " FROM recheck_line AS line JOIN recheck ON recheck.id = line.recheck "
               "WHERE line.item = :item AND line.outcome IS NOT NULL ORDER BY recheck.number"),
           bind("item", item)))
    rechecks.push_back({row.number, result_of(std::move(row.result)).value()});
  return rechecks;
}

RecheckCounts View::count_rechecks(RecheckCountFilter const& filter) {
  Condition items = seen(policy::Object::item);
  Sql statement = sql("SELECT COUNT(DISTINCT CASE WHEN seen.state = 'closed' THEN seen.id END), COUNT(line.outcome), "
                      "COUNT(CASE WHEN line.outcome = 'wrong_closing' THEN 1 END), "
                      "COUNT(CASE WHEN line.outcome = 'relapsed' THEN 1 END) "
                      "FROM item AS seen LEFT JOIN recheck_line AS line ON line.item = seen.id WHERE ") +
                  items.where;
  if (filter.inspection) {
    statement = statement + sql(" AND seen.inspection = :inspection");
    items.binds.push_back(bind("inspection", *filter.inspection));
  }
  if (filter.unit) {
    statement = statement + sql(" AND seen.unit IN (SELECT descendant FROM organisation_reach WHERE ancestor = :unit)");
    items.binds.push_back(bind("unit", *filter.unit));
  }
  return lease_->query<RecheckCounts>(statement, std::move(items.binds)).at(0);
}

std::int64_t View::count_closed(rectification::RecheckFilter const& filter) {
  Condition items = seen(policy::Object::item);
  Sql statement = sql("SELECT COUNT(*) FROM item AS seen WHERE seen.state = 'closed' AND ") + items.where;
  auto const with = [&](auto const& value, Sql const& condition, auto const& name) {
    if (!value) return;
    statement = statement + condition;
    items.binds.push_back(bind(name, *value));
  };
  with(filter.round, sql(" AND seen.round = :round"), "round");
  with(filter.unit, sql(" AND seen.unit IN (SELECT descendant FROM organisation_reach WHERE ancestor = :unit)"),
       "unit");
  with(filter.closed_since,
       sql(" AND EXISTS (SELECT 1 FROM closing WHERE closing.item = seen.id AND closing.closed_on >= :since)"),
       "since");
  return lease_->query<std::int64_t>(statement, std::move(items.binds)).at(0);
}

std::optional<std::uint64_t> View::place_of_announcing(RecheckId id) {
  auto const position = lease_->query_one<std::int64_t>(
      sql("SELECT leaf.position FROM journal_entry AS entry JOIN journal_leaf AS leaf ON leaf.entry = entry.id "
          "WHERE entry.object_type = 'recheck' AND entry.object_id = :id AND entry.version_after = 1"),
      bind("id", render(id)));
  if (!position) return std::nullopt;
  return static_cast<std::uint64_t>(*position);
}

}  // namespace huiyin::store
