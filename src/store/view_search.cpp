// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "store/search_match.hpp"
#include "store/view_page.hpp"

namespace huiyin::store {

namespace {

using policy::Object;

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
  Sql const met = on_sqlite ? staff_search.met_in_sqlite + sql(" AND rowid = search_text.id")
                            : staff_search.met_in_postgres + sql(" AND search_index.id = search_text.id");
  return session.query_one<std::int64_t>(
      sql("SELECT id FROM search_text WHERE object_type IN ('item', 'finding') AND object_id = :id "
          "AND object_type || '/' || CAST(paragraph AS TEXT) = :after AND EXISTS (") +
          met + sql(")"),
      bind("id", cursor.id), bind("after", cursor.after), bind("match", match));
}

std::vector<Bind> binds_of(std::string const& match, std::optional<std::int64_t> before, std::int64_t limit) {
  std::vector<Bind> binds{bind("match", match), bind("limit", limit)};
  if (before) binds.push_back(bind("before", *before));
  return binds;
}

std::vector<HitRow> hit_rows(Session& session, std::string const& match, std::optional<std::int64_t> before,
                             std::int64_t limit) {
  return session.query<HitRow>(sql("SELECT search_text.id, search_text.object_type, search_text.object_id, "
                                   "search_text.paragraph, search_text.text FROM (") +
                                   met_newest_first(staff_search, session.dialect(), before.has_value()) +
                                   sql(") AS hit JOIN search_text ON search_text.id = hit.id ORDER BY hit.id DESC"),
                               binds_of(match, before, limit));
}

struct PublicHitRow {
  std::int64_t row;
  PublicationId id;
  std::string title;
  std::string unit;
  Day issued_on;
  std::string text;
  auto tie() const { return std::tie(row, id, title, unit, issued_on, text); }
};

std::vector<PublicHitRow> public_hit_rows(Session& session, std::string const& match,
                                          std::optional<std::int64_t> before, std::int64_t limit) {
  return session.query<PublicHitRow>(
      sql("SELECT hit.id, publication.id, publication.title, publication.unit, publication.issued_on, "
          "publication_text.text FROM (") +
          met_newest_first(public_search, session.dialect(), before.has_value()) +
          sql(") AS hit JOIN publication_text ON publication_text.id = hit.id "
              "JOIN publication ON publication.id = publication_text.object_id ORDER BY hit.id DESC"),
      binds_of(match, before, limit));
}

// Of what no page gave, nothing: no row has a number below 1.
std::int64_t number_of(Cursor const& cursor) {
  std::int64_t number = 0;
  std::from_chars(cursor.after.data(), cursor.after.data() + cursor.after.size(), number);
  return number;
}

template <class Row>
void count_hits(Session& session, SearchTables const& tables, std::string const& match, HitsOf<Row>& hits) {
  auto const total = session
                         .query_one<std::int64_t>(sql("SELECT COUNT(*) FROM (") + tables.met(session.dialect()) +
                                                      sql(" LIMIT :limit) AS counted"),
                                                  bind("match", match), bind("limit", most_counted + 1))
                         .value();
  hits.more_than_total = total > most_counted;
  hits.total = std::min(total, most_counted);
}

}  // namespace

Hits View::search(search::Query const& query, PageOrder const& page) {
  if (leads_nowhere(page)) return {};
  auto const reach = reach_of(policy::scope(actor_, policy::Action::read, Object::item));
  std::string const match = match_of(query, reach, lease_->dialect());
  std::optional<std::int64_t> const before = page.from ? row_at(*lease_, match, *page.from) : std::nullopt;
  if (page.from && !before) return {};
  auto const limit = rows_of(page);
  auto const found = page_of(hit_rows(*lease_, match, before, limit + 1), limit, cursor_at);

  Hits hits;
  hits.next = found.next;
  count_hits(*lease_, staff_search, match, hits);
  for (HitRow const& row : found.rows) hits.rows.push_back({row.object, row.id, title_of(*lease_, row), row.text});
  return hits;
}

// Its index holds what is public and nothing else; the number of a row tells nothing that the public does not see.
HitsOf<PublicHit> View::search_public(search::Query const& query, PageOrder const& page) {
  if (policy::scope(actor_, policy::Action::read, Object::publication).clauses.empty() || leads_nowhere(page))
    return {};
  std::string const match = match_of(query, search::Reach::everything(), lease_->dialect());
  std::optional<std::int64_t> const before = page.from ? std::optional(number_of(*page.from)) : std::nullopt;
  auto const limit = rows_of(page);
  auto found = page_of(public_hit_rows(*lease_, match, before, limit + 1), limit, [](PublicHitRow const& last) {
    return Cursor{std::to_string(last.row), render(last.id)};
  });

  HitsOf<PublicHit> hits;
  hits.next = found.next;
  count_hits(*lease_, public_search, match, hits);
  for (PublicHitRow& row : found.rows)
    hits.rows.push_back({row.id, std::move(row.title), std::move(row.unit), row.issued_on, std::move(row.text)});
  return hits;
}

}  // namespace huiyin::store
