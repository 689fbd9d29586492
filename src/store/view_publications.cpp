// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/shape.hpp"
#include "store/view_page.hpp"

namespace huiyin::store {

using publication::PublicationRow;

namespace {

constexpr char const* row_columns =
    "seen.id, seen.version, seen.state, seen.title, seen.list, seen.year, seen.unit, seen.kind, seen.issued_on, "
    "seen.prepared_by, seen.prepared_on, seen.released_on, substr(seen.restored, 1, 120)";

struct ListedRow {
  PublicationId id;
  Version version;
  publication::State state;
  std::string title;
  publication::List list;
  std::int64_t year;
  std::string unit;
  publication::Kind kind;
  Day issued_on;
  AccountId prepared_by;
  Day prepared_on;
  std::optional<Day> released_on;
  std::string opening;
  auto tie() const {
    return std::tie(id, version, state, title, list, year, unit, kind, issued_on, prepared_by, prepared_on, released_on,
                    opening);
  }
};

PublicationRow publication_row(ListedRow row) {
  return {row.id,          row.version,           row.state, std::move(row.title), row.list,
          row.year,        std::move(row.unit),   row.kind,  row.issued_on,        {row.prepared_by, row.prepared_on},
          row.released_on, std::move(row.opening)};
}

struct Selection {
  Sql where;
  std::vector<Bind> binds;

  template <std::size_t Size, class T>
  void with(std::optional<T> const& value, Sql const& condition, char const (&name)[Size]) {
    if (!value) return;
    where = where + condition;
    binds.push_back(bind(name, *value));
  }
};

Selection select(PublicationFilter const& filter, Condition seen) {
  Selection selection{seen.where, std::move(seen.binds)};
  selection.with(filter.state, sql(" AND seen.state = :state"), "state");
  selection.with(filter.list, sql(" AND seen.list = :list"), "list");
  selection.with(filter.year, sql(" AND seen.year = :year"), "year");
  selection.with(filter.unit, sql(" AND seen.unit = :unit"), "unit");
  selection.with(filter.kind, sql(" AND seen.kind = :kind"), "kind");
  return selection;
}

// What was never released has no day to be sorted by, and stands in no list of what was.
struct Order {
  Sql among;
  Sql behind;
  Sql newest_first;
};
constexpr Order by_issued{sql(""), sql(" AND (seen.issued_on, seen.id) < (:after, :from)"),
                          sql(" ORDER BY seen.issued_on DESC, seen.id DESC LIMIT :limit")};
constexpr Order by_released{sql(" AND seen.released_on IS NOT NULL"),
                            sql(" AND (seen.released_on, seen.id) < (:after, :from)"),
                            sql(" ORDER BY seen.released_on DESC, seen.id DESC LIMIT :limit")};

template <class T>
struct CountedRow {
  T value;
  std::int64_t count;
  auto tie() const { return std::tie(value, count); }
};

template <class T>
std::vector<Counted<T>> count_by(Session& session, Sql const& column, Selection selection, Sql const& order) {
  Sql const statement = sql("SELECT ") + column +
                        sql(" AS counted, COUNT(*) AS amount FROM publication AS seen WHERE ") + selection.where +
                        sql(" GROUP BY ") + column + order;
  std::vector<Counted<T>> counts;
  for (auto& row : session.query<CountedRow<T>>(statement, std::move(selection.binds)))
    counts.push_back({std::move(row.value), row.count});
  return counts;
}

}  // namespace

Page<PublicationRow> View::publications(PublicationFilter const& filter, PublicationSort sort, PageOrder const& page) {
  if (leads_nowhere(page)) return {};
  Order const& order = sort == PublicationSort::released ? by_released : by_issued;
  auto selection = select(filter, seen(policy::Object::publication));
  Sql statement = sql("SELECT ", row_columns, " FROM publication AS seen WHERE ") + selection.where + order.among;
  if (page.from) {
    statement = statement + order.behind;
    selection.binds.push_back(bind("after", page.from->after));
    selection.binds.push_back(bind("from", page.from->id));
  }
  auto const limit = rows_of(page);
  selection.binds.push_back(bind("limit", limit + 1));

  std::vector<PublicationRow> rows;
  for (auto& row : lease_->query<ListedRow>(statement + order.newest_first, std::move(selection.binds)))
    rows.push_back(publication_row(std::move(row)));
  return page_of(std::move(rows), limit, [&](PublicationRow const& last) {
    Day const day = sort == PublicationSort::released ? last.released_on.value() : last.issued_on;
    return Cursor{render(day), render(last.id)};
  });
}

PublicationCounts View::count_publications(PublicationFilter const& filter) {
  auto const without = [&](auto PublicationFilter::*part) {
    PublicationFilter others = filter;
    (others.*part).reset();
    return select(others, seen(policy::Object::publication));
  };
  auto units = without(&PublicationFilter::unit);
  units.where = units.where + sql(" AND seen.unit <> ''");
  units.binds.push_back(bind("limit", most_counted_units));
  return {count_by<publication::List>(*lease_, sql("seen.list"), without(&PublicationFilter::list), sql("")),
          count_by<std::int64_t>(*lease_, sql("seen.year"), without(&PublicationFilter::year),
                                 sql(" ORDER BY counted DESC")),
          count_by<std::string>(*lease_, sql("seen.unit"), std::move(units),
                                sql(" ORDER BY amount DESC, counted LIMIT :limit")),
          count_by<publication::Kind>(*lease_, sql("seen.kind"), without(&PublicationFilter::kind), sql(""))};
}

bool View::was_released_and_withdrawn(PublicationId id) {
  return lease_
      ->query_one<std::int64_t>(
          sql("SELECT 1 FROM publication WHERE id = :id AND released = 0 AND released_on IS NOT NULL"), bind("id", id))
      .has_value();
}

}  // namespace huiyin::store
