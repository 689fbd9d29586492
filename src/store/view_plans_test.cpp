// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Every statement that a View has run is planned once more by its engine: none may read a growing table from end to
// end.
#include <libpq-fe.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "search/plain_words.hpp"
#include "search/query.hpp"
#include "store/both_engines_test.hpp"
#include "store/connection.hpp"
#include "store/item_filters_test.hpp"
#include "store/prompting.hpp"

namespace huiyin::store {
namespace {

using rectification::Item;

class PlansOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(PlansOnBoth);

struct Line {
  int query;  // the part of the statement that it belongs to
  std::string text;
};

struct Plan {
  std::string statement;
  std::vector<Line> lines;
};

using namespace sqlite_api;

std::vector<Line> lines_of_sqlite(sqlite3* database, std::string const& statement) {
  sqlite3_stmt* explained = nullptr;
  auto const text = "EXPLAIN QUERY PLAN " + statement;
  EXPECT_EQ(sqlite3_prepare_v2(database, text.c_str(), -1, &explained, nullptr), SQLITE_OK) << statement;
  std::vector<Line> lines;
  while (sqlite3_step(explained) == SQLITE_ROW)
    lines.push_back(
        {sqlite3_column_int(explained, 1), reinterpret_cast<char const*>(sqlite3_column_text(explained, 3))});
  sqlite3_finalize(explained);
  return lines;
}

std::vector<Plan> plans_of_sqlite(Connection& connection) {
  auto* const database = static_cast<soci::sqlite3_session_backend*>(connection.native().get_backend())->conn_;
  std::vector<std::string> statements;
  for (auto* each = sqlite3_next_stmt(database, nullptr); each; each = sqlite3_next_stmt(database, each))
    statements.emplace_back(sqlite3_sql(each));
  std::vector<Plan> plans;
  for (std::string const& statement : statements)
    if (statement.starts_with("SELECT")) plans.push_back({statement, lines_of_sqlite(database, statement)});
  return plans;
}

std::vector<std::vector<std::string>> rows_of(PGconn* server, std::string const& statement) {
  std::unique_ptr<PGresult, decltype(&PQclear)> const result(PQexec(server, statement.c_str()), &PQclear);
  EXPECT_EQ(PQresultErrorMessage(result.get()), std::string()) << statement;
  std::vector<std::vector<std::string>> rows;
  for (int row = 0; row < PQntuples(result.get()); ++row)
    for (int at = 0; at < PQnfields(result.get()); ++at) {
      if (at == 0) rows.emplace_back();
      rows.back().emplace_back(PQgetvalue(result.get(), row, at));
    }
  return rows;
}

std::vector<Plan> plans_of_postgres(Connection& connection) {
  auto* const server = static_cast<soci::postgresql_session_backend*>(connection.native().get_backend())->conn_;
  std::vector<Plan> plans;
  for (auto const& prepared : rows_of(server,
                                      "SELECT name, statement, array_to_string(array_fill('NULL'::text, "
                                      "ARRAY[cardinality(parameter_types)]), ', ') FROM pg_prepared_statements "
                                      "WHERE statement LIKE 'SELECT%'")) {
    Plan plan{prepared[1], {}};
    std::string const values = prepared[2].empty() ? "" : "(" + prepared[2] + ")";
    for (auto const& row : rows_of(server, "EXPLAIN (COSTS OFF) EXECUTE \"" + prepared[0] + "\"" + values))
      plan.lines.push_back({0, row[0]});
    plans.push_back(std::move(plan));
  }
  return plans;
}

bool holds(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

constexpr std::array growing{"item",        "item_opinion",   "item_tally",   "item_day",      "measure",
                             "progress",    "attachment",     "closing",      "finding",       "item_rule",
                             "search_text", "rule_follow_up", "search_index", "journal_entry", "journal_change"};

bool names_growing_table(Plan const& plan, std::string const& line, std::string_view behind) {
  return std::ranges::any_of(growing, [&](char const* table) {
    return holds(line, fmt::format("{}{}", behind, table)) ||
           (holds(line, "SCAN seen") && holds(plan.statement, fmt::format("{} AS seen", table)));
  });
}

// In the order of an index a page ends early; without one, or sorted afterwards, the table is read to its end. What is
// counted must be seen, on SQLite in an index.
bool reads_whole(Plan const& plan, Line const& line) {
  bool const counts_house = holds(plan.statement, "COUNT(*) FROM item AS seen WHERE 1 = 1");
  if (holds(line.text, "Seq Scan on ")) return !counts_house && names_growing_table(plan, line.text, "Seq Scan on ");
  if (!line.text.starts_with("SCAN ") || holds(line.text, "VIRTUAL TABLE")) return false;
  if (!names_growing_table(plan, line.text, "SCAN ")) return false;
  if (!holds(line.text, "USING")) return true;
  bool const is_sorted = std::ranges::any_of(plan.lines, [&](Line const& other) {
    return other.query == line.query && other.text == "USE TEMP B-TREE FOR ORDER BY";
  });
  return !holds(plan.statement, "COUNT(*)") && (is_sorted || !holds(plan.statement, "LIMIT"));
}

std::string told(Plan const& plan) {
  std::string text = plan.statement;
  for (Line const& line : plan.lines) text += "\n  " + line.text;
  return text;
}

void read_ledger(View& view, Town const& town) {
  for (auto const& [name, filter] : named_filters(town)) {
    for (ItemSort const sort : {ItemSort::number, ItemSort::due}) {
      view.items(filter, sort, {std::nullopt, 1});
      view.items(filter, sort, {Cursor{"2026-01-01", "2026-01-001"}, 1});
    }
    view.count_items(filter);
  }
  ItemFilter of_money, of_repeats;
  of_money.money = of_repeats.repeats = true;
  for (ItemFilter const& filter : {of_money, of_repeats}) {
    view.items(filter, ItemSort::number, {std::nullopt, 1});
    view.count_items(filter);
  }
  view.figures({town.round, {}});
  view.figures({{}, town.bureau});
  for (auto const& from : {std::optional<Cursor>(), std::optional(Cursor{"2026-01-001", "2026-01-001"})})
    view.ledger_rows({}, from, [](auto&&) {});
}

void read_lists(View& view, Town const& town) {
  auto const unknown = [](auto const& id) { return Cursor{render(id), render(id)}; };
  for (auto const& from : {std::optional<Cursor>(), std::optional(unknown(town.person))}) {
    PageOrder const page{from, 2};
    view.organisations({town.bureau, people::OrganisationKind::unit}, page);
    view.organisations({}, page);
    view.persons({}, page);
    view.persons("某", page);
    view.posts({town.bureau}, page);
    view.posts({{}, town.person}, page);
    view.accounts({}, page);
    view.accounts({"li", people::AccountState::active, town.person}, page);
    view.grants({town.account}, page);
    view.grants({{}, Role::unit, town.bureau, Town::today}, page);
    view.rounds(page);
    view.inspections({town.round, town.fourth_team, town.bureau}, page);
    view.inspections({}, page);
    view.findings(town.of_bureau, page);
    view.requirements(town.of_bureau, page);
    view.tasks({}, page);
    view.reminders({}, page);
    view.mechanisms({}, page);
    view.mechanisms({town.bureau, Town::today}, page);
    view.uses({}, page);
    view.uses({town.all_findings.front().id, rectification::UseKind::rule, rectification::UseState::open}, page);
    view.figures_by_inspection({town.round, {}}, page);
    view.figures_by_inspection({{}, town.bureau}, page);
    view.reminders({town.bureau, {}, rectification::ReminderState::issued}, page);
    view.reminders({{}, town.all_items.at(0).id, {}}, page);
    view.rechecks({}, page);
    view.rechecks(rectification::RecheckState::drawn, page);
    view.prompts({}, {std::optional(Cursor{"1", render(town.person)}), 2});
    view.prompts(seal::mint_id<PromptId>(Town::start), page);
    view.count_unseen_prompts();
    view.plans({}, page);
    view.plans({town.of_bureau, {}, {}}, page);
    view.plans({{}, town.bureau, rectification::PlanState::in_review}, page);
  }
}

void read_things(View& view, Town const& town) {
  Item const& item = town.all_items.at(3);
  EXPECT_FALSE(item.progress.empty());
  view.find<Item>(item.id);
  for (std::size_t const at : {0U, 3U})
    if (auto const finding = view.find<inspection::Finding>(town.all_findings.at(at).id)) {
      view.similar(*finding, search::PlainWords());
      view.lineage(*finding);
    }
  view.find<inspection::Requirement>(town.requirement);
  view.attachment(item.progress.front().attachments.front().id);
  view.history<Item>(item.id, {});
  view.history<Item>(item.id, {Cursor{"1", render(item.id)}, 2});
  auto const query = search::parse_query("采购").value();
  auto const hits = view.search(query, {std::nullopt, 1});
  view.search(query, {hits.next, 1});
}

void read_for_prompts(Session& session) {
  DueDays const days{Town::today - std::chrono::days(120), Town::today + std::chrono::days(20)};
  for (auto const& kind : rectification::prompted_names) {
    auto const things = due_things(session, kind.value, days, nullptr, 2);
    for (auto const& each : things) due_things(session, kind.value, days, &each, 2);
    charged_with(session, things);
    told_before(session, things);
    ended_lines(session, kind.value, 2);
  }
}

TEST_P(PlansOnBoth, NoQueryOfAnyoneReadsAGrowingTableFromEndToEnd) {
  Town town(writing(), place_);
  std::size_t planned = 0;
  for (Actor const& actor : town.actors()) {
    ReadPool readers(place_, 1);
    auto lease = readers.lease().value();
    Connection& connection = lease->connection();
    if (GetParam() == Dialect::postgres)  // planned for any values, and as tables too large to be read whole are
      connection.script("SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_seqscan = off");
    read_for_prompts(*lease);
    View view(std::move(lease), actor, Town::today);
    read_ledger(view, town);
    read_lists(view, town);
    read_things(view, town);
    auto const plans = GetParam() == Dialect::sqlite ? plans_of_sqlite(connection) : plans_of_postgres(connection);
    planned += plans.size();
    for (Plan const& plan : plans)
      for (Line const& line : plan.lines) EXPECT_FALSE(reads_whole(plan, line)) << line.text << '\n' << told(plan);
  }
  EXPECT_GT(planned, 800U);
}

}  // namespace
}  // namespace huiyin::store
