// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/view_page.hpp"

namespace huiyin::store {

using bulletin::ImportRow;

namespace {

constexpr std::int64_t most_of_same_text = 20;
constexpr char const* rows_of_imports =
    "SELECT seen.id, seen.version, seen.state, seen.account, seen.on_day, seen.name, seen.kind, seen.title, seen.unit, "
    "seen.findings, seen.doubtful FROM import AS seen WHERE ";

struct ListedImport {
  ImportId id;
  Version version;
  bulletin::ImportState state;
  AccountId account;
  Day on;
  std::string name;
  bulletin::Kind kind;
  std::string title;
  std::string unit;
  std::int64_t findings;
  std::int64_t doubtful;
  auto tie() const { return std::tie(id, version, state, account, on, name, kind, title, unit, findings, doubtful); }
};

std::vector<ImportRow> import_rows(Session& session, Sql const& statement, std::vector<Bind> binds) {
  std::vector<ImportRow> rows;
  for (ListedImport& row : session.query<ListedImport>(statement, std::move(binds)))
    rows.push_back({row.id,
                    row.version,
                    row.state,
                    {row.account, row.on},
                    std::move(row.name),
                    row.kind,
                    std::move(row.title),
                    std::move(row.unit),
                    row.findings,
                    row.doubtful});
  return rows;
}

}  // namespace

Page<ImportRow> View::imports(std::optional<bulletin::ImportState> state, PageOrder const& page) {
  if (leads_nowhere(page)) return {};
  Condition seen = this->seen(policy::Object::import);
  Sql statement = sql(rows_of_imports) + seen.where;
  std::vector<Bind> binds = std::move(seen.binds);
  if (state) {
    statement = statement + sql(" AND seen.state = :state");
    binds.push_back(bind("state", *state));
  }
  if (page.from) {
    statement = statement + sql(" AND seen.id < :from");
    binds.push_back(bind("from", page.from->id));
  }
  auto const limit = rows_of(page);
  binds.push_back(bind("limit", limit + 1));
  auto rows = import_rows(*lease_, statement + sql(" ORDER BY seen.id DESC LIMIT :limit"), std::move(binds));
  return page_of(std::move(rows), limit, [](ImportRow const& last) {
    return Cursor{render(last.id), render(last.id)};
  });
}

std::vector<ImportRow> View::imports_of_same_text(bulletin::Import const& import) {
  Condition seen = this->seen(policy::Object::import);
  std::vector<Bind> binds = std::move(seen.binds);
  binds.push_back(bind("digest", sha256(import.text)));
  binds.push_back(bind("id", import.id));
  binds.push_back(bind("limit", most_of_same_text));
  return import_rows(*lease_,
                     sql(rows_of_imports) + seen.where +
                         sql(" AND seen.text_digest = :digest AND seen.id <> :id ORDER BY seen.id DESC LIMIT :limit"),
                     std::move(binds));
}

std::vector<bulletin::ImportStep> View::open_steps(Seen<bulletin::Import> const& import) const {
  std::vector<bulletin::ImportStep> open;
  auto const state = import.record.state;
  if (state == bulletin::ImportState::discarded) return open;
  for (auto const& step : bulletin::import_step_names)
    if ((state == bulletin::ImportState::open || step.value == bulletin::ImportStep::discard) &&
        policy::may(actor_, *parse_name<policy::Action>(step.name), import.standing))
      open.push_back(step.value);
  return open;
}

}  // namespace huiyin::store
