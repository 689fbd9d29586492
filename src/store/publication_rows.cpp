// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/record.hpp"

namespace huiyin::store {

using publication::Publication;
using rectification::By;

namespace {

constexpr char const* publication_columns =
    "id, version, import, title, list, year, unit, kind, issued_on, state, prepared_by, prepared_on, reviewed_by, "
    "reviewed_on, approved_by, approved_on, released_by, released_on, withdrawn_by, withdrawn_on, reason, restored, "
    "scraped";

struct PublicationCells {
  PublicationId id;
  Version version;
  std::optional<ImportId> import;
  std::string title;
  publication::List list;
  std::int64_t year;
  std::string unit;
  publication::Kind kind;
  Day issued_on;
  publication::State state;
  AccountId prepared_by;
  Day prepared_on;
  std::optional<AccountId> reviewed_by;
  std::optional<Day> reviewed_on;
  std::optional<AccountId> approved_by;
  std::optional<Day> approved_on;
  std::optional<AccountId> released_by;
  std::optional<Day> released_on;
  std::optional<AccountId> withdrawn_by;
  std::optional<Day> withdrawn_on;
  std::string reason;
  std::string restored;
  std::string scraped;
  auto tie() const {
    return std::tie(id, version, import, title, list, year, unit, kind, issued_on, state, prepared_by, prepared_on,
                    reviewed_by, reviewed_on, approved_by, approved_on, released_by, released_on, withdrawn_by,
                    withdrawn_on, reason, restored, scraped);
  }
};

std::optional<By> by(std::optional<AccountId> const& account, std::optional<Day> const& on) {
  if (!account) return std::nullopt;
  return By{*account, on.value()};
}
std::optional<AccountId> account_of(std::optional<By> const& done) {
  return done ? std::optional(done->account) : std::nullopt;
}
std::optional<Day> day_of_done(std::optional<By> const& done) { return done ? std::optional(done->on) : std::nullopt; }

std::vector<AccountId> authors_of(Session& session, PublicationId id) {
  return session.query<AccountId>(sql("SELECT account FROM publication_author WHERE publication = :id ORDER BY place"),
                                  bind("id", id));
}

Publication whole(Session& session, PublicationCells row) {
  return {row.id,
          row.version,
          row.import,
          {std::move(row.title), row.list, row.year, std::move(row.unit), row.kind, row.issued_on,
           std::move(row.restored), std::move(row.scraped)},
          row.state,
          authors_of(session, row.id),
          {row.prepared_by, row.prepared_on},
          by(row.reviewed_by, row.reviewed_on),
          by(row.approved_by, row.approved_on),
          by(row.released_by, row.released_on),
          by(row.withdrawn_by, row.withdrawn_on),
          std::move(row.reason)};
}

bool is_public(Publication const& publication) { return publication.state == publication::State::released; }

// What the public reads, and how far it has come: the same columns of every statement that writes.
std::vector<Bind> binds_of(Publication const& now) {
  return {bind("version", now.version),
          bind("title", now.notice.title),
          bind("list", now.notice.list),
          bind("year", now.notice.year),
          bind("unit", now.notice.unit),
          bind("kind", now.notice.kind),
          bind("issued_on", now.notice.issued_on),
          bind("state", now.state),
          bind("released", is_public(now)),
          bind("reviewed_by", account_of(now.reviewed)),
          bind("reviewed_on", day_of_done(now.reviewed)),
          bind("approved_by", account_of(now.approved)),
          bind("approved_on", day_of_done(now.approved)),
          bind("released_by", account_of(now.released)),
          bind("released_on", day_of_done(now.released)),
          bind("withdrawn_by", account_of(now.withdrawn)),
          bind("withdrawn_on", day_of_done(now.withdrawn)),
          bind("reason", now.reason),
          bind("restored", now.notice.restored),
          bind("scraped", now.notice.scraped),
          bind("id", now.id)};
}

std::int64_t update(Session& session, Publication const& before, Publication const& now) {
  auto binds = binds_of(now);
  binds.push_back(bind("before", before.version));
  return session.exec(
      sql("UPDATE publication SET version = :version, title = :title, list = :list, year = :year, unit = :unit, "
          "kind = :kind, issued_on = :issued_on, state = :state, released = :released, reviewed_by = :reviewed_by, "
          "reviewed_on = :reviewed_on, approved_by = :approved_by, approved_on = :approved_on, "
          "released_by = :released_by, released_on = :released_on, withdrawn_by = :withdrawn_by, "
          "withdrawn_on = :withdrawn_on, reason = :reason, restored = :restored, scraped = :scraped "
          "WHERE id = :id AND version = :before"),
      std::move(binds));
}

Inserted insert(Session& session, Publication const& now) {
  auto binds = binds_of(now);
  binds.push_back(bind("import", now.import));
  binds.push_back(bind("prepared_by", now.prepared.account));
  binds.push_back(bind("prepared_on", now.prepared.on));
  return session.insert(
      sql("INSERT INTO publication (released, ", publication_columns,
          ") VALUES (:released, :id, :version, :import, :title, :list, :year, :unit, :kind, :issued_on, :state, "
          ":prepared_by, :prepared_on, :reviewed_by, :reviewed_on, :approved_by, :approved_on, :released_by, "
          ":released_on, :withdrawn_by, :withdrawn_on, :reason, :restored, :scraped)"),
      std::move(binds));
}

// Authors only become more.
void write_authors(Session& session, std::size_t known, Publication const& now) {
  for (std::size_t at = known; at < now.authors.size(); ++at)
    session.exec(sql("INSERT INTO publication_author (publication, place, account) VALUES (:id, :place, :account)"),
                 bind("id", now.id), bind("place", static_cast<std::int64_t>(at) + 1),
                 bind("account", now.authors[at]));
}

}  // namespace

template <>
std::optional<Publication> Rows<Publication>::load(Session& session, PublicationId id) {
  auto row = session.query_one<PublicationCells>(
      sql("SELECT ", publication_columns, " FROM publication WHERE id = :id"), bind("id", id));
  if (!row) return std::nullopt;
  return whole(session, *std::move(row));
}

template <>
policy::Standing Rows<Publication>::standing(Session&, Publication const& record) {
  policy::Standing standing{policy::Object::publication, std::nullopt, std::nullopt, {}};
  standing.released = is_public(record);
  return standing;
}

template <>
Result<void> Rows<Publication>::write(Session& session, std::optional<Publication> const& before,
                                      Publication const& now) {
  if (before)
    HUIYIN_TRY(changed(update(session, *before, now)));
  else
    HUIYIN_TRY(unless_taken(insert(session, now)));
  write_authors(session, before ? before->authors.size() : 0, now);
  return {};
}

}  // namespace huiyin::store
