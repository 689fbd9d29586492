// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/events.hpp"
#include "store/shape.hpp"
#include "store/view_mask.hpp"
#include "store/view_page.hpp"

namespace huiyin::store {

template <>
struct RowShape<ItemReader>
    : ShapeOf<ItemReader, &ItemReader::account, &ItemReader::role, &ItemReader::first_at, &ItemReader::last_at> {};

namespace {

constexpr char const* entries_of_object =
    "SELECT journal_entry.id, act, at, actor, role, action, version_before, version_after, change FROM journal_entry "
    "LEFT JOIN journal_change ON journal_change.entry = journal_entry.id "
    "WHERE object_type = :object AND object_id = :object_id";
constexpr char const* behind =
    " AND (version_after, journal_entry.id) > (SELECT version_after, id FROM journal_entry "
    "WHERE id = :from AND object_type = :object AND object_id = :object_id)";
constexpr char const* oldest_first = " ORDER BY version_after, journal_entry.id LIMIT :limit";

struct ToldEntry {
  EntryId entry;
  ActId act;
  Moment at;
  std::optional<AccountId> actor;
  std::optional<Role> role;
  std::string action;
  Version before;
  Version after;
  std::optional<std::string> change;
  auto tie() const { return std::tie(entry, act, at, actor, role, action, before, after, change); }
};

std::vector<ToldEntry> entries(Session& session, policy::Object object, std::string const& id, PageOrder const& page) {
  std::vector<Bind> binds{bind("object", object), bind("object_id", id), bind("limit", rows_of(page) + 1)};
  if (!page.from) return session.query<ToldEntry>(sql(entries_of_object, oldest_first), std::move(binds));
  binds.push_back(bind("from", page.from->id));
  return session.query<ToldEntry>(sql(entries_of_object, behind, oldest_first), std::move(binds));
}

// Throws where the journal holds what this program cannot read: it is told whole, or not at all.
template <class T>
std::string without_masked(std::string const& change, policy::Mask mask) {
  auto events = forms::read_events<typename Kind<T>::Event>(change).value();
  empty_masked_events(events, mask);
  return forms::write_events(events);
}

}  // namespace

template <class T>
Result<Page<HistoryRow>> View::history(IdOf<T> id, PageOrder const& page) {
  auto const object = HUIYIN_TRY(find<T>(id));
  HUIYIN_TRY(policy::may(actor_, policy::Action::history, object.standing));
  if (leads_nowhere(page)) return Page<HistoryRow>{};

  auto const scope = policy::scope(actor_, policy::Action::history, Kind<T>::object);
  auto const mask = policy::mask_of(scope, object.standing.team, object.standing.state);
  std::vector<HistoryRow> rows;
  for (ToldEntry& row : entries(*lease_, Kind<T>::object, render(id), page)) {
    if (row.change && !mask.empty()) row.change = without_masked<T>(*row.change, mask);
    rows.push_back({row.entry, row.act, row.at, row.actor, row.role, std::move(row.action), row.before, row.after,
                    std::move(row.change)});
  }
  return page_of(std::move(rows), rows_of(page), [](HistoryRow const& last) {
    return Cursor{std::to_string(count_of(last.after)), render(last.entry)};
  });
}

Result<std::vector<ItemReader>> View::readers(ItemId id) {
  auto const item = HUIYIN_TRY(find<rectification::Item>(id));
  HUIYIN_TRY(policy::may(actor_, policy::Action::history, item.standing));
  return lease_->query<ItemReader>(
      sql("SELECT account, (SELECT MIN(role) FROM role_grant WHERE role_grant.account = item_seen.account AND ended = "
          "0), "
          "first_at, last_at FROM item_seen WHERE item = :item ORDER BY last_at DESC, account LIMIT :most"),
      bind("item", id), bind("most", most_rows));
}

#define HUIYIN_KIND(T) template Result<Page<HistoryRow>> View::history<T>(IdOf<T>, PageOrder const&);
HUIYIN_FOR_EACH_KIND(HUIYIN_KIND)
#undef HUIYIN_KIND

}  // namespace huiyin::store
