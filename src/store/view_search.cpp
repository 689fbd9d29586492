// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/fts5.hpp"
#include "search/tsearch.hpp"
#include "store/view_page.hpp"

namespace huiyin::store {

namespace {

using policy::Object;

// What both engines call differently.
constexpr char const* met_in_sqlite = "SELECT rowid AS id FROM search_index WHERE search_index MATCH :match";
constexpr char const* met_in_postgres = "SELECT id FROM search_index WHERE words @@ CAST(:match AS tsquery)";

struct HitRow {
  std::int64_t row;
  Object object;
  std::string id;
  std::int64_t paragraph;
  std::string text;
  auto tie() const { return std::tie(row, object, id, paragraph, text); }
};

constexpr char const* title_of_item =
    "SELECT item.number || ' ' || organisation.name FROM item "
    "JOIN organisation ON organisation.id = item.unit WHERE item.id = :id";
constexpr char const* title_of_finding =
    "SELECT organisation.name || ' ' || CAST(finding.number AS TEXT) FROM finding "
    "JOIN inspection ON inspection.id = finding.inspection "
    "JOIN organisation ON organisation.id = inspection.unit WHERE finding.id = :id";

std::string title_of(Session& session, HitRow const& row) {
  Sql const statement = row.object == Object::item ? sql(title_of_item) : sql(title_of_finding);
  return session.query_one<std::string>(statement, bind("id", row.id)).value();
}

// The number of a row would tell how much is written that one may not see, so a cursor names the paragraph.
Cursor cursor_at(HitRow const& row) {
  return {std::string(name_of(row.object)) + "/" + std::to_string(row.paragraph), row.id};
}

// Of a paragraph that is met, so that nothing is told of others.
std::optional<std::int64_t> row_at(Session& session, std::string const& match, Cursor const& cursor) {
  bool const on_sqlite = session.dialect() == Dialect::sqlite;
  Sql const met = on_sqlite ? sql(met_in_sqlite, " AND rowid = search_text.id")
                            : sql(met_in_postgres, " AND search_index.id = search_text.id");
  return session.query_one<std::int64_t>(
      sql("SELECT id FROM search_text WHERE object_type IN ('item', 'finding') AND object_id = :id "
          "AND object_type || '/' || CAST(paragraph AS TEXT) = :after AND EXISTS (") +
          met + sql(")"),
      bind("id", cursor.id), bind("after", cursor.after), bind("match", match));
}

std::vector<HitRow> hit_rows(Session& session, std::string const& match, std::optional<std::int64_t> before,
                             std::int64_t limit) {
  bool const on_sqlite = session.dialect() == Dialect::sqlite;
  Sql const met = on_sqlite ? sql(met_in_sqlite) : sql(met_in_postgres);
  Sql const behind = on_sqlite ? sql(" AND rowid < :before") : sql(" AND id < :before");
  Sql const newest_first = on_sqlite ? sql(" ORDER BY rowid DESC LIMIT :limit") : sql(" ORDER BY id DESC LIMIT :limit");
  std::vector<Bind> binds{bind("match", match), bind("limit", limit)};
  if (before) binds.push_back(bind("before", *before));
  return session.query<HitRow>(sql("SELECT search_text.id, search_text.object_type, search_text.object_id, "
                                   "search_text.paragraph, search_text.text FROM (") +
                                   met + (before ? behind : sql("")) + newest_first +
                                   sql(") AS hit JOIN search_text ON search_text.id = hit.id ORDER BY hit.id DESC"),
                               std::move(binds));
}

std::int64_t count_hits(Session& session, std::string const& match, std::int64_t limit) {
  Sql const met = session.dialect() == Dialect::sqlite ? sql(met_in_sqlite) : sql(met_in_postgres);
  return *session.query_one<std::int64_t>(sql("SELECT COUNT(*) FROM (") + met + sql(" LIMIT :limit) AS counted"),
                                          bind("match", match), bind("limit", limit));
}

}  // namespace

Hits View::search(search::Query const& query, PageOrder const& page) {
  if (leads_nowhere(page)) return {};
  auto const reach = reach_of(policy::scope(actor_, policy::Action::read, Object::item));
  std::string const match =
      lease_->dialect() == Dialect::sqlite ? search::fts5_match(query, reach) : search::tsquery_match(query, reach);
  std::optional<std::int64_t> const before = page.from ? row_at(*lease_, match, *page.from) : std::nullopt;
  if (page.from && !before) return {};
  auto const limit = rows_of(page);
  auto const found = page_of(hit_rows(*lease_, match, before, limit + 1), limit, cursor_at);

  Hits hits;
  hits.next = found.next;
  hits.total = count_hits(*lease_, match, most_counted + 1);
  hits.more_than_total = hits.total > most_counted;
  hits.total = std::min(hits.total, most_counted);
  for (HitRow const& row : found.rows) hits.rows.push_back({row.object, row.id, title_of(*lease_, row), row.text});
  return hits;
}

}  // namespace huiyin::store
