// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/scope.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace huiyin::store {

namespace {

using policy::Clause;
using policy::Object;
using policy::Relation;

constexpr bool is_seen_alike(policy::Rule const& rule, Object other) {
  for (policy::Rule const& each : policy::rules)
    if (each.object == other && each.role == rule.role && each.relation == rule.relation &&
        each.actions.has(policy::Action::read) && each.states.everything() && rule.states.everything())
      return true;
  return false;
}

constexpr bool items_and_findings_are_seen_alike() {
  for (policy::Rule const& rule : policy::rules) {
    if (!rule.actions.has(policy::Action::read)) continue;
    if (rule.object == Object::item && !is_seen_alike(rule, Object::finding)) return false;
    if (rule.object == Object::finding && !is_seen_alike(rule, Object::item)) return false;
  }
  return true;
}
static_assert(items_and_findings_are_seen_alike(), "a search asks for items and findings by the same words");

// A bound text of JSON, since a statement has no lists: ["…","…"]. Ids and words of states need no escaping.
class List {
 public:
  void add(std::string const& word) {
    if (std::ranges::count(words_, word) == 0) words_.push_back(word);
  }
  std::vector<std::string> const& words() const { return words_; }
  bool empty() const { return words_.empty(); }
  std::string text() const { return words_.empty() ? "[]" : fmt::format("[\"{}\"]", fmt::join(words_, "\",\"")); }

 private:
  std::vector<std::string> words_;
};

struct Seers {  // whose rows are seen: wholly, or in states, "<organisation>/<state>"
  bool everything = false;
  bool released = false;
  List states, teams, team_states, units, unit_states;
};

void add_states(List& list, Clause const& clause) {
  std::string const owner = clause.organisation ? render(*clause.organisation) + "/" : std::string();
  for (auto const& state : rectification::state_names)
    if (clause.states.has(state.value)) list.add(owner + std::string(state.name));
}

void add_clause(Seers& seers, Clause const& clause) {
  bool const whole = clause.states.everything();
  if (clause.relation == Relation::any) {
    seers.everything = seers.everything || whole;
    return whole ? void() : add_states(seers.states, clause);
  }
  if (clause.relation == Relation::released) return void(seers.released = true);
  if (clause.relation == Relation::handed_down) return;  // nothing is seen by it alone
  bool const of_team = clause.relation == Relation::own_team;
  if (whole)
    (of_team ? seers.teams : seers.units).add(render(*clause.organisation));
  else
    add_states(of_team ? seers.team_states : seers.unit_states, clause);
}

Seers seers_of(policy::Scope const& scope) {
  Seers seers;
  bool const has_states = scope.object == Object::item;
  for (Clause const& clause : scope.clauses)
    if (clause.states.everything() || has_states) add_clause(seers, clause);
  return seers;
}

struct InBoth {
  Sql sqlite;
  Sql postgres;
  Sql const& of(Dialect dialect) const { return dialect == Dialect::sqlite ? sqlite : postgres; }
};

constexpr InBoth in_states{
    sql("seen.state IN (SELECT value FROM json_each(:seen_states))"),
    sql("seen.state IN (SELECT value FROM json_array_elements_text(CAST(:seen_states AS json)))")};
constexpr InBoth of_teams{
    sql("seen.team IN (SELECT CAST(value AS CHAR(36)) FROM json_each(:seen_teams))"),
    sql("seen.team IN (SELECT CAST(value AS CHAR(36)) FROM json_array_elements_text(CAST(:seen_teams AS json)))")};
constexpr InBoth of_teams_in_states{
    sql("seen.team || '/' || seen.state IN (SELECT value FROM json_each(:seen_team_states))"),
    sql("seen.team || '/' || seen.state IN (SELECT value FROM "
        "json_array_elements_text(CAST(:seen_team_states AS json)))")};
// An array to PostgreSQL, which finds rows of a team or of units by both indexes then.
constexpr InBoth of_units{
    sql(" IN (SELECT descendant FROM organisation_reach WHERE ancestor IN "
        "(SELECT CAST(value AS CHAR(36)) FROM json_each(:seen_units)))"),
    sql(" = ANY (ARRAY(SELECT descendant FROM organisation_reach WHERE ancestor IN "
        "(SELECT CAST(value AS CHAR(36)) FROM json_array_elements_text(CAST(:seen_units AS json)))))")};
constexpr InBoth of_units_in_states{
    sql("EXISTS (SELECT 1 FROM organisation_reach WHERE descendant = seen.unit AND ancestor || '/' || seen.state IN "
        "(SELECT value FROM json_each(:seen_unit_states)))"),
    sql("EXISTS (SELECT 1 FROM organisation_reach WHERE descendant = seen.unit AND ancestor || '/' || seen.state IN "
        "(SELECT value FROM json_array_elements_text(CAST(:seen_unit_states AS json))))")};

bool has_team(Object object) {
  return object == Object::inspection || object == Object::finding || object == Object::requirement ||
         object == Object::item || object == Object::attachment || object == Object::plan ||
         object == Object::result_use;
}

std::optional<Sql> unit_column(Object object) {
  if (object == Object::organisation) return sql("seen.id");
  if (object == Object::post || object == Object::task) return sql("seen.organisation");
  if (object == Object::result_use) return std::nullopt;  // no unit sees one
  if (has_team(object) || object == Object::reminder) return sql("seen.unit");
  return std::nullopt;
}

bool waits_for_feedback(Object object) {
  return object == Object::inspection || object == Object::finding || object == Object::requirement;
}

class Terms {  // joined by OR
 public:
  void add(Sql const& term, SeenBy by, Bind value) {
    bool const is_first = binds_.empty();
    where_ = is_first ? term : where_ + sql(" OR ") + term;
    by_ = is_first ? by : SeenBy::several;
    binds_.push_back(std::move(value));
  }
  Condition condition() && {
    if (binds_.empty()) return {sql("1 = 0"), {}, SeenBy::nothing};
    return {sql("(") + where_ + sql(")"), std::move(binds_), by_};
  }

 private:
  Sql where_ = sql("");
  SeenBy by_ = SeenBy::nothing;
  std::vector<Bind> binds_;
};

void add_teams(Seers const& seers, Dialect dialect, Terms& terms) {
  if (seers.teams.words().size() == 1)
    terms.add(sql("seen.team = :seen_team"), SeenBy::team, bind("seen_team", seers.teams.words().front()));
  else if (!seers.teams.empty())
    terms.add(of_teams.of(dialect), SeenBy::several, bind("seen_teams", seers.teams.text()));
  if (!seers.team_states.empty())
    terms.add(of_teams_in_states.of(dialect), SeenBy::several, bind("seen_team_states", seers.team_states.text()));
}

void add_units(Seers const& seers, Object object, Sql const& column, Dialect dialect, Terms& terms) {
  if (!seers.units.empty()) {
    Sql term = column + of_units.of(dialect);
    if (waits_for_feedback(object)) term = term + sql(" AND seen.fed_back_on IS NOT NULL");
    terms.add(term, SeenBy::units, bind("seen_units", seers.units.text()));
  }
  if (!seers.unit_states.empty())
    terms.add(of_units_in_states.of(dialect), SeenBy::several, bind("seen_unit_states", seers.unit_states.text()));
}

}  // namespace

Condition condition_of(policy::Scope const& scope, Dialect dialect) {
  Seers const seers = seers_of(scope);
  if (seers.everything) return {sql("1 = 1"), {}, SeenBy::everything};
  Terms terms;
  if (seers.released) terms.add(sql("seen.released = :seen_released"), SeenBy::several, bind("seen_released", 1));
  if (!seers.states.empty())
    terms.add(in_states.of(dialect), SeenBy::several, bind("seen_states", seers.states.text()));
  if (has_team(scope.object)) add_teams(seers, dialect, terms);
  if (auto const column = unit_column(scope.object)) add_units(seers, scope.object, *column, dialect, terms);
  return std::move(terms).condition();
}

search::Reach reach_of(policy::Scope const& scope) {
  std::vector<search::ScopeWord> words;
  for (Clause const& clause : scope.clauses) {
    bool const has_word = clause.relation != Relation::released && clause.relation != Relation::handed_down;
    if (!clause.states.everything() || !has_word) continue;
    if (clause.relation == Relation::any) return search::Reach::everything();
    words.emplace_back(clause.relation == Relation::own_team ? 't' : 'u', *clause.organisation);
  }
  return search::Reach::any_of(std::move(words));
}

std::vector<search::ScopeWord> scope_words(policy::Standing const& standing) {
  std::vector<search::ScopeWord> words;
  if (standing.team) words.emplace_back('t', *standing.team);
  if (standing.fed_back)
    for (OrganisationId const& unit : standing.unit_line) words.emplace_back('u', unit);
  return words;
}

}  // namespace huiyin::store
